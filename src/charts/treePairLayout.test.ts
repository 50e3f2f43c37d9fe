import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TreePairRoom, treePairLayout, type WordTree } from './treePairLayout.ts';

const theCatSleeps: WordTree = {
  label: 'S',
  children: [{ label: 'NP', children: [0, 1] }, { label: 'VP', children: [2] }, 3],
};
const room: TreePairRoom = {
  sourceTree: theCatSleeps,
  targetTree: { label: 'S', children: [0, 1] },
  sourceWidths: [20, 30, 40, 10],
  targetWidths: [30, 30],
  gap: 10,
  levelHeight: 30,
  wordHeight: 24,
  linkHeight: 60,
  leastWidth: 0,
};

test('words stand in order, the shorter sentence in the middle', () => {
  const { width, source, target } = treePairLayout(room);
  expect(width).toBe(130);
  expect(source.words.map(({ x }) => x)).toEqual([0, 30, 70, 120]);
  expect(target.words.map(({ x }) => x)).toEqual([30, 70]);
  expect(treePairLayout({ ...room, leastWidth: 200 }).source.words[0]?.x).toBe(35);
});

test('a constituent stands over the middle of its parts, one level above the highest of them', () => {
  const { source, target, height } = treePairLayout(room);
  const at = (label: string) => source.nodes.find((node) => node.label === label);
  // "the" has its middle at 10, "cat" at 45.
  expect(at('NP')).toMatchObject({ x: 27.5, y: 45 });
  expect(at('VP')).toMatchObject({ x: 90, y: 45 });
  expect(at('S')).toMatchObject({ x: (27.5 + 125) / 2, y: 15 });
  expect(at('S')?.branches).toEqual([
    { x: 27.5, y: 45 },
    { x: 90, y: 45 },
    { x: 125, y: 60 },
  ]);
  expect(source.wordsTop).toBe(60);
  // The tree below grows downwards.
  expect(target.wordsTop).toBe(60 + 24 + 60);
  expect(target.nodes).toEqual([
    {
      label: 'S',
      x: 65,
      y: 183,
      branches: [
        { x: 45, y: 168 },
        { x: 85, y: 168 },
      ],
    },
  ]);
  expect(height).toBe(198);
});

/** A tree over the words from `first` on, and how many they are. */
const trees = fc.letrec<{ shape: readonly unknown[] }>((tie) => ({
  shape: fc.array(fc.oneof({ maxDepth: 4 }, fc.constant(null), tie('shape')), { minLength: 1, maxLength: 4 }),
})).shape;

function grown(shape: readonly unknown[], next: { position: number }): WordTree {
  return {
    label: 'X',
    children: shape.map((part) => (Array.isArray(part) ? grown(part, next) : next.position++)),
  };
}

test('whatever the trees: words apart, nodes inside the drawing, branches leading away from the root', () => {
  fc.assert(
    fc.property(trees, trees, (first, second) => {
      const [sourceCount, targetCount] = [{ position: 0 }, { position: 0 }];
      const sourceTree = grown(first, sourceCount);
      const targetTree = grown(second, targetCount);
      const layout = treePairLayout({
        ...room,
        sourceTree,
        targetTree,
        sourceWidths: Array.from({ length: sourceCount.position }, (_, at) => 12 + 7 * (at % 4)),
        targetWidths: Array.from({ length: targetCount.position }, (_, at) => 12 + 9 * (at % 3)),
      });
      for (const { words, nodes } of [layout.source, layout.target]) {
        words.forEach((word, at) => {
          const next = words[at + 1];
          if (next) expect(next.x - (word.x + word.width)).toBeCloseTo(room.gap, 6);
        });
        for (const node of nodes) {
          expect(node.x).toBeGreaterThanOrEqual(0);
          expect(node.x).toBeLessThanOrEqual(layout.width);
          expect(node.y).toBeGreaterThan(0);
          expect(node.y).toBeLessThan(layout.height);
        }
      }
      for (const { y, branches } of layout.source.nodes)
        for (const branch of branches) expect(branch.y).toBeGreaterThan(y);
      for (const { y, branches } of layout.target.nodes)
        for (const branch of branches) expect(branch.y).toBeLessThan(y);
    }),
  );
});
