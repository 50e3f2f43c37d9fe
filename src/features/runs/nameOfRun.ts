import { dataFields } from '../../core/spec/dataSpec.ts';
import { modelFields } from '../../core/spec/modelSpec.ts';
import { type SettingDifference, settingDifferences } from '../../core/spec/settingDifferences.ts';
import { trainFields } from '../../core/spec/trainSpec.ts';
import { formatInteger, formatPlain } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import type { useRunHistoryText } from '../../i18n/useRunHistoryText.ts';
import { inOneLine } from '../../i18n/writing.ts';
import type { FormerRun, RunSettings } from '../../store/formerRuns.ts';

type RunText = ReturnType<typeof useRunHistoryText>;

/** So many differences are named; the others are counted. */
const MOST_NAMED = 2;

/** A former run by what tells it from the present one: "seed 8, GRU". */
export function nameOfRun(run: FormerRun, present: RunSettings, text: RunText): string {
  const corpus = run.corpus === present.corpus ? [] : [run.corpus];
  const name = summary([...corpus, ...tellDifferences(run, present, text)], MOST_NAMED, text);
  return run.hasDiverged ? text.legend.diverged(name || text.legend.same) : name || text.legend.same;
}

/** The settings that one run has otherwise than another, each in a few words. */
export function tellDifferences(
  run: Omit<RunSettings, 'corpus'>,
  other: Omit<RunSettings, 'corpus'>,
  text: RunText,
): string[] {
  return [
    ...settingDifferences(modelFields, run.model, other.model),
    ...settingDifferences(trainFields, run.training, other.training),
    ...settingDifferences(dataFields, run.data, other.data),
  ].map((difference) => write(difference, text));
}

/** The first of some parts and how many more there are; empty where there are none. */
export function summary(parts: readonly string[], most: number, text: RunText): string {
  const others = parts.length - most;
  return inOneLine([...parts.slice(0, most), ...(others > 0 ? [text.others(formatInteger(others))] : [])]);
}

function write({ field, value }: SettingDifference, text: RunText): string {
  const label = tell(field.label).toLowerCase();
  switch (field.kind) {
    case 'number':
      return text.number(label, formatPlain(Number(value)));
    case 'switch':
      return value === true ? text.on(label) : text.off(label);
    case 'choice':
      return tell(field.options.find((option) => option.value === value)?.label ?? String(value));
    default:
      return field satisfies never;
  }
}
