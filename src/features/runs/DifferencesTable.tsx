import type { ReactNode } from 'react';
import { dataFields } from '../../core/spec/dataSpec.ts';
import type { Field } from '../../core/spec/field.ts';
import { modelFields } from '../../core/spec/modelSpec.ts';
import { type DifferingSetting, differingSettings } from '../../core/spec/settingDifferences.ts';
import { trainFields } from '../../core/spec/trainSpec.ts';
import { formatAverage, formatInteger, formatPlain, formatWeight } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { useRunHistoryText } from '../../i18n/useRunHistoryText.ts';
import { validationSeries } from '../../store/trainingSeries.ts';
import { useSeriesVersion } from '../../store/useSeriesVersion.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { bestTexts } from './bestTexts.ts';
import { CurveSwatch } from './CurveSwatch.tsx';
import { comparedScores } from './comparedScores.ts';
import styles from './DifferencesTable.module.css';
import type { ComparedRun } from './useComparedRuns.ts';

type RunText = ReturnType<typeof useRunHistoryText>;

/** Runs side by side: how well each did, and only the settings that are not the same in all. */
export function DifferencesTable({ runs }: { readonly runs: readonly ComparedRun[] }): ReactNode {
  const text = useRunHistoryText();
  useSeriesVersion(validationSeries);
  const scores = runs.map(comparedScores);
  const losses = scores.map(({ lossNatsPerToken }) => lossNatsPerToken);
  const bleus = scores.map(({ bleu }) => bleu);
  const settings = runs.map((run) => run.settings);
  const corpora = settings.map(({ corpus }) => corpus);
  const differences: DifferingSetting[] = [
    ...differingSettings(
      modelFields,
      settings.map(({ model }) => model),
    ),
    ...differingSettings(
      trainFields,
      settings.map(({ training }) => training),
    ),
    ...differingSettings(
      dataFields,
      settings.map(({ data }) => data),
    ),
  ];
  const isSame = differences.length === 0 && new Set(corpora).size === 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls, also by keyboard.
    <section className={styles['scroll']} aria-label={text.differences} tabIndex={0}>
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>{text.differences}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{text.setting}</VisuallyHidden>
            </th>
            {runs.map(({ title, run }) => (
              <th key={run?.id ?? 0} scope="col">
                <CurveSwatch dashes={run?.dashes ?? null} />
                <bdi>{title}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row label={text.figures.steps} values={scores.map(({ steps }) => formatInteger(steps))} />
          <ScoreRow label={text.figures.loss} values={losses} better="lower" format={formatWeight} />
          <ScoreRow label={text.figures.bleu} values={bleus} better="higher" format={formatAverage} />
          {new Set(corpora).size > 1 && <Row label={text.corpus} values={corpora} />}
          {differences.map(({ name, field, values }) => (
            <Row
              key={name}
              label={tell(field.label)}
              values={values.map((value) => write(field, value, text))}
            />
          ))}
        </tbody>
      </table>
      {isSame && runs.length > 1 && <p className={styles['same']}>{text.sameSettings}</p>}
    </section>
  );
}

interface RowProps {
  readonly label: string;
  readonly values: readonly ReactNode[];
}

function Row({ label, values }: RowProps): ReactNode {
  return (
    <tr>
      <th scope="row">{label}</th>
      {values.map((value, at) => (
        <td key={at}>{value}</td>
      ))}
    </tr>
  );
}

interface ScoreRowProps {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly better: 'lower' | 'higher';
  readonly format: (value: number) => string;
}

/** The best is marked with a word, where it reads otherwise than another. */
function ScoreRow({ label, values, better, format }: ScoreRowProps): ReactNode {
  const text = useRunHistoryText();
  const cells = bestTexts(values, better, format).map((score) =>
    score?.isBest ? (
      <strong>
        {score.text} <span className={styles['best']}>{text.best}</span>
      </strong>
    ) : (
      (score?.text ?? text.unknown)
    ),
  );
  return <Row label={label} values={cells} />;
}

/** A setting's value as its form has it. */
function write(field: Field, value: DifferingSetting['values'][number], text: RunText): string {
  if (value === null) return text.unknown;
  switch (field.kind) {
    case 'number':
      return value === 0 && field.zero ? tell(field.zero) : formatPlain(Number(value));
    case 'switch':
      return value === true ? text.switched.on : text.switched.off;
    case 'choice':
      return tell(field.options.find((option) => option.value === value)?.label ?? String(value));
    default:
      return field satisfies never;
  }
}
