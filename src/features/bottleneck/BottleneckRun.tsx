import { type ReactNode, useState } from 'react';
import { type BottleneckSize, bottleneckNetworks, bottleneckSizes } from '../../core/spec/bottleneckPlan.ts';
import { formatDuration, formatInteger } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { useBottleneckText } from '../../i18n/useBottleneckText.ts';
import { inSentences } from '../../i18n/writing.ts';
import { cancelBottleneck, runBottleneck } from '../../store/actions/bottleneck.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import styles from './BottleneckRun.module.css';
import { settingsInShort } from './settingsInShort.ts';

/** Starts both trainings, having said how long they take, tells how far they are, and cancels them. */
export function BottleneckRun({ onStart }: { readonly onStart: () => void }): ReactNode {
  const text = useBottleneckText();
  const [size, setSize] = useState<BottleneckSize>('quick');
  const phase = usePlayground((state) => state.bottleneck.phase);
  const hasDevice = usePlayground((state) => state.device.report !== null);
  const isRunning = phase === 'preparing' || phase === 'training';
  return (
    <div className={styles['run']}>
      <div className={styles['start']}>
        <Button
          isInert={!hasDevice && !isRunning}
          onClick={() => {
            if (isRunning) {
              cancelBottleneck();
              return;
            }
            onStart();
            void runBottleneck(size);
          }}
        >
          {isRunning ? text.cancel : text.start}
        </Button>
        {!isRunning && (
          <SegmentedChoice
            label={text.size}
            value={size}
            options={bottleneckSizes.map((value) => ({ value, label: text.sizes[value] }))}
            onChange={setSize}
          />
        )}
      </div>
      {!isRunning && (
        <p className={styles['note']}>
          {inSentences([text.plan(settingsInShort(size, text)), text.time[size], text.own])}
        </p>
      )}
      {isRunning && <BottleneckProgress />}
      <BottleneckStatus />
    </div>
  );
}

/** How many steps each network has taken, and how long it will go on. */
function BottleneckProgress(): ReactNode {
  const text = useBottleneckText();
  const phase = usePlayground((state) => state.bottleneck.phase);
  const progress = usePlayground((state) => state.bottleneck.progress);
  if (!progress) return null;
  const { taken, steps, leftMs } = progress;
  return (
    <div className={styles['progress']}>
      {[...bottleneckNetworks].reverse().map((network) => (
        <div key={network} data-network={network}>
          <span>
            {text.networks[network]}: {text.step(formatInteger(taken[network]), formatInteger(steps))}
          </span>
          <progress aria-label={text.networks[network]} value={taken[network]} max={steps} />
        </div>
      ))}
      <p>
        {phase === 'preparing'
          ? text.preparing
          : leftMs === null
            ? text.timing
            : text.left(formatDuration(leftMs / 1000))}
      </p>
    </div>
  );
}

/** How it ended. */
function BottleneckStatus(): ReactNode {
  const text = useBottleneckText();
  const { phase, progress, problem } = usePlayground((state) => state.bottleneck);
  const taken = progress ? Math.min(progress.taken.none, progress.taken.attention) : 0;
  return (
    <p className={styles['status']} role="status">
      {phase === 'finished' && text.finished}
      {phase === 'cancelled' && text.cancelled(formatInteger(taken), formatInteger(progress?.steps ?? 0))}
      {phase === 'failed' && problem && inSentences([tell(problem.message), tell(problem.nextStep)])}
    </p>
  );
}
