/**
 * The arithmetic of two facing trees: a sentence's tree above its words, its translation's below its own, and links
 * between the two rows of words. Words stand in order with equal gaps; a constituent stands over the middle of its
 * first and last part, as high as it holds levels. All in CSS pixels.
 */

/** A constituent; leaves are word positions. */
export interface WordTree {
  readonly label: string;
  readonly children: readonly (WordTree | number)[];
}

export interface TreePairRoom {
  readonly sourceTree: WordTree;
  readonly targetTree: WordTree;
  /** Natural widths of the words, by position. */
  readonly sourceWidths: readonly number[];
  readonly targetWidths: readonly number[];
  /** Least room between two words. */
  readonly gap: number;
  /** Height of a level of the tree, of a row of words, and of the room for the links between the rows. */
  readonly levelHeight: number;
  readonly wordHeight: number;
  readonly linkHeight: number;
  /** The drawing is at least so wide; the narrower sentence is centred. */
  readonly leastWidth: number;
}

export interface PlacedWord {
  readonly position: number;
  readonly x: number;
  readonly width: number;
  /** Where its link and its branch end. */
  readonly centre: number;
}

export interface PlacedNode {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** The lower ends of its branches (upper ones in the tree below). */
  readonly branches: readonly { readonly x: number; readonly y: number }[];
}

export interface PlacedTree {
  readonly words: readonly PlacedWord[];
  /** Upper edge of the row of words. */
  readonly wordsTop: number;
  readonly nodes: readonly PlacedNode[];
}

export interface TreePairLayout {
  readonly width: number;
  readonly height: number;
  readonly source: PlacedTree;
  readonly target: PlacedTree;
}

export function treePairLayout(room: TreePairRoom): TreePairLayout {
  const { levelHeight, wordHeight, linkHeight } = room;
  const width = Math.max(
    room.leastWidth,
    rowWidth(room.sourceWidths, room),
    rowWidth(room.targetWidths, room),
  );
  const sourceTop = heightOf(room.sourceTree) * levelHeight;
  const targetTop = sourceTop + wordHeight + linkHeight;
  const source = placeWords(room.sourceWidths, width, room);
  const target = placeWords(room.targetWidths, width, room);
  return {
    width,
    height: targetTop + wordHeight + heightOf(room.targetTree) * levelHeight,
    source: {
      words: source,
      wordsTop: sourceTop,
      // The middle of a level's line stands half a level above its lower edge.
      nodes: placeNodes(
        room.sourceTree,
        source,
        sourceTop,
        (level) => sourceTop - (level - 0.5) * levelHeight,
      ),
    },
    target: {
      words: target,
      wordsTop: targetTop,
      nodes: placeNodes(
        room.targetTree,
        target,
        targetTop + wordHeight,
        (level) => targetTop + wordHeight + (level - 0.5) * levelHeight,
      ),
    },
  };
}

/** Levels of constituents over the words: 1 for a constituent of words alone. */
function heightOf(part: WordTree | number): number {
  return typeof part === 'number' ? 0 : 1 + Math.max(0, ...part.children.map(heightOf));
}

function rowWidth(widths: readonly number[], { gap }: TreePairRoom): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, widths.length - 1);
}

function placeWords(widths: readonly number[], width: number, room: TreePairRoom): PlacedWord[] {
  let x = (width - rowWidth(widths, room)) / 2;
  return widths.map((wordWidth, position) => {
    const word = { position, x, width: wordWidth, centre: x + wordWidth / 2 };
    x += wordWidth + room.gap;
    return word;
  });
}

function placeNodes(
  root: WordTree,
  words: readonly PlacedWord[],
  wordEdge: number,
  levelY: (level: number) => number,
): PlacedNode[] {
  const nodes: PlacedNode[] = [];
  place(root);
  return nodes;

  function place(part: WordTree | number): { x: number; y: number; level: number } {
    if (typeof part === 'number') return { x: words[part]?.centre ?? 0, y: wordEdge, level: 0 };
    const children = part.children.map(place);
    const level = 1 + Math.max(0, ...children.map((child) => child.level));
    const x = ((children[0]?.x ?? 0) + (children.at(-1)?.x ?? 0)) / 2;
    const y = levelY(level);
    nodes.push({ label: part.label, x, y, branches: children.map((child) => ({ x: child.x, y: child.y })) });
    return { x, y, level };
  }
}
