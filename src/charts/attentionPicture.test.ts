import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { attentionPicture, pictureSvg } from './attentionPicture.ts';

const table = {
  source: ['the', '<unk>', 'A&B "quoted"'],
  target: ['le', 'chat'],
  weights: [
    [0.7, 0.2, 0.1],
    [0.05, 0.9, 0.05],
  ],
};
const options = { scale: 'linear', measure: (text: string) => 7 * text.length } as const;

test.each(['light', 'dark'] as const)(
  'on a %s page: each weight in a cell of its own, each word once',
  (theme) => {
    const { width, height, shapes } = attentionPicture(table, { ...options, theme });
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(texts.toSorted()).toEqual(
      [
        ...table.source,
        ...table.target,
        ...table.weights.flat().map((weight) => weight.toFixed(2)),
      ].toSorted(),
    );
    const cells = shapes.filter((shape) => shape.kind === 'rectangle').slice(1);
    expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(6);
    for (const { x, y, width: across, height: down } of cells) {
      expect(x).toBeGreaterThan(0);
      expect(x + across).toBeLessThan(width);
      expect(y + down).toBeLessThan(height);
    }
  },
);

test('the SVG file is well-formed XML whose texts are those of the picture', () => {
  const picture = attentionPicture(table, { ...options, theme: 'light' });
  const parser = new SaxesParser();
  const texts: string[] = [];
  parser.on('text', (text) => text.trim() && texts.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(pictureSvg(picture, 'a < b')).close();
  expect(texts).toEqual([
    'a < b',
    ...picture.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])),
  ]);
});
