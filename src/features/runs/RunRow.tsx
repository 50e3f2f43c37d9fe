import type { ReactNode } from 'react';
import type { SparklineScale } from '../../charts/sparkline.ts';
import { builtinData, dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import { defaultSettings } from '../../core/spec/settings.ts';
import { formatAverage, formatInteger, formatLoss } from '../../i18n/format.ts';
import { formatMoment } from '../../i18n/formatStorage.ts';
import { useRunHistoryText } from '../../i18n/useRunHistoryText.ts';
import { deleteKeptRun, openKeptRun, renameKeptRun } from '../../store/actions/runs.ts';
import { startWithSettings } from '../../store/actions/startWithSettings.ts';
import { usePlayground } from '../../store/playground.ts';
import type { KeptRun } from '../../store/runsSlice.ts';
import { Button } from '../../ui/Button.tsx';
import { KeptEntry } from '../../ui/KeptEntry.tsx';
import { CompareBox } from './CompareBox.tsx';
import { summary, tellDifferences } from './nameOfRun.ts';
import styles from './RunRow.module.css';
import { Sparkline } from './Sparkline.tsx';

interface RunRowProps {
  readonly run: KeptRun;
  /** Of all runs of the list. */
  readonly scale: SparklineScale;
  /** It was deleted and is there again. */
  readonly isPutBack: boolean;
}

/** So many settings are told; the others are counted. */
const MOST_TOLD = 6;

/** A kept run: what it was, how well it did, and what can be done with it. */
export function RunRow({ run, scale, isPutBack }: RunRowProps): ReactNode {
  const text = useRunHistoryText();
  const { id, name, best, checkpoints } = run;
  const isPresent = usePlayground((state) => state.run.kept?.id === id);
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  const figures = [
    [text.figures.steps, formatInteger(run.step)],
    [text.figures.loss, best ? formatLoss(best.lossNatsPerToken) : text.unknown],
    [text.figures.bleu, best?.bleu != null ? formatAverage(best.bleu) : text.unknown],
  ] as const;
  return (
    <KeptEntry
      name={name}
      current={isPresent ? text.present : null}
      isPutBack={isPutBack}
      canOpen={!isBusy && !isPresent && checkpoints !== null}
      openHint={checkpoints ? text.openHint : text.noWeights}
      onOpen={() => void openKeptRun(id)}
      onRename={(chosen) => void renameKeptRun(id, chosen)}
      staysBecause={isPresent ? text.presentStays : null}
      onDelete={() => void deleteKeptRun(id)}
      lead={<CompareBox run={run} isPresent={isPresent} />}
      actions={
        <Button
          kind="quiet"
          aria-label={text.useSettingsNamed(name)}
          title={text.useSettingsHint}
          isInert={isBusy}
          onClick={() => void startWithSettings(run)}
        >
          {text.useSettings}
        </Button>
      }
    >
      <div className={styles['facts']}>
        <p className={styles['settings']}>{useParticulars(run)}</p>
        <div className={styles['figures']}>
          <Sparkline curve={run.outline} scale={scale} />
          <dl>
            {figures.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </KeptEntry>
  );
}

/** What tells it from a network of the default settings, when it was trained, and what is kept of it. */
function useParticulars({ corpus, settings, changedAtMs, checkpoints, isNamed }: KeptRun): string {
  const text = useRunHistoryText();
  const data = corpus.source ? builtinData : defaultsOf(dataFields);
  const particulars = tellDifferences(settings, { ...defaultSettings, data }, text);
  return [
    ...(isNamed ? [text.onCorpus(corpus.name)] : []),
    summary(particulars, MOST_TOLD, text) || text.defaults,
    formatMoment(changedAtMs),
    useWeights(checkpoints),
  ].join(' · ');
}

function useWeights(checkpoints: KeptRun['checkpoints']): string {
  const { weights: text } = useRunHistoryText();
  if (!checkpoints) return text.none;
  const { latest, best } = checkpoints;
  return best && best.step !== latest.step
    ? text.both(formatInteger(latest.step), formatInteger(best.step))
    : text.latest(formatInteger(latest.step));
}
