import { type ReactNode, useEffect, useRef } from 'react';
import { paintPixels } from '../../charts/heatmapPixels.ts';
import { themeOf, watchTheme } from '../../charts/theme.ts';
import { usePlayground } from '../../store/playground.ts';
import type { Snapshot } from '../../store/replay.ts';
import { momentsOf } from '../../store/replayFigures.ts';
import styles from './ReplayScrubber.module.css';

/** As many moments as small pictures along the track can tell apart. */
const COUNT = 8;

/** How attention looked at a few moments, along the track that leads to them. */
export function ReplayThumbnails({ snapshots }: { readonly snapshots: readonly Snapshot[] }): ReactNode {
  const scale = usePlayground((state) => state.view.attentionScale);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const paint = () => {
      for (const [at, moment] of momentsOf(snapshots, COUNT).entries()) {
        const canvas = element.children[at];
        const rows = moment.hypotheses[0]?.tokens.map(({ attention }) => attention) ?? [];
        if (canvas instanceof HTMLCanvasElement)
          paintPixels(canvas, rows, moment.sourceTokens.length, themeOf(element), scale);
      }
    };
    paint();
    return watchTheme(element, paint);
  }, [snapshots, scale]);

  return (
    <div ref={place} className={styles['thumbnails']} data-thumbnails aria-hidden="true">
      {Array.from({ length: COUNT }, (_, at) => (
        <canvas key={at} className={styles['thumbnail']} />
      ))}
    </div>
  );
}
