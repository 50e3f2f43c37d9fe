import type { CellKind } from '../../core/spec/modelSpec.ts';
import type { FormerRun } from '../formerRuns.ts';
import type { Playground } from '../playground.ts';
import { stepSeries } from '../trainingSeries.ts';
import type { Lesson, LessonSetup } from './lesson.ts';

/** So many last steps make a loss that says more than that of one batch. */
const LAST_STEPS = 25;

/** From RNN to LSTM: the greetings spelled out letter by letter, two cells, two curves. */
export const memory = {
  minutes: 15,
  steps: {
    plain: {
      figure: 'curve',
      setup: spelledOut('rnn'),
      check: (now: Playground) => (hasFinished(now, 'rnn') ? { ...whatItSays(now), ...lastOfRun() } : null),
    },
    gated: {
      figure: 'curve',
      setup: spelledOut('lstm'),
      check: twoCells,
      outcome: ({ plain, gated }: { readonly plain: number; readonly gated: number }) =>
        gated > 1.1 * plain ? 2 : gated > 0.6 * plain ? 1 : 0,
    },
    gates: {
      figure: 'attention',
      setup: spelledOut('lstm'),
      isTraced: true,
      check: gatesAtLetter,
      /** All of it stays, and nothing is added. */
      outcome: () => 0,
    },
  },
} as const satisfies Lesson;

/** One network and one task; the cell alone differs. */
function spelledOut(cell: CellKind): LessonSetup {
  return {
    corpus: 'hello-world',
    preset: 'vanilla-rnn',
    settings: {
      model: { cell, embeddingSize: 16, hiddenSize: 16 },
      training: { steps: 600, learningRate: 0.01, schedule: 'constant', batchSize: 8 },
      data: { tokens: 'character' },
    },
    sentence: 'Hello world',
    view: {
      attentionForm: 'network',
      curve: { measure: 'loss', scale: 'log', axis: 'steps', isSmoothed: true },
    },
  };
}

function hasFinished({ training, model }: Playground, cell: CellKind): boolean {
  const { phase, stop } = training;
  return phase === 'resting' && stop?.reason === 'finished' && model.built?.model.cell === cell;
}

function whatItSays({ translation: { hypotheses, sourceTokens } }: Playground) {
  return { text: hypotheses[0]?.text ?? '', tokens: sourceTokens.length };
}

/** The present run's last step, and its loss over the last few. */
function lastOfRun() {
  const losses = stepSeries.column('lossNatsPerToken');
  return { steps: stepSeries.last('step') ?? 0, loss: meanOfLast(losses) };
}

/** The run beside the present one had the plain cell, and all else was the same. */
function twoCells(now: Playground) {
  const { built } = now.model;
  if (!built || !hasFinished(now, 'lstm')) return null;
  const plain = now.training.formerRuns.findLast(
    (run) => run.isShown && run.model.cell === 'rnn' && settingsOf(run) === settingsOf(built),
  );
  const step = Math.min(stepSeries.last('step') ?? 0, plain?.steps.step.at(-1) ?? 0);
  if (!plain || step < LAST_STEPS) return null;
  return {
    step,
    plain: meanOfLast(upTo(step, plain.steps)),
    gated: meanOfLast(
      upTo(step, {
        step: stepSeries.column('step'),
        lossNatsPerToken: stepSeries.column('lossNatsPerToken'),
      }),
    ),
    ...whatItSays(now),
  };
}

function settingsOf({
  corpus,
  model,
  training,
  data,
}: Pick<FormerRun, 'corpus' | 'model' | 'training' | 'data'>) {
  return JSON.stringify([corpus, { ...model, cell: null }, { ...training, steps: null }, data]);
}

/** The losses until a step. */
function upTo(
  last: number,
  { step, lossNatsPerToken }: Pick<FormerRun['steps'], 'step' | 'lossNatsPerToken'>,
): Float64Array {
  return lossNatsPerToken.subarray(0, step.findLastIndex((at) => at <= last) + 1);
}

function meanOfLast(losses: Float64Array): number {
  const last = losses.slice(-LAST_STEPS);
  return last.reduce((sum, loss) => sum + loss, 0) / last.length;
}

/** A cell of the encoder is kept open: what its gates let through. */
function gatesAtLetter({ view, trace: { trace } }: Playground) {
  const source = view.locked?.source ?? null;
  const gates = source === null ? undefined : trace?.encoder[0]?.cells[source]?.gates;
  const forget = gates?.find(({ name }) => name === 'forget')?.vector.values;
  const input = gates?.find(({ name }) => name === 'input')?.vector.values;
  if (source === null || !forget || !input) return null;
  return {
    token: trace?.sourceTokens[source] ?? '',
    units: forget.length,
    forget: meanOf(forget),
    lowest: Math.min(...forget),
    highest: Math.max(...forget),
    input: meanOf(input),
  };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
