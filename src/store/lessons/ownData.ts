/** Pairs that a person brings: what is left of them, what a network makes of so few, and where they stay. */
import { loadPastedPairs, putIntoPasteBox } from '../actions/corpus.ts';
import { setTrainField } from '../actions/model.ts';
import { train } from '../actions/training.ts';
import { chooseSentence } from '../actions/translation.ts';
import { type Playground, readPlayground, usePlayground } from '../playground.ts';
import { stepSeries, trainedSteps, validationSeries } from '../trainingSeries.ts';
import { classroomAnswer, classroomPairs, classroomQuestion, classroomSentence } from './classroomPairs.ts';
import type { Lesson } from './lesson.ts';
import { isSameSentence, isTranslated, shownText } from './shownWords.ts';

/** Seconds on the slowest machine, and enough for so small a text. */
const STEPS = 200;
const MANY_STEPS = 100;

/** How long the network had been trained when the step on training began. */
let stepsBefore = 0;

export const ownData = {
  minutes: 8,
  steps: {
    read: {
      figure: 'corpus',
      setup: null,
      afterSetup: () => putIntoPasteBox(classroomPairs),
      check: ({ corpus, engine }, begun) => {
        const { source, report } = corpus;
        const isNew = isOwn(source) && source !== begun.corpus.source && engine.activity === 'ready';
        if (!isNew || !report) return null;
        const countOf = (rule: string) => report.cleaning.rules.find((one) => one.rule === rule)?.count ?? 0;
        return {
          read: report.cleaning.read,
          kept: report.cleaning.kept,
          repeated: countOf('duplicate'),
          lopsided: countOf('ratio'),
          training: report.pairs.training,
          sourceWords: report.source.vocabularySize,
          targetWords: report.target.vocabularySize,
        };
      },
      outcome: ({ kept }: { readonly kept: number }) => 21 - kept,
    },
    train: {
      figure: 'curve',
      setup: null,
      afterSetup: async () => {
        await takeOwnPairs();
        stepsBefore = trainedSteps();
        setTrainField('steps', stepsBefore + STEPS);
        chooseSentence(classroomSentence);
      },
      check: ({ corpus, training }) => {
        const steps = trainedSteps();
        if (!isOwn(corpus.source) || training.phase !== 'resting' || steps < stepsBefore + MANY_STEPS)
          return null;
        return {
          steps,
          before: stepSeries.column('lossNatsPerToken')[0] ?? Number.NaN,
          after: stepSeries.last('lossNatsPerToken') ?? Number.NaN,
          validation: validationSeries.last('lossNatsPerToken') ?? Number.NaN,
          seconds: (stepSeries.last('clockMs') ?? 0) / 1000,
        };
      },
      outcome: ({ after }: { readonly after: number }) => (after > 1.5 ? 0 : after > 0.5 ? 1 : 2),
    },
    translate: {
      figure: 'translation',
      setup: null,
      afterSetup: async () => {
        await takeOwnPairs();
        await trainToTheEnd();
        chooseSentence(classroomSentence);
      },
      check: ({ corpus, translation }) => {
        const isNew = !isSameSentence(translation.sentence, classroomSentence);
        if (!isOwn(corpus.source) || !isNew || !isTranslated(translation)) return null;
        const unknown = translation.sourceTokens.filter(({ isKnown }) => !isKnown).map(({ text }) => text);
        const after = shownText(translation);
        return {
          sentence: translation.sentence.trim(),
          translation: after,
          unknown,
          isOurs: isSameSentence(translation.sentence, classroomQuestion),
          isRight: isSameSentence(after, classroomAnswer),
        };
      },
      outcome: ({ isOurs, isRight }: { readonly isOurs: boolean; readonly isRight: boolean }) =>
        isOurs ? (isRight ? 0 : 1) : -1,
    },
  },
} as const satisfies Lesson;

const isOwn = (source: Playground['corpus']['source']): boolean => source?.kind === 'files';

/** Reads our pairs where none of a person's own are in use. */
async function takeOwnPairs(): Promise<void> {
  if (isOwn(readPlayground().corpus.source)) return;
  await loadPastedPairs('classroom.tsv', classroomPairs);
}

/** Trains a network that is not trained yet, or not enough. */
function trainToTheEnd(): Promise<void> {
  if (!isOwn(readPlayground().corpus.source) || trainedSteps() >= MANY_STEPS) return Promise.resolve();
  setTrainField('steps', STEPS);
  train();
  return new Promise((resolve) => {
    const stopWatching = usePlayground.subscribe(({ training }) => {
      if (training.phase !== 'resting') return;
      stopWatching();
      resolve();
    });
  });
}
