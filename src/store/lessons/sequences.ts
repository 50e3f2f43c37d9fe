import { END_TOKEN } from '../../core/vocab/specialTokens.ts';
import type { Playground } from '../playground.ts';
import { stepSeries } from '../trainingSeries.ts';
import type { Lesson, LessonSetup } from './lesson.ts';

/** Sequences in, sequences out: an encoder-decoder on the worked case, with nothing between its halves but one state. */
export const sequences = {
  minutes: 10,
  steps: {
    unrolled: {
      figure: 'attention',
      setup: workedCase('network'),
      isTraced: true,
      check: handedOver,
      /** One for each unit, however long the sentence. */
      outcome: () => 1,
    },
    training: {
      figure: 'attention',
      setup: workedCase('network'),
      check: saysBonjour,
      outcome: ({ probability }: { readonly probability: number }) =>
        probability < 0.1 ? 0 : probability < 0.9 ? 1 : 2,
    },
    'word-by-word': {
      figure: 'attention',
      setup: workedCase('network'),
      check: stoppedAtFirstWord,
      /** The end is a token like any other. */
      outcome: () => 2,
    },
  },
} as const satisfies Lesson;

function workedCase(attentionForm: 'network'): LessonSetup {
  return {
    corpus: 'hello-world',
    preset: 'to-follow-by-hand',
    settings: { model: { attention: 'none' } },
    sentence: 'Hello world',
    view: { attentionForm },
  };
}

/** The encoder's last cell is kept open: what it hands over is told. */
function handedOver({ view, trace: { trace }, translation }: Playground) {
  const last = translation.sourceTokens.length - 1;
  const first = trace?.first[0]?.hidden.values;
  if (view.locked?.source !== last || !first) return null;
  return { tokens: last + 1, units: first.length, numbers: Array.from(first.slice(0, 3)) };
}

/** The learner's own network has learnt the worked case. */
function saysBonjour({ training, translation, corpus, model }: Playground) {
  const { hypotheses, step } = translation;
  const [best] = hypotheses;
  const [first] = best?.tokens ?? [];
  if (!best || !first || !step || training.phase !== 'resting' || model.speaker) return null;
  if (best.text.toLowerCase() !== 'bonjour le monde') return null;
  const losses = stepSeries.column('lossNatsPerToken');
  return {
    text: best.text,
    probability: first.probability,
    steps: step,
    pairs: corpus.report?.pairs.training ?? 0,
    words: corpus.report?.target.vocabularySize ?? 0,
    firstLoss: losses[0] ?? Number.NaN,
    lastLoss: losses.at(-1) ?? Number.NaN,
  };
}

/** The player stands at the first word; what is to come is known already. */
function stoppedAtFirstWord({ translation: { targetTokens, sourceTokens, playhead } }: Playground) {
  const [first] = targetTokens;
  const last = targetTokens.at(-1);
  if (playhead !== 1 || !first || last?.text !== END_TOKEN) return null;
  return {
    word: first.text,
    second: targetTokens[1]?.text ?? '',
    probability: first.probability,
    endProbability: last.probability,
    sourceWords: sourceTokens.length - 1,
    targetWords: targetTokens.length - 1,
  };
}
