/**
 * The heatmap as a picture to take away: shapes first, which then become an SVG file or are painted on a canvas, so that
 * both files show the same.
 */
import type { AttentionTable } from '../core/attentionTable/attentionTable.ts';
import { type AttentionScale, attentionColour, readableInk, type Theme } from './theme.ts';

export interface PictureOptions {
  readonly theme: Theme;
  readonly scale: AttentionScale;
  /** Width of a text at 14 pixels, in pixels. */
  measure(text: string): number;
  /** Least room for the words beside the rows. */
  readonly targetWidth?: number;
}

export type Shape =
  | {
      readonly kind: 'rectangle';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly fill: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      /** In degrees, about its own place. */
      readonly turn: number;
    };

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export const PICTURE_FONT = "'Source Sans 3', 'Source Sans 3 Variable', sans-serif";
const [CELL, MARGIN, SIZE, SMALL, GAP] = [40, 12, 14, 12, 8];
const SLANT = 50;
const colours = {
  light: { paper: '#ffffff', source: '#0b6fa4', target: '#b3480a' },
  dark: { paper: '#14161b', source: '#6cb8ea', target: '#ff9d5c' },
} as const;

export function attentionPicture(table: AttentionTable, options: PictureOptions): Picture {
  const { theme, scale, measure, targetWidth = 0 } = options;
  const { paper, source, target } = colours[theme];
  const shade = attentionColour(theme, scale);
  const longest = (words: readonly string[]) => Math.max(0, ...words.map(measure));
  const radians = (SLANT * Math.PI) / 180;
  const left = MARGIN + Math.max(targetWidth, longest(table.target)) + GAP;
  const top = MARGIN + longest(table.source) * Math.sin(radians) + SIZE + GAP;
  const overhang = Math.max(
    0,
    ...table.source.map(
      (word, at) => measure(word) * Math.cos(radians) - (table.source.length - at - 0.5) * CELL,
    ),
  );
  const width = Math.ceil(left + table.source.length * CELL + overhang + MARGIN);
  const height = Math.ceil(top + table.target.length * CELL + MARGIN);
  const text = { kind: 'text', size: SIZE, turn: 0 } as const;
  const shapes: Shape[] = [
    { kind: 'rectangle', x: 0, y: 0, width, height, fill: paper },
    ...table.source.map((word, at): Shape => {
      const x = left + (at + 0.5) * CELL;
      return { ...text, x, y: top - GAP, text: word, fill: source, anchor: 'start', turn: -SLANT };
    }),
    ...table.target.map((word, at): Shape => {
      const y = top + (at + 0.5) * CELL + SIZE / 3;
      return { ...text, x: left - GAP, y, text: word, fill: target, anchor: 'end' };
    }),
    ...table.weights.flatMap((row, y) =>
      row.flatMap((weight, x): Shape[] => {
        const fill = shade(weight);
        const corner = { x: left + x * CELL, y: top + y * CELL };
        return [
          { kind: 'rectangle', x: corner.x + 1, y: corner.y + 1, width: CELL - 2, height: CELL - 2, fill },
          {
            ...text,
            x: corner.x + CELL / 2,
            y: corner.y + CELL / 2 + SMALL / 3,
            text: weight.toFixed(2),
            fill: readableInk(fill),
            size: SMALL,
            anchor: 'middle',
          },
        ];
      }),
    ),
  ];
  return { width, height, shapes };
}

/** @param title what the picture shows, for those who hear it */
export function pictureSvg({ width, height, shapes }: Picture, title: string): string {
  const drawn = shapes.map((shape) => {
    if (shape.kind === 'rectangle') {
      const { x, y, width: across, height: down, fill } = shape;
      return `<rect x="${round(x)}" y="${round(y)}" width="${round(across)}" height="${round(down)}" fill="${fill}"/>`;
    }
    const { x, y, text, fill, size, anchor, turn } = shape;
    const turned = turn === 0 ? '' : ` transform="rotate(${turn} ${round(x)} ${round(y)})"`;
    return `<text x="${round(x)}" y="${round(y)}" fill="${fill}" font-size="${size}" text-anchor="${anchor}"${turned}>${escaped(text)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${PICTURE_FONT}">`,
    `<title>${escaped(title)}</title>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

/** Paints on a canvas of its own, `density` pixels of it for each of the picture's. */
export function paintPicture({ width, height, shapes }: Picture, density: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width * density;
  canvas.height = height * density;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(density, density);
  for (const shape of shapes) {
    context.fillStyle = shape.fill;
    if (shape.kind === 'rectangle') {
      context.fillRect(shape.x, shape.y, shape.width, shape.height);
      continue;
    }
    context.save();
    context.translate(shape.x, shape.y);
    context.rotate((shape.turn * Math.PI) / 180);
    context.font = `${shape.size}px ${PICTURE_FONT}`;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.fillText(shape.text, 0, 0);
    context.restore();
  }
  return canvas;
}

const round = (value: number) => Number(value.toFixed(2));

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\p{Cc}/gu, ' ');
}
