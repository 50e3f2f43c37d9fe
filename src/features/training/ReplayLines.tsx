import { line } from 'd3';
import { type ReactNode, useMemo } from 'react';
import { usePlayersText } from '../../i18n/usePlayersText.ts';
import type { ReplayFigures } from '../../store/replayFigures.ts';
import styles from './ReplayScrubber.module.css';

const lines = ['entropy', 'alignmentErrorRate'] as const;

/** What changes in the course of training, 1 at the top and 0 at the bottom; gaps where there is nothing to say. */
export function ReplayLines({ figures }: { readonly figures: readonly ReplayFigures[] }): ReactNode {
  const { replay: text } = usePlayersText();
  const [first, last] = [figures[0]?.step ?? 0, figures.at(-1)?.step ?? 1];
  const drawn = useMemo(() => lines.map((name) => ({ name, path: pathOf(figures, name) })), [figures]);
  const names = { entropy: text.entropy, alignmentErrorRate: text.errorRate };
  return (
    <>
      <svg
        className={styles['lines']}
        viewBox={`${first} 0 ${last - first} 100`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {drawn.map(({ name, path }) => (
          <path key={name} d={path} data-line={name} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
      <p className={styles['names']} title={text.linesHint}>
        {drawn.map(
          ({ name, path }) =>
            path !== '' && (
              <span key={name} data-line={name}>
                {names[name]}
              </span>
            ),
        )}
      </p>
    </>
  );
}

function pathOf(figures: readonly ReplayFigures[], name: (typeof lines)[number]): string {
  const path = line<ReplayFigures>()
    .defined((figure) => figure[name] !== null)
    .x(({ step }) => step)
    .y((figure) => Math.round(1000 * (1 - (figure[name] ?? 0))) / 10);
  return path(figures as ReplayFigures[]) ?? '';
}
