/** The verb that heads a predicate in each language; where English says be, French may say avoir or faire. */
import { avoir, be, etre, faire } from './auxiliaries.ts';
import type { Verb } from './lexemes.ts';
import type { AvoirState, Predicate, WeatherState } from './meaning.ts';

type PredicateHead = Pick<Verb, 'english' | 'french' | 'isStative'>;

const isEtre: PredicateHead = { english: be, french: etre, isStative: true };
const isAvoir: PredicateHead = { english: be, french: avoir, isStative: true };
const isFaire: PredicateHead = { english: be, french: faire, isStative: true };

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
      return predicate.verb;
    case 'adjective':
    case 'profession':
    case 'presentation':
    case 'location':
      return isEtre;
    case 'existence':
    case 'state':
    case 'age':
      return isAvoir;
    case 'weather': {
      const { weather } = predicate;
      if (typeof weather !== 'string') return weather;
      return weatherStates[weather].isThereIs ? isAvoir : isFaire;
    }
    default:
      return predicate satisfies never;
  }
}
