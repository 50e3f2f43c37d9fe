/** Where a network fails that is right three times out of four, and what its attention does not tell. */
import { sinkMass, sinkPositions } from '../../core/metrics/attentionShape.ts';
import { forgetEvaluation } from '../actions/evaluation.ts';
import type { Playground } from '../playground.ts';
import type { TranslationSlice } from '../translationSlice.ts';
import { hearShipped } from './hearShipped.ts';
import type { Lesson } from './lesson.ts';
import { isSameSentence, isTranslated, shownText, weightBetween } from './shownWords.ts';

const singular = 'The tired girl sleeps.';
const plural = 'The tired girls sleep.';
/** As the grammar has it. */
const rightPlural = 'les filles fatiguées dorment.';
const twoClauses = 'The black cat sleeps and the white dog sleeps.';
const known = 'The black cat sleeps.';
const idle = 'The hens are sleeping.';
const withoutThe = 'Hens are sleeping.';

/** A source word that all rows together look at less than this is as good as passed over. */
const PASSED_OVER = 0.25;
/** Two numbers with two decimals each are added up. */
const SUM_TOLERANCE = 0.021;

export const limits = {
  minutes: 12,
  steps: {
    test: {
      figure: 'test',
      setup: { corpus: 'everyday', sentence: singular },
      afterSetup: async () => {
        await hearShipped();
        forgetEvaluation();
      },
      check: ({ evaluation: { result } }) => {
        if (!result) return null;
        const { pairs, exactMatch, bleu } = result.report;
        return { pairs, exactMatch, bleu: bleu.score };
      },
      outcome: ({ exactMatch }: { readonly exactMatch: number }) =>
        exactMatch < 0.6 ? 0 : exactMatch < 0.9 ? 1 : 2,
    },
    combination: {
      figure: 'attention',
      setup: { corpus: 'everyday', sentence: singular },
      afterSetup: hearShipped,
      check: ({ translation }, begun) => {
        if (!isSameSentence(translation.sentence, plural) || !isTranslated(translation)) return null;
        const after = shownText(translation);
        return { before: shownText(begun.translation), after, isRight: isSameSentence(after, rightPlural) };
      },
      outcome: ({ isRight }: { readonly isRight: boolean }) => (isRight ? 0 : 1),
    },
    length: {
      figure: 'attention',
      setup: { corpus: 'everyday', sentence: twoClauses },
      afterSetup: hearShipped,
      check: ({ translation, corpus }) => {
        const longest = corpus.report?.source.longestTokens ?? Number.POSITIVE_INFINITY;
        const words = translation.sourceTokens.length - 1;
        if (words <= longest || !isTranslated(translation)) return null;
        return { words, longest, translation: shownText(translation), passedOver: passedOver(translation) };
      },
      outcome: ({ passedOver }: { readonly passedOver: readonly string[] }) =>
        passedOver.length === 0 ? 0 : 1,
    },
    unknown: {
      figure: 'attention',
      setup: { corpus: 'everyday', sentence: known },
      afterSetup: hearShipped,
      check: ({ translation, corpus }) => {
        const unknown = translation.sourceTokens.filter(({ isKnown }) => !isKnown).map(({ text }) => text);
        if (unknown.length === 0 || !isTranslated(translation)) return null;
        return {
          unknown,
          vocabulary: corpus.report?.source.vocabularySize ?? 0,
          translation: shownText(translation),
        };
      },
      outcome: ({
        unknown,
        translation,
      }: {
        readonly unknown: readonly string[];
        readonly translation: string;
      }) => (translation.includes('<unk>') ? 0 : unknown.some((word) => translation.includes(word)) ? 1 : 2),
    },
    sink: {
      figure: 'attention',
      setup: { corpus: 'everyday', sentence: idle },
      afterSetup: hearShipped,
      sum: ({ translation }) => idleSum(translation),
      check: ({ translation, lesson: { entered } }) => {
        const sum = idleSum(translation);
        if (!sum || entered === null || Math.abs(entered - sum.answer) > SUM_TOLERANCE) return null;
        const { sourceTokens, targetTokens } = translation;
        const rows = targetTokens.map(({ attention }) => attention ?? []);
        return { row: sum.answer, all: sinkMass(rows, sinkPositions(sourceTokens.map(({ text }) => text))) };
      },
      outcome: ({ all }: { readonly all: number }) => (all < 0.1 ? 0 : all < 0.5 ? 1 : 2),
    },
    explanation: {
      figure: 'attention',
      setup: { corpus: 'everyday', sentence: idle },
      afterSetup: hearShipped,
      check: ({ translation }, begun) => {
        if (!isSameSentence(translation.sentence, withoutThe) || !isTranslated(translation)) return null;
        return {
          ...firstWord(begun),
          before: shownText(begun.translation),
          after: shownText(translation),
          still: probability(translation),
        };
      },
      outcome: ({ before, after }: { readonly before: string; readonly after: string }) =>
        before === after ? 1 : 0,
    },
  },
} as const satisfies Lesson;

/** The words of the source that hardly any row looks at, `</s>` and the full stop left out. */
function passedOver({ sourceTokens, targetTokens }: TranslationSlice): string[] {
  const idlePlaces = new Set(sinkPositions(sourceTokens.map(({ text }) => text)));
  return sourceTokens.flatMap(({ text }, position) => {
    const looks = targetTokens.reduce((sum, { attention }) => sum + (attention?.[position] ?? 0), 0);
    return looks < PASSED_OVER && !idlePlaces.has(position) ? [text] : [];
  });
}

/** What the last row puts on the full stop and on `</s>`: two cells to be added up. */
function idleSum(translation: TranslationSlice) {
  if (!isTranslated(translation) || !isSameSentence(translation.sentence, idle)) return null;
  const stop = weightBetween(translation, '</s>', '.');
  const end = weightBetween(translation, '</s>', '</s>');
  return { answer: stop + end, tolerance: SUM_TOLERANCE, facts: { stop, end } };
}

function firstWord({ translation }: Playground) {
  return {
    weight: translation.targetTokens[0]?.attention?.[0] ?? 0,
    probability: probability(translation),
  };
}

/** Of the first word of a translation. */
function probability({ targetTokens }: TranslationSlice): number {
  return targetTokens[0]?.probability ?? 0;
}
