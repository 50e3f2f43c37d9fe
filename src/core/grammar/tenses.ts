/**
 * Which French tense renders which English one. One to one by policy: the simple past is the passé composé for
 * events and the imparfait for states, "used to" and "was …ing" are the imparfait.
 */
import type { Draft } from './draft.ts';
import type { Tense } from './meaning.ts';

export type FrenchTense = 'present' | 'compound past' | 'imperfect' | 'near future' | 'recent past';

export function frenchTense(tense: Tense, isStative: boolean): FrenchTense {
  switch (tense) {
    case 'present':
    case 'progressive':
      return 'present';
    case 'past':
      return isStative ? 'imperfect' : 'compound past';
    case 'perfect':
      return 'compound past';
    case 'recent':
      return 'recent past';
    case 'habitual':
    case 'past progressive':
      return 'imperfect';
    case 'future':
      return 'near future';
    default:
      return tense satisfies never;
  }
}

export function noteTense(tense: Tense, isStative: boolean, draft: Draft): void {
  switch (tense) {
    case 'present':
      draft.rules.push('present');
      break;
    case 'progressive':
      draft.rules.push('progressive');
      break;
    case 'past':
      draft.rules.push(isStative ? 'stative-past' : 'passe-compose');
      break;
    case 'perfect':
      draft.rules.push('present-perfect');
      break;
    case 'recent':
      draft.rules.push('recent-past');
      break;
    case 'habitual':
    case 'past progressive':
      draft.rules.push('imparfait');
      break;
    case 'future':
      draft.rules.push('futur-proche');
      break;
    default:
      tense satisfies never;
  }
}
