import { normalizedEntropy } from '../../core/metrics/attentionShape.ts';
import type { Playground } from '../playground.ts';
import type { TargetToken } from '../translationSlice.ts';
import type { Lesson, LessonSetup, LessonSum } from './lesson.ts';

/** The last digit of three may be off, and the one before it a little. */
const TOLERANCE = 0.005;

/** The row whose numbers are worked out: that of the first word. */
const ROW = 0;

/** By so much the entropy of the rows must have fallen. */
const SHARPER_BY = 0.25;

/** Attention: its weights and its context worked out by hand, then sharpening while it trains. */
export const attention = {
  minutes: 15,
  steps: {
    'by-hand': {
      figure: 'attention',
      setup: workedCase('network'),
      isTraced: true,
      sum: weightSum,
      check: (now: Playground) => foundSum(now, weightSum(now)),
    },
    context: {
      figure: 'attention',
      setup: workedCase('network'),
      isTraced: true,
      sum: contextSum,
      check: (now: Playground) => foundSum(now, contextSum(now)),
      /** The state of that word alone. */
      outcome: () => 0,
    },
    sharpen: {
      figure: 'attention',
      setup: { ...workedCase('heatmap'), isFresh: true },
      check: sharpened,
      outcome: ({ place }: { readonly place: number }) => place,
    },
  },
} as const satisfies Lesson;

function workedCase(attentionForm: 'network' | 'heatmap'): LessonSetup {
  return {
    corpus: 'hello-world',
    preset: 'to-follow-by-hand',
    sentence: 'Hello world',
    view: { attentionForm },
  };
}

export interface WeightSum extends LessonSum {
  readonly facts: {
    /** What is written, and the source tokens with their scores. */
    readonly word: string;
    readonly tokens: readonly string[];
    readonly scores: readonly number[];
    readonly weight: number;
  };
}

/** a_1t from the scores of its row. */
function weightSum({ trace: { trace } }: Playground): WeightSum | null {
  const step = trace?.steps[ROW];
  const weight = step?.look?.weights.values[0];
  if (!trace || !step?.look || weight === undefined) return null;
  return {
    answer: weight,
    tolerance: TOLERANCE,
    facts: {
      word: step.written,
      tokens: trace.sourceTokens,
      scores: Array.from(step.look.energies.values),
      weight,
    },
  };
}

export interface ContextSum extends LessonSum {
  readonly facts: {
    readonly word: string;
    readonly tokens: readonly string[];
    readonly weights: readonly number[];
    /** The first number of each annotation. */
    readonly states: readonly number[];
    readonly context: number;
  };
}

/** The first number of v_t from the row's weights and the encoder's states. */
function contextSum({ trace: { trace } }: Playground): ContextSum | null {
  const step = trace?.steps[ROW];
  const context = step?.look?.context.values[0];
  if (!trace || !step?.look || context === undefined) return null;
  return {
    answer: context,
    tolerance: TOLERANCE,
    facts: {
      word: step.written,
      tokens: trace.sourceTokens,
      weights: Array.from(step.look.weights.values),
      states: trace.annotations.map(({ values }) => values[0] ?? 0),
      context,
    },
  };
}

/** @returns the sum's facts, and what was entered, once that is right */
function foundSum<Sum extends LessonSum>(
  { lesson: { entered } }: Playground,
  sum: Sum | null,
): (Sum['facts'] & { readonly entered: number }) | null {
  if (!sum || entered === null || Math.abs(entered - sum.answer) > sum.tolerance) return null;
  return { ...sum.facts, entered };
}

/** The rows are sharper than at first, and training has come to a rest. */
function sharpened({ training, translation }: Playground, { translation: before }: Playground) {
  const [first, last] = [entropyOf(before.targetTokens), entropyOf(translation.targetTokens)];
  // The word before </s>: in the worked case the noun.
  const word = translation.targetTokens.at(-2);
  if (training.phase !== 'resting' || !translation.step || !word?.attention) return null;
  if (!(last <= (1 - SHARPER_BY) * first)) return null;
  const weight = Math.max(...word.attention);
  const place = word.attention.indexOf(weight);
  return {
    steps: translation.step,
    first,
    last,
    word: word.text,
    place,
    source: translation.sourceTokens[place]?.text ?? '',
    weight,
  };
}

/** NaN where there are no rows. */
function entropyOf(tokens: readonly TargetToken[]): number {
  const rows = tokens.flatMap(({ attention: row }) => (row ? [row] : []));
  return rows.length === 0 ? Number.NaN : normalizedEntropy(rows);
}
