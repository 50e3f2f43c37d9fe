/**
 * Attention as pixels, one for each weight, which the style sheet makes as large as it likes: a hundred rows of a
 * hundred are as quick to draw as ten of ten. For large heatmaps and for very small pictures of them.
 */
import { rgb } from 'd3';
import { type AttentionScale, attentionColour, type Theme } from './theme.ts';

/** Shades that the eye can tell apart, and more. */
const LEVELS = 256;

/** Red, green and blue of each level from weight 0 to weight 1. */
const shades = new Map<string, Uint8ClampedArray>();

/**
 * @param rows one weight per column; a row that is null stays transparent
 * @param columnCount width of the canvas in pixels; its height is the number of rows
 */
export function paintPixels(
  canvas: HTMLCanvasElement,
  rows: readonly (ArrayLike<number> | null)[],
  columnCount: number,
  theme: Theme,
  scale: AttentionScale,
): void {
  canvas.width = Math.max(1, columnCount);
  canvas.height = Math.max(1, rows.length);
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(canvas.width, canvas.height);
  const table = shadesOf(theme, scale);
  rows.forEach((row, y) => {
    for (let x = 0; row && x < columnCount; x++) {
      const level = Math.round(Math.max(0, Math.min(1, row[x] ?? 0)) * (LEVELS - 1));
      const at = 4 * (y * canvas.width + x);
      image.data.set(table.subarray(3 * level, 3 * level + 3), at);
      image.data[at + 3] = 255;
    }
  });
  context.putImageData(image, 0, 0);
}

function shadesOf(theme: Theme, scale: AttentionScale): Uint8ClampedArray {
  const known = shades.get(`${theme} ${scale}`);
  if (known) return known;
  const colour = attentionColour(theme, scale);
  const table = new Uint8ClampedArray(3 * LEVELS);
  for (let level = 0; level < LEVELS; level++) {
    const { r, g, b } = rgb(colour(level / (LEVELS - 1)));
    table.set([r, g, b], 3 * level);
  }
  shades.set(`${theme} ${scale}`, table);
  return table;
}
