/** Heatmaps one after another as an animated GIF that begins again at its end. */
import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import type { AttentionTable } from '../core/attentionTable/attentionTable.ts';
import { attentionPicture, PICTURE_FONT, type PictureOptions, paintPicture } from './attentionPicture.ts';
import { readableInk } from './theme.ts';

export interface AnimationMoment {
  readonly table: AttentionTable;
  /** Stands below the picture: "step 340". */
  readonly caption: string;
}

/** Larger pictures are made smaller, or the file would grow beyond what one sends to someone. */
const MOST_PIXELS_ACROSS = 640;
const CAPTION_HEIGHT = 28;
const FRAME_MS = 120;
/** The last one stands, to be looked at. */
const LAST_FRAME_MS = 2000;
const COLOURS = 256;

/** @param moments at least one */
export async function attentionAnimation(
  moments: readonly AnimationMoment[],
  options: PictureOptions,
): Promise<Blob> {
  // Words that come and go must not push the columns about.
  const targetWidth = Math.max(
    0,
    ...moments.flatMap(({ table }) => table.target.map((word) => options.measure(word))),
  );
  const pictures = moments.map(({ table }) => attentionPicture(table, { ...options, targetWidth }));
  const across = Math.max(...pictures.map(({ width }) => width));
  const density = Math.min(1, MOST_PIXELS_ACROSS / across);
  const width = Math.ceil(across * density);
  const height = Math.ceil(Math.max(...pictures.map((picture) => picture.height)) * density) + CAPTION_HEIGHT;
  const paper = pictures[0]?.shapes[0]?.fill ?? '#ffffff';

  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return new Blob();
  const paint = (at: number): Uint8ClampedArray => {
    context.fillStyle = paper;
    context.fillRect(0, 0, width, height);
    const picture = pictures[at];
    if (picture) context.drawImage(paintPicture(picture, density), 0, 0);
    context.fillStyle = readableInk(paper);
    context.font = `14px ${PICTURE_FONT}`;
    context.fillText(moments[at]?.caption ?? '', 12, height - 10);
    return context.getImageData(0, 0, width, height).data;
  };

  const palette = quantize(joined(paint(0), paint(moments.length - 1)), COLOURS);
  const gif = GIFEncoder();
  for (let at = 0; at < moments.length; at++) {
    const isLast = at === moments.length - 1;
    gif.writeFrame(applyPalette(paint(at), palette), width, height, {
      ...(at === 0 && { palette }),
      delay: isLast ? LAST_FRAME_MS : FRAME_MS,
    });
    // Between two frames the page may breathe.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  gif.finish();
  return new Blob([gif.bytes()], { type: 'image/gif' });
}

function joined(first: Uint8ClampedArray, second: Uint8ClampedArray): Uint8ClampedArray {
  const both = new Uint8ClampedArray(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
