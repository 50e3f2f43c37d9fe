/** Word by word or looking ahead: the same network, the same sentence, two ways to choose. */
import type { Playground } from '../playground.ts';
import type { Hypothesis } from '../translationSlice.ts';
import { hearShipped } from './hearShipped.ts';
import type { Lesson } from './lesson.ts';
import { isSameSentence, isTranslated, shownLogProbability, shownText } from './shownWords.ts';

/** Greedy search begins this one with the likelier word, and goes wrong with it. */
const misled = 'It is snowing.';
/** Without a length penalty the likeliest translation leaves a word out. */
const shortened = 'He has not worked in this empty factory yet.';
/** What beam search finds is likelier here, and wrong. */
const fooled = 'I did not look at beautiful squirrels.';
const rightly = "je n'ai pas regardé de beaux écureuils.";

const view = { isDecodingOpen: true } as const;
const listedBeam = { method: 'beam', nBest: 4 } as const;

export const decoding = {
  minutes: 8,
  steps: {
    greedy: {
      figure: 'translation',
      setup: { corpus: 'everyday', sentence: misled, view },
      afterSetup: hearShipped,
      check: (now, begun) => greedyAndBeam(now, begun),
      outcome: ({ greedyLogProbability, beamLogProbability }: LogProbabilities) =>
        beamLogProbability > greedyLogProbability ? 1 : beamLogProbability < greedyLogProbability ? 0 : 2,
    },
    length: {
      figure: 'translation',
      setup: { corpus: 'everyday', sentence: shortened, settings: { decoding: listedBeam }, view },
      afterSetup: hearShipped,
      check: ({ translation }, begun) => {
        const { decode, hypotheses } = translation;
        const [best] = hypotheses;
        const [former] = begun.translation.hypotheses;
        const isWithout =
          decode.method === 'beam' && decode.lengthPenalty === 0 && best?.score === best?.logProbability;
        if (!best || !former || !isWithout || !isSameSentence(translation.sentence, shortened)) return null;
        return { penalised: told(former), plain: told(best) };
      },
      outcome: ({ penalised, plain }: Lengths) =>
        plain.tokens < penalised.tokens ? 0 : plain.tokens > penalised.tokens ? 1 : 2,
    },
    better: {
      figure: 'translation',
      setup: { corpus: 'everyday', sentence: fooled, view },
      afterSetup: hearShipped,
      check: (now, begun) => greedyAndBeam(now, begun),
      outcome: ({ beam }: { readonly beam: string }) => (isSameSentence(beam, rightly) ? 0 : 1),
    },
  },
} as const satisfies Lesson;

type LogProbabilities = { readonly greedyLogProbability: number; readonly beamLogProbability: number };
type Lengths = {
  readonly penalised: { readonly tokens: number };
  readonly plain: { readonly tokens: number };
};

/** The two translations of the step's sentence, once beam search has found its own. */
function greedyAndBeam({ translation }: Playground, { translation: former }: Playground) {
  const isSearched =
    translation.decode.method === 'beam' &&
    translation.hypotheses !== former.hypotheses &&
    isTranslated(translation) &&
    isSameSentence(translation.sentence, former.sentence);
  if (!isSearched) return null;
  return {
    greedy: shownText(former),
    greedyLogProbability: shownLogProbability(former),
    beam: translation.hypotheses[0]?.text ?? '',
    beamLogProbability: translation.hypotheses[0]?.logProbability ?? Number.NaN,
    first: former.targetTokens[0]?.candidates.slice(0, 2) ?? [],
  };
}

function told({ text, tokens, logProbability, score }: Hypothesis) {
  return { text, tokens: tokens.length, logProbability, score };
}
