import { type ChoiceField, defaultsOf, type SpecOf } from './field.ts';

/** How a translation is chosen from what the network finds likely. Nothing here touches the weights. */

export type DecodeMethod = 'greedy' | 'beam' | 'sample';

export const decodeFields = {
  method: {
    kind: 'choice',
    label: 'Decoding',
    explanation: 'How the words of a translation are chosen.',
    rebuilds: false,
    default: 'greedy',
    options: [
      {
        value: 'greedy',
        label: 'Greedy',
        explanation: 'Always the likeliest next word. It never looks back.',
      },
      {
        value: 'beam',
        label: 'Beam search',
        explanation:
          'Follows several beginnings at once and keeps the likeliest: a poor first word may lead to a good sentence.',
      },
      {
        value: 'sample',
        label: 'Sampling',
        explanation: 'Draws each word by its probability: what else the network might have said.',
      },
    ],
  } satisfies ChoiceField<DecodeMethod> as ChoiceField<DecodeMethod>,
  beamWidth: {
    kind: 'number',
    label: 'Beam width',
    explanation: 'How many beginnings are followed at once. 1 is greedy.',
    rebuilds: false,
    appliesWhen: { method: { is: ['beam'] } },
    default: 4,
    minimum: 1,
    maximum: 10,
    isInteger: true,
    suggestions: [1, 2, 4, 8],
  },
  nBest: {
    kind: 'number',
    label: 'Translations',
    explanation: 'How many translations are listed, the best first.',
    rebuilds: false,
    appliesWhen: { method: { isNot: ['greedy'] } },
    default: 1,
    minimum: 1,
    maximum: 10,
    isInteger: true,
    suggestions: [1, 3, 5],
  },
  lengthPenalty: {
    kind: 'number',
    label: 'Length penalty α',
    explanation:
      'Every further word costs probability; α gives some of it back. 0 leaves it all (Wu et al. 2016).',
    rebuilds: false,
    appliesWhen: { method: { is: ['beam'] } },
    default: 0.6,
    minimum: 0,
    maximum: 2,
    isInteger: false,
    suggestions: [0, 0.2, 0.6, 1],
  },
  coveragePenalty: {
    kind: 'number',
    label: 'Coverage penalty β',
    explanation: 'How much is lost by source words that hardly got attention (Wu et al. 2016). 0 is off.',
    rebuilds: false,
    appliesWhen: { method: { is: ['beam'] } },
    default: 0,
    minimum: 0,
    maximum: 2,
    isInteger: false,
    suggestions: [0, 0.2, 0.5],
  },
  temperature: {
    kind: 'number',
    label: 'Temperature',
    explanation: 'Below 1 the draw keeps to likely words, above 1 it grows bolder.',
    rebuilds: false,
    appliesWhen: { method: { is: ['sample'] } },
    default: 1,
    minimum: 0.05,
    maximum: 5,
    isInteger: false,
    suggestions: [0.5, 0.8, 1, 1.5],
  },
  topK: {
    kind: 'number',
    label: 'Top k',
    explanation: 'Draws from the k likeliest words alone (Fan et al. 2018). 0 is off.',
    rebuilds: false,
    appliesWhen: { method: { is: ['sample'] } },
    default: 0,
    minimum: 0,
    maximum: 1000,
    isInteger: true,
    suggestions: [0, 5, 10, 50],
  },
  topP: {
    kind: 'number',
    label: 'Top p',
    explanation:
      'Draws from the fewest words that together have this probability (Holtzman et al. 2020). 1 is off.',
    rebuilds: false,
    appliesWhen: { method: { is: ['sample'] } },
    default: 1,
    minimum: 0.01,
    maximum: 1,
    isInteger: false,
    suggestions: [0.5, 0.9, 0.95, 1],
  },
  seed: {
    kind: 'number',
    label: 'Sampling seed',
    explanation: 'The same seed draws the same words.',
    rebuilds: false,
    appliesWhen: { method: { is: ['sample'] } },
    default: 7,
    minimum: 0,
    maximum: 4_294_967_295,
    isInteger: true,
    suggestions: [],
  },
  lengthFactor: {
    kind: 'number',
    label: 'Length factor',
    explanation: 'A translation is cut off at this many tokens for each source token, and the constant.',
    rebuilds: false,
    default: 1.5,
    minimum: 0,
    maximum: 5,
    isInteger: false,
    suggestions: [1, 1.5, 2],
  },
  lengthConstant: {
    kind: 'number',
    label: 'Length constant',
    explanation: 'How many tokens a translation may have beside the factor, however short the source.',
    rebuilds: false,
    default: 8,
    minimum: 1,
    maximum: 100,
    isInteger: true,
    suggestions: [8, 20],
  },
  replaceUnknown: {
    kind: 'switch',
    label: 'Replace unknown words',
    explanation:
      'Where the network says <unk>, the source word it looks at most is copied (Jean et al. 2015). It takes attention.',
    rebuilds: false,
    default: false,
  },
} as const;

export type DecodeSpec = SpecOf<typeof decodeFields>;
export type DecodeFieldName = keyof typeof decodeFields;

/** The likeliest word each time: what training and evaluation show unless told otherwise. */
export const greedyDecoding: DecodeSpec = defaultsOf(decodeFields);

/** What no single field can see, as a sentence, or null. */
export function decodeSpecFault({ method, beamWidth, nBest }: DecodeSpec): string | null {
  return method === 'beam' && nBest > beamWidth
    ? `nBest is ${nBest}, more than the beam's width of ${beamWidth}; widen the beam or ask for fewer.`
    : null;
}

/**
 * At how many tokens, </s> included, a translation is cut off.
 * @param sourceLength without </s>
 */
export function maximumTargetLength(
  sourceLength: number,
  { lengthFactor, lengthConstant }: Pick<DecodeSpec, 'lengthFactor' | 'lengthConstant'> = greedyDecoding,
): number {
  return Math.floor(sourceLength * lengthFactor) + lengthConstant;
}
