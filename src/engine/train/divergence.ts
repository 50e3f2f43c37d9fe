import { calmerTraining, isRateHigh } from '../../core/spec/calmerTraining.ts';
import type { TrainSpec } from '../../core/spec/trainSpec.ts';
import type { ErrorReport } from '../../protocol/errors.ts';
import type { StepResult } from './trainStep.ts';

/** A loss this many times its start is divergence. */
const divergenceFactor = 5;

/**
 * What a step that has diverged looks like, why it probably came about and what to try; null for any other step.
 * @param firstLoss of the run's very first step; null before it
 */
export function divergence(
  { lossNatsPerToken: loss, gradientNorm }: StepResult,
  firstLoss: number | null,
  progress: Progress,
): ErrorReport | null {
  const seen = whatIsSeen(loss, gradientNorm, firstLoss);
  return seen === null ? null : diverged(seen, progress);
}

interface Progress {
  readonly step: number;
  readonly training: TrainSpec;
}

function diverged(seen: string, { step, training }: Progress): ErrorReport {
  const { learningRate, clipNorm } = training;
  return {
    code: 'model',
    message: `Training diverged at step ${step}: ${seen}.`,
    facts: { step, learningRate, clipNorm },
    nextStep: `Likely cause: ${likelyCause(training)}. Try ${remedy(training)}.`,
  };
}

/** What weights are called that are no numbers, or zeros that should be none, although the loss looked sound. */
export function unusable(name: string, { step, training }: Progress): ErrorReport {
  return diverged(`the weights of ${name} are not usable any more`, { step, training });
}

function whatIsSeen(loss: number, gradientNorm: number, firstLoss: number | null): string | null {
  if (!Number.isFinite(loss)) return `the loss is ${loss}`;
  if (!Number.isFinite(gradientNorm)) return `the gradient is ${gradientNorm}`;
  if (firstLoss !== null && loss > divergenceFactor * firstLoss)
    return `the loss is ${loss.toFixed(1)}, more than ${divergenceFactor} times its start of ${firstLoss.toFixed(1)}`;
  return null;
}

function likelyCause(training: TrainSpec): string {
  const { learningRate, clipNorm } = training;
  const high = `a learning rate of ${learningRate}, far above what is usual`;
  const unclipped = 'gradients that are not clipped';
  if (isRateHigh(training)) return clipNorm === 0 ? `${high}, and ${unclipped}` : high;
  return clipNorm === 0 ? unclipped : `a learning rate of ${learningRate}, too high for this network`;
}

function remedy(training: TrainSpec): string {
  const { learningRate, clipNorm } = calmerTraining(training);
  const rate = `a learning rate of ${learningRate}`;
  const clipped = `gradients clipped at ${clipNorm}`;
  if (clipNorm === training.clipNorm) return rate;
  return learningRate === training.learningRate ? clipped : `${rate} and ${clipped}`;
}
