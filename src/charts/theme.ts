/**
 * Colour for the charts: the attention scales (d3's Blues on a light page, Cividis on a dark one), text that
 * stays readable on them, and notice of a change of theme. Luminance and contrast follow WCAG 2.2, "relative
 * luminance" and "contrast ratio". The identity hues (`--source`, `--target`) belong to the page's style sheet.
 */
import { interpolateBlues, interpolateCividis, interpolateRgb, rgb } from 'd3';

export type Theme = 'light' | 'dark';

/** How a weight in [0, 1] becomes a shade: as it is, or by its square root, which opens up the small ones. */
export type AttentionScale = 'linear' | 'squareRoot';

/** WCAG relative luminance of an opaque CSS colour: 0 is black, 1 is white. */
export function relativeLuminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  return 0.2126 * linearChannel(r) + 0.7152 * linearChannel(g) + 0.0722 * linearChannel(b);
}

/** WCAG contrast ratio of two opaque CSS colours, from 1 to 21. */
export function contrastRatio(first: string, second: string): number {
  const a = relativeLuminance(first);
  const b = relativeLuminance(second);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * Black or white, whichever stands out more. One of the two always reaches the square root of 21 (4.58:1),
 * so the choice meets 4.5:1 on every background; a softer black or white would not.
 */
export function readableInk(background: string): '#000000' | '#ffffff' {
  return contrastRatio(background, '#000000') >= contrastRatio(background, '#ffffff') ? '#000000' : '#ffffff';
}

/** The faintest mix of the readable ink into a background that keeps 4.5:1, for what should not draw the eye. */
export function quietInk(background: string): string {
  const mix = interpolateRgb(background, readableInk(background));
  for (let share = 0.4; share < 1; share += 0.02) {
    const ink = mix(share);
    if (contrastRatio(background, ink) >= 4.5) return ink;
  }
  return readableInk(background);
}

/** Shade of an attention weight. Weights outside [0, 1] take the nearest end; NaN counts as 0. */
export function attentionColour(theme: Theme, scale: AttentionScale): (weight: number) => string {
  const interpolate = theme === 'light' ? interpolateBlues : interpolateCividis;
  return (weight) => {
    const clamped = weight > 0 ? Math.min(weight, 1) : 0;
    return rgb(interpolate(scale === 'squareRoot' ? Math.sqrt(clamped) : clamped)).formatRgb();
  };
}

/** The nearest `data-theme` of "light" or "dark" above the element decides, else the system's preference. */
export function themeOf(element: Element): Theme {
  const chosen = element.closest('[data-theme="light"], [data-theme="dark"]')?.getAttribute('data-theme');
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Calls back whenever `themeOf(element)` changes; returns the function that ends the watch. */
export function watchTheme(element: Element, onChange: (theme: Theme) => void): () => void {
  let theme = themeOf(element);
  const check = () => {
    const next = themeOf(element);
    if (next === theme) return;
    theme = next;
    onChange(next);
  };
  const preference = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(check);
  preference.addEventListener('change', check);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme'],
    subtree: true,
  });
  return () => {
    preference.removeEventListener('change', check);
    observer.disconnect();
  };
}

/** Undoes the sRGB transfer curve of one channel in [0, 255]. */
function linearChannel(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
