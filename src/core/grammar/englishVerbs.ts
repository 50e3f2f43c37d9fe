/** The English verb group: auxiliaries, do-support, the places of not and of adverbs, inversion. */
import { beForms, doForms, haveForms } from './auxiliaries.ts';
import type { EnglishVerb } from './lexemes.ts';
import type { Negation, Tense } from './meaning.ts';
import { type EnglishToken, english, englishWords } from './token.ts';

export interface EnglishGroup {
  /** The auxiliary that stands before not and before the subject of a question. */
  readonly operator: EnglishToken | undefined;
  /** What stands between operator and verb: not, never, often. */
  readonly middle: readonly EnglishToken[];
  readonly rest: readonly EnglishToken[];
  /** The verb proper with its particles: what the French verb renders. */
  readonly main: readonly EnglishToken[];
  /** Auxiliaries without a counterpart of their own. */
  readonly supports: readonly EnglishToken[];
  /** have, going or just where a French auxiliary renders it. */
  readonly auxiliary: EnglishToken | undefined;
}

interface EnglishGroupOptions {
  readonly tense: Tense;
  readonly person: number;
  readonly negation: Negation;
  /** not, and the adverbs of the middle field. */
  readonly middle: readonly EnglishToken[];
  readonly isInverted: boolean;
}

const needsNot = (negation: Negation): boolean =>
  negation === 'not' || negation === 'not yet' || negation === 'nothing';

/** One auxiliary, what stands between, and a form of the verb. */
function compound(
  verb: EnglishVerb,
  middle: readonly EnglishToken[],
  operator: string,
  between: readonly string[],
  form: string,
  auxiliaryWord?: string,
): EnglishGroup {
  const auxiliaries = [english(operator), ...englishWords(between)];
  const main = [english(form), ...englishWords(verb.particles)];
  const auxiliary = auxiliaries.find(({ text }) => text === auxiliaryWord);
  return {
    operator: auxiliaries[0],
    middle,
    rest: [...auxiliaries.slice(1), ...main],
    main,
    supports: auxiliary === undefined ? auxiliaries : auxiliaries.filter((token) => token !== auxiliary),
    auxiliary,
  };
}

/** The verb is its own operator: be, can, must. */
function alone(verb: EnglishVerb, middle: readonly EnglishToken[], form: string): EnglishGroup {
  const operator = english(form);
  const rest = englishWords(verb.particles);
  return { operator, middle, rest, main: [operator, ...rest], supports: [], auxiliary: undefined };
}

/** A form without auxiliary, unless not or a question calls for do. */
function simple(
  verb: EnglishVerb,
  options: EnglishGroupOptions,
  form: string,
  support: string,
): EnglishGroup {
  const { negation, isInverted, middle } = options;
  if (needsNot(negation) || isInverted) return compound(verb, middle, support, [], verb.base);
  const main = [english(form), ...englishWords(verb.particles)];
  return { operator: undefined, middle, rest: main, main, supports: [], auxiliary: undefined };
}

export function englishGroup(verb: EnglishVerb, options: EnglishGroupOptions): EnglishGroup {
  const { tense, person, middle } = options;
  const be = beForms.present[person] as string;
  switch (tense) {
    case 'present':
      if (verb.kind === 'be') return alone(verb, middle, be);
      if (verb.kind === 'modal') return alone(verb, middle, verb.base);
      return simple(verb, options, person === 2 ? verb.third : verb.base, doForms[person] as string);
    case 'past':
      if (verb.kind === 'be') return alone(verb, middle, beForms.past[person] as string);
      if (verb.kind === 'modal') return alone(verb, middle, verb.past);
      return simple(verb, options, verb.past, 'did');
    case 'progressive':
      return compound(verb, middle, be, [], verb.ing);
    case 'past progressive':
      return compound(verb, middle, beForms.past[person] as string, [], verb.ing);
    case 'perfect': {
      const have = haveForms[person] as string;
      return compound(verb, middle, have, [], verb.participle, have);
    }
    case 'recent':
      return compound(verb, middle, haveForms[person] as string, ['just'], verb.participle, 'just');
    case 'future':
      return compound(verb, middle, be, ['going', 'to'], verb.base, 'going');
    case 'habitual': {
      const main = [english(verb.base), ...englishWords(verb.particles)];
      const supports = englishWords(['used', 'to']);
      return {
        operator: undefined,
        middle,
        rest: [...supports, ...main],
        main,
        supports,
        auxiliary: undefined,
      };
    }
    default:
      return tense satisfies never;
  }
}

/** The verb in the infinitive or after "to": see, come back. */
export function englishInfinitive(verb: EnglishVerb): EnglishToken[] {
  return englishWords([verb.base, ...verb.particles]);
}
