import { modelFields } from '../../core/spec/modelSpec.ts';
import { type SettingDifference, settingDifferences } from '../../core/spec/settingDifferences.ts';
import { trainFields } from '../../core/spec/trainSpec.ts';
import type { Widened } from '../../i18n/catalogue.ts';
import type { englishCurves } from '../../i18n/englishCurves.ts';
import { formatInteger, formatPlain } from '../../i18n/format.ts';
import type { FormerRun, RunSettings } from '../../store/formerRuns.ts';

type FormerText = Widened<(typeof englishCurves)['former']>;

/** So many differences are named; the others are counted. */
const MOST_NAMED = 2;

/** A former run by what tells it from the present one: "seed 8, GRU". */
export function nameOfRun(run: FormerRun, present: RunSettings, text: FormerText): string {
  const { hasDiverged } = run;
  const differences = [
    ...(run.corpus === present.corpus ? [] : [run.corpus]),
    ...[
      ...settingDifferences(modelFields, run.model, present.model),
      ...settingDifferences(trainFields, run.training, present.training),
    ].map((difference) => tell(difference, text)),
  ];
  const named = differences.slice(0, MOST_NAMED);
  const others = differences.length - named.length;
  const parts = [...named, ...(others > 0 ? [text.more(formatInteger(others))] : [])];
  const name = parts.length > 0 ? parts.join(', ') : text.same;
  return hasDiverged ? text.diverged(name) : name;
}

function tell({ field, value }: SettingDifference, text: FormerText): string {
  const label = field.label.toLowerCase();
  switch (field.kind) {
    case 'number':
      return text.number(label, formatPlain(Number(value)));
    case 'switch':
      return value === true ? text.on(label) : text.off(label);
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? String(value);
    default:
      return field satisfies never;
  }
}
