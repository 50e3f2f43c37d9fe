import type { ReactNode } from 'react';
import { fewestInBucket } from '../../core/metrics/lengthScores.ts';
import { bottleneckPlan } from '../../core/spec/bottleneckPlan.ts';
import { formatInteger } from '../../i18n/format.ts';
import { formatDate } from '../../i18n/formatStorage.ts';
import { useBottleneckText } from '../../i18n/useBottleneckText.ts';
import { inSentences, listed } from '../../i18n/writing.ts';
import { usePlayground } from '../../store/playground.ts';
import { recordedBottleneck } from '../../store/recordedBottleneck.ts';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import styles from './BottleneckFigure.module.css';
import { LengthCurvesChart } from './LengthCurvesChart.tsx';
import { LengthTable } from './LengthTable.tsx';
import { settingsInShort } from './settingsInShort.ts';

interface BottleneckFigureProps {
  readonly shown: 'recorded' | 'here';
  /** Null where there is nothing to choose from. */
  readonly onShow: ((shown: 'recorded' | 'here') => void) | null;
}

/** BLEU by source length of both networks, as a picture and as a table, and where the figures are from. */
export function BottleneckFigure({ shown, onShow }: BottleneckFigureProps): ReactNode {
  const text = useBottleneckText();
  const results = usePlayground((state) => state.bottleneck.results);
  const size = usePlayground((state) => state.bottleneck.size);
  const isRecorded = shown === 'recorded';
  const scores = isRecorded
    ? recordedBottleneck.results
    : { none: results.none?.buckets ?? [], attention: results.attention?.buckets ?? [] };
  const firstLook = bottleneckPlan(size ?? 'quick').looks[0]?.step ?? 0;
  return (
    <figure className={styles['figure']}>
      {/* What a lesson brings into view: where the figures are from may come to lie below the window. */}
      <div className={styles['scores']} data-figure="bottleneck">
        <div className={styles['head']}>
          <h3 className={styles['title']}>{text.figure}</h3>
          {onShow ? (
            <SegmentedChoice
              label={text.shown}
              value={shown}
              options={[
                { value: 'recorded', label: text.recorded },
                { value: 'here', label: text.here },
              ]}
              onChange={onShow}
            />
          ) : (
            <span className={styles['mark']}>{text.recorded}</span>
          )}
        </div>
        <LengthCurvesChart scores={scores} empty={text.noCurve(formatInteger(firstLook))} />
        <LengthTable scores={scores} />
      </div>
      <figcaption className={styles['caption']}>
        <p>{isRecorded ? <Recording /> : <StepsHere />}</p>
        <p>
          {inSentences([
            text.spread,
            ...(isRecorded ? [text.spreadOfSeeds(listed(recordedBottleneck.seeds.map(formatInteger)))] : []),
            text.few(formatInteger(fewestInBucket)),
          ])}
        </p>
      </figcaption>
    </figure>
  );
}

function Recording(): ReactNode {
  const text = useBottleneckText();
  const { date, machine, backend, command, size } = recordedBottleneck;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return (
    <>
      {inSentences([
        text.recordedOn(
          formatDate(new Date(year, month - 1, day).getTime()),
          settingsInShort(size, text),
          text.machine(machine.processor, formatInteger(machine.cores), backend),
        ),
        text.recordedBy,
      ])}{' '}
      <code>{command}</code>
    </>
  );
}

/** At which step the curves of this device are; nothing before the first. */
function StepsHere(): ReactNode {
  const text = useBottleneckText();
  const { results, progress } = usePlayground((state) => state.bottleneck);
  if (!results.attention || !results.none) return null;
  return text.hereAt(
    formatInteger(results.attention.step),
    formatInteger(results.none.step),
    formatInteger(progress?.steps ?? 0),
  );
}
