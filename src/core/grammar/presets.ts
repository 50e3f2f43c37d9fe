/** The three degrees of difficulty, as numbers that steer the choice of constructions. */

export type Preset = 'short' | 'everyday' | 'long';

export interface PresetSettings {
  /** Limits of the English sentence in tokens, the final stop included. */
  readonly minTokens: number;
  readonly maxTokens: number;
  /** Chance that a noun has an adjective, an owner or complement, a relative clause. */
  readonly adjective: number;
  readonly owner: number;
  readonly relative: number;
  /** Chance of a negation, of an adverb, a time, a place or other adjunct, a purpose. */
  readonly negation: number;
  readonly adverb: number;
  readonly time: number;
  readonly adjunct: number;
  readonly purpose: number;
  /** Chance that the object is a pronoun. */
  readonly objectPronoun: number;
  /** Chance of a question. */
  readonly question: number;
  /** Chance of a second clause; the long preset adds clauses up to a length instead. */
  readonly secondClause: number;
  /** Chance that a long frame (a receiver, an infinitive, a that-clause) is passed over. */
  readonly brevity: number;
  /** Whether lengths are drawn evenly between the limits. */
  readonly hasFlatLengths: boolean;
}

export const presets: Record<Preset, PresetSettings> = {
  short: {
    minTokens: 3,
    maxTokens: 7,
    adjective: 0.17,
    owner: 0.02,
    relative: 0,
    negation: 0.15,
    adverb: 0.06,
    time: 0.06,
    adjunct: 0.04,
    purpose: 0,
    objectPronoun: 0.3,
    question: 0.12,
    secondClause: 0,
    brevity: 0.8,
    hasFlatLengths: false,
  },
  everyday: {
    minTokens: 4,
    maxTokens: 16,
    adjective: 0.35,
    owner: 0.1,
    relative: 0.07,
    negation: 0.22,
    adverb: 0.15,
    time: 0.2,
    adjunct: 0.12,
    purpose: 0.04,
    objectPronoun: 0.3,
    question: 0.14,
    secondClause: 0.25,
    brevity: 0,
    hasFlatLengths: false,
  },
  long: {
    minTokens: 4,
    maxTokens: 50,
    adjective: 0.35,
    owner: 0.1,
    relative: 0.1,
    negation: 0.2,
    adverb: 0.15,
    time: 0.2,
    adjunct: 0.15,
    purpose: 0.06,
    objectPronoun: 0.3,
    question: 0.05,
    secondClause: 1,
    brevity: 0,
    hasFlatLengths: true,
  },
};

/** What the page and the terminal take where nothing else is said: enough pairs that few are seen twice. */
export const builtinDefaults = { pairs: 50_000, seed: 7 } as const;
