/** The verb that heads a predicate in each language; where English says be, French may say avoir or faire. */
import { avoir, be, etre, faire } from './auxiliaries.ts';
import type { EnglishVerb, FrenchVerb } from './lexemes.ts';
import type { AvoirState, Predicate, WeatherState } from './meaning.ts';

interface PredicateHead {
  readonly english: EnglishVerb;
  readonly french: FrenchVerb;
  /** States take the imparfait for the English simple past. */
  readonly isStative: boolean;
}

/** is hungry, a faim */
export const avoirStates: Record<AvoirState, string> = {
  hungry: 'faim',
  thirsty: 'soif',
  cold: 'froid',
  hot: 'chaud',
  afraid: 'peur',
  sleepy: 'sommeil',
  right: 'raison',
  wrong: 'tort',
  ashamed: 'honte',
};

/** it is cold, il fait froid; it is windy, il y a du vent */
export const weatherStates: Record<WeatherState, { readonly isThereIs: boolean; readonly french: string }> = {
  cold: { isThereIs: false, french: 'froid' },
  hot: { isThereIs: false, french: 'chaud' },
  nice: { isThereIs: false, french: 'beau' },
  dark: { isThereIs: false, french: 'nuit' },
  windy: { isThereIs: true, french: 'vent' },
  sunny: { isThereIs: true, french: 'soleil' },
  foggy: { isThereIs: true, french: 'brouillard' },
};

export function predicateHead(predicate: Predicate): PredicateHead {
  switch (predicate.kind) {
    case 'verb':
      return {
        english: predicate.verb.english,
        french: predicate.verb.french,
        isStative: predicate.verb.flags.has('stative'),
      };
    case 'adjective':
    case 'profession':
    case 'presentation':
    case 'location':
      return { english: be, french: etre, isStative: true };
    case 'existence':
    case 'state':
    case 'age':
      return { english: be, french: avoir, isStative: true };
    case 'weather': {
      const { weather } = predicate;
      if (typeof weather !== 'string') {
        return { english: weather.english, french: weather.french, isStative: false };
      }
      return { english: be, french: weatherStates[weather].isThereIs ? avoir : faire, isStative: true };
    }
    default:
      return predicate satisfies never;
  }
}
