import { bestScores } from '../../store/runRecording.ts';
import { stepSeries, validationColumns, validationSeries } from '../../store/trainingSeries.ts';
import type { ComparedRun } from './useComparedRuns.ts';

export interface ComparedScores {
  readonly steps: number;
  /** Null before the first validation. */
  readonly lossNatsPerToken: number | null;
  readonly bleu: number | null;
}

/** How long a run was trained, and how well it did at its best; of the present one, so far. */
export function comparedScores({ run }: ComparedRun): ComparedScores {
  const present = () =>
    Object.fromEntries(validationColumns.map((name) => [name, validationSeries.column(name)]));
  const best = bestScores({ validations: run?.validations ?? present() });
  const steps = (run ? run.steps.step : stepSeries.column('step')).at(-1);
  return { steps: steps ?? 0, lossNatsPerToken: best?.lossNatsPerToken ?? null, bleu: best?.bleu ?? null };
}
