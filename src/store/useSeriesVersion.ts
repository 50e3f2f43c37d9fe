import { useSyncExternalStore } from 'react';
import type { Series } from './series.ts';

/**
 * Renders the component again when the series has changed, at most once per frame; a hidden page, which has no
 * frames, catches up when it is shown.
 */
export function useSeriesVersion(series: Series<string>): number {
  return useSyncExternalStore(perFrame(series), () => painted.get(series) ?? series.version);
}

/** The version each series had at the last frame: what `getSnapshot` must keep saying until the next one. */
const painted = new WeakMap<Series<string>, number>();
const subscriptions = new WeakMap<Series<string>, (onChange: () => void) => () => void>();

function perFrame(series: Series<string>): (onChange: () => void) => () => void {
  const known = subscriptions.get(series);
  if (known) return known;
  const readers = new Set<() => void>();
  let frame = 0;
  painted.set(series, series.version);
  series.subscribe(() => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      painted.set(series, series.version);
      for (const reader of readers) reader();
    });
  });
  const subscribe = (onChange: () => void) => {
    readers.add(onChange);
    return () => {
      readers.delete(onChange);
    };
  };
  subscriptions.set(series, subscribe);
  return subscribe;
}
