import type { LessonFigure } from '../../store/lessons/lesson.ts';

/** A part that is loaded on demand may come later than that; then it is not waited for. */
const LONGEST_WAIT_MS = 8000;
/** How long a figure is kept in view while what stands above it finds its size. */
const SETTLING_MS = 2500;
const MARGIN = 8;

/**
 * Scrolls the page until the figure stands fully in view above the bar at the bottom, gives it the focus, and keeps it
 * there until it has its size or a person scrolls.
 *
 * @returns what ends it
 */
export function showFigure(name: LessonFigure): () => void {
  const began = performance.now();
  let found: HTMLElement | null = null;
  let frame = 0;
  const end = () => {
    cancelAnimationFrame(frame);
    for (const event of ownMoves) window.removeEventListener(event, end);
  };
  for (const event of ownMoves) window.addEventListener(event, end, { passive: true });

  const look = () => {
    const elapsedMs = performance.now() - began;
    if (elapsedMs > (found ? SETTLING_MS : LONGEST_WAIT_MS)) return end();
    const element = document.querySelector<HTMLElement>(`[data-figure="${name}"]`);
    // Some sections are loaded when one comes near them.
    if (!element) document.getElementById(name)?.scrollIntoView();
    else if (element.offsetHeight > 0) {
      if (found !== element) {
        found = element;
        if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
        element.focus({ preventScroll: true });
      }
      bringIntoView(element);
    }
    frame = requestAnimationFrame(look);
  };
  look();
  return end;
}

const ownMoves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** What is higher than the room there is shows its beginning. */
function bringIntoView(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  const bar = document.querySelector('[data-bar]')?.getBoundingClientRect();
  const end = bar && bar.bottom >= innerHeight - 1 ? bar.top : innerHeight;
  if (top >= 0 && bottom <= end) return;
  const room = end - (bottom - top);
  const wanted =
    room < 2 * MARGIN ? Math.max(0, Math.min(MARGIN, room)) : bottom > end ? room - MARGIN : MARGIN;
  window.scrollBy({ top: top - wanted, behavior: 'instant' });
}
