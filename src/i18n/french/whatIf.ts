import type { Translation } from '../translation.ts';

export const frenchWhatIf: Translation['whatIf'] = {
  title: 'Et s’il regardait ailleurs\u202f?',
  intro:
    'Fixez où le décodeur regarde pour un mot. Il poursuit à partir de là\u202f; les mots précédents restent tels quels.',
  row: 'Mot dont on fixe la ligne',
  rowOption: (position, word) => `${position}. ${word}`,
  weight: (word) => `Poids de «\u00a0${word}\u00a0»`,
  percent: (word) => `Poids de «\u00a0${word}\u00a0» en pour cent`,
  only: (word) => `Ne regarder que «\u00a0${word}\u00a0»`,
  mask: (word) => `Ne pas regarder «\u00a0${word}\u00a0»`,
  uniform: 'Tous égaux',
  free: 'Comme le réseau le veut',
  undo: 'Annuler',
  byHand: 'Fixée à la main\u00a0: cette ligne ne vient pas des scores.',
  before: 'Il écrirait',
  now: 'Il écrit',
  same: 'La traduction ne change pas\u00a0: cette ligne n’en décide pas.',
  greedyOnly:
    'Choisissez le décodage glouton pour fixer des lignes\u00a0: un faisceau récrirait les mots précédents.',
  led: 'Laissez le réseau choisir ses mots pour fixer des lignes.',
};
