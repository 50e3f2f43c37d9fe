import type { EngineClient } from '../client/engineClient.ts';
import type { TrainingStep, TrainingStop, Validation } from '../protocol/training.ts';
import { bar, progressLine } from './terminal.ts';

/** The course of a run, for its report. */
export interface TrainHistory {
  readonly stop: TrainingStop;
  readonly lossPerStep: readonly number[];
  readonly validations: readonly Validation[];
  /** How the steps were run; more than one where that changed on the way. */
  readonly steppers: readonly string[];
  readonly stepsPerSecond: number;
  readonly targetTokensPerSecond: number;
}

/** Trains until a step, or until it ends by itself, and shows the way there. @param steps how many are planned */
export async function trainWithProgress(client: EngineClient, steps: number): Promise<TrainHistory> {
  const losses: number[] = [];
  const validations: Validation[] = [];
  const steppers: string[] = [];
  const line = progressLine();
  let trainingMs = 0;
  let targetTokens = 0;
  let heldOut = '';
  const onStep = (step: TrainingStep) => {
    losses.push(Number(step.lossNatsPerToken.toPrecision(6)));
    trainingMs += step.stepMs;
    targetTokens += step.targetTokens;
    const remainingSeconds = Math.round(((steps - step.step) * trainingMs) / step.step / 1000);
    line.show(
      `${bar(step.step / steps)} step ${step.step}/${steps}  loss ${step.lossNatsPerToken.toFixed(3)}${heldOut}  ` +
        `${((1000 * step.step) / trainingMs).toFixed(1)} steps/s  ${remainingSeconds} s left`,
      step.step % 50 === 0 || step.step === steps,
    );
  };
  const stop = await client.call(
    'training/run',
    { untilStep: steps },
    {
      onEvent: (event) => {
        if (event.name === 'training/stepper') {
          steppers.push(event.data.name);
          line.end();
          process.stderr.write(`Training: ${event.data.name}\n`);
        }
        if (event.name === 'training/step') onStep(event.data);
        if (event.name === 'training/validation') {
          validations.push(event.data);
          const { lossNatsPerToken, bleu } = event.data;
          heldOut = `  validation ${lossNatsPerToken.toFixed(3)}${bleu === null ? '' : `  BLEU ${bleu.toFixed(1)}`}`;
        }
      },
    },
  );
  line.end();
  return {
    stop,
    lossPerStep: losses,
    validations,
    steppers,
    stepsPerSecond: (1000 * losses.length) / trainingMs,
    targetTokensPerSecond: (1000 * targetTokens) / trainingMs,
  };
}
