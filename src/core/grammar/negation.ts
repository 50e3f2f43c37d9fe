/** Negation: not, never, no longer, not yet, not … anything and only, each of one or two English words and ne. */
import type { Draft } from './draft.ts';
import type { Negation } from './meaning.ts';
import {
  type EnglishToken,
  elidable,
  english,
  englishWords,
  type FrenchToken,
  french,
  sure,
} from './token.ts';

export interface NegationWords {
  /** English words between operator and verb. */
  readonly middle: readonly EnglishToken[];
  /** English words after the object: yet, and anything, which stands in its place. */
  readonly object: readonly EnglishToken[];
  readonly final: readonly EnglishToken[];
  /** Before the French clitics. */
  readonly ne: FrenchToken | undefined;
  /** After the finite French verb: pas, jamais, plus, rien. */
  readonly second: readonly FrenchToken[];
  /** Before the complements: the que of ne … que. */
  readonly restriction: FrenchToken | undefined;
}

const none: NegationWords = {
  middle: [],
  object: [],
  final: [],
  ne: undefined,
  second: [],
  restriction: undefined,
};

export const ne = (source: readonly EnglishToken[]): FrenchToken => elidable('ne', source.map(sure));

export function negationWords(negation: Negation, draft: Draft): NegationWords {
  switch (negation) {
    case 'none':
      return none;
    case 'not': {
      draft.rules.push('not');
      const not = english('not');
      return { ...none, middle: [not], ne: ne([not]), second: [french('pas', [sure(not)])] };
    }
    case 'never': {
      draft.rules.push('never');
      const never = english('never');
      return { ...none, middle: [never], ne: ne([never]), second: [french('jamais', [sure(never)])] };
    }
    case 'no longer': {
      draft.rules.push('no-longer');
      const words = englishWords(['no', 'longer']) as [EnglishToken, EnglishToken];
      return { ...none, middle: words, ne: ne([words[0]]), second: [french('plus', [sure(words[1])])] };
    }
    case 'not yet': {
      draft.rules.push('not-yet');
      const [not, yet] = [english('not'), english('yet')];
      const second = [french('pas', [sure(not)]), french('encore', [sure(yet)])];
      return { ...none, middle: [not], final: [yet], ne: ne([not]), second };
    }
    case 'nothing': {
      draft.rules.push('nothing');
      const [not, anything] = [english('not'), english('anything')];
      return {
        ...none,
        middle: [not],
        object: [anything],
        ne: ne([not]),
        second: [french('rien', [sure(anything)])],
      };
    }
    case 'only': {
      draft.rules.push('only');
      const only = english('only');
      return { ...none, middle: [only], ne: ne([only]), restriction: elidable('que', [sure(only)]) };
    }
    default:
      return negation satisfies never;
  }
}
