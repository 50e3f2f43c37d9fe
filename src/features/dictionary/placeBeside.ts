/** CSS pixels between a mark and what it opens. */
const GAP = 4;
/** CSS pixels that stay free at the window's edge. */
const EDGE = 8;

/** Puts something fixed below a mark or, where there is no room, above; where neither, as low as it fits. */
export function placeBeside(element: HTMLElement, mark: HTMLElement): void {
  const { left, top, bottom } = mark.getBoundingClientRect();
  const { offsetWidth, offsetHeight, style } = element;
  const below = bottom + GAP;
  const above = top - GAP - offsetHeight;
  const lowest = innerHeight - EDGE - offsetHeight;
  const y = below <= lowest ? below : above >= EDGE ? above : Math.max(EDGE, lowest);
  style.setProperty('--x', `${Math.max(EDGE, Math.min(left, innerWidth - EDGE - offsetWidth))}px`);
  style.setProperty('--y', `${y}px`);
}
