/** The verbs the grammar itself needs: be, être, avoir, aller, venir, faire, and the paradigms of be and have. */
import type { EnglishVerb, FrenchVerb } from './lexemes.ts';
import { verbs } from './lexicon.ts';

function lexiconVerb(infinitive: string): FrenchVerb {
  const entry = verbs.find(({ french }) => french.infinitive === infinitive && french.tail.length === 0);
  if (entry === undefined) throw new Error(`lexicon: the grammar needs the verb ${infinitive}.`);
  return entry.french;
}

export const etre = lexiconVerb('être');
export const avoir = lexiconVerb('avoir');
export const aller = lexiconVerb('aller');
export const venir = lexiconVerb('venir');

/** Only for the weather (il fait froid); as a verb of its own it would need "make" and "do" told apart. */
export const faire: FrenchVerb = {
  infinitive: 'faire',
  present: ['fais', 'fais', 'fait', 'faisons', 'faites', 'font'],
  imperfect: ['faisais', 'faisais', 'faisait', 'faisions', 'faisiez', 'faisaient'],
  participle: ['fait', 'faite', 'faits', 'faites'],
  tail: [],
  takesEtre: false,
  isAspirate: false,
};

export const be: EnglishVerb = {
  base: 'be',
  third: 'is',
  past: 'was',
  participle: 'been',
  ing: 'being',
  particles: [],
  kind: 'be',
};

/** Forms by grammatical person, in the order of {@link Agreement.person}. */
export const beForms = {
  present: ['am', 'are', 'is', 'are', 'are', 'are'],
  past: ['was', 'were', 'was', 'were', 'were', 'were'],
} as const;

export const haveForms = ['have', 'have', 'has', 'have', 'have', 'have'] as const;
export const doForms = ['do', 'do', 'does', 'do', 'do', 'do'] as const;
