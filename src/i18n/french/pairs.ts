import type { Translation } from '../translation.ts';

/** The texts of the table of all pairs, in French. */
export const frenchPairs: Translation['pairs'] = {
  search: 'Chercher dans les deux langues',
  searchHint: 'Majuscules et accents ne comptent pas.',
  which: 'Montrer',
  order: 'Ordre',
  orders: {
    file: 'Fichier',
    shortest: 'Courtes d’abord',
    longest: 'Longues d’abord',
  },
  all: 'Toutes les paires',
  kept: 'Toutes celles gardées',
  dropped: 'Toutes celles écartées',
  counted: (name, count) => `${name} (${count})`,
  fates: {
    training: 'Entraînement',
    validation: 'Validation',
    test: 'Test',
    unused: 'Dans aucune partie',
  },
  neverTrained:
    'Les paires de test ne servent jamais à l’entraînement : elles sont gardées pour les scores de la fin.',
  undrawn: (count) =>
    `De ${count} autres paires on sait seulement qu’elles étaient de trop : elles n’ont pas été tirées.`,
  table: 'Paires du corpus',
  number: 'N°',
  fate: 'Ce qu’elle est devenue',
  leftOut: (reason) => `Écartée : ${reason}`,
  searching: 'Recherche …',
  found: (count, formatted) => (count < 2 ? `${formatted} paire trouvée` : `${formatted} paires trouvées`),
  shown: (found, first, last) => `${found}, affichées de ${first} à ${last}.`,
  nothing: 'Aucune paire trouvée.',
  pages: 'Pages du tableau',
  previous: 'Précédente',
  next: 'Suivante',
  page: (page, pages) => `Page ${page} sur ${pages}`,
};
