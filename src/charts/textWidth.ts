/** Widths of short texts without touching the page's layout: a canvas that is never shown. */
let context: CanvasRenderingContext2D | null = null;

/** The parts of a style that decide how wide a text is; its `font` shorthand is empty where features are set. */
type FontStyle = Pick<CSSStyleDeclaration, 'fontStyle' | 'fontWeight' | 'fontSize' | 'fontFamily'>;

/**
 * Natural widths in CSS pixels.
 * @param style as `getComputedStyle(element)` gives it
 */
export function textWidths(texts: readonly string[], style: FontStyle): number[] {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return texts.map((text) => text.length * 8);
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return texts.map((text) => context?.measureText(text).width ?? 0);
}
