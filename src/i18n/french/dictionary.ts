import type { Widened } from '../catalogue.ts';
import type { englishDictionary } from '../english/dictionary.ts';
import { frenchLearningTerms } from './learningTerms.ts';
import { frenchNetworkTerms } from './networkTerms.ts';

/** The texts of the dictionary in French. */
export const frenchDictionary: Widened<typeof englishDictionary> = {
  intro: (count) =>
    `${count} termes, symboles et réglages de cette page, chacun en deux phrases, avec sa formule et l’article d’où il vient. La marque à côté d’une étiquette de la page ouvre son entrée.`,
  back: 'Retour à la page',
  search: 'Rechercher',
  searchHint: 'Un nom dans l’une des trois langues, ou un symbole comme a_it',
  found: (count, formatted) => (count < 2 ? `${formatted} entrée` : `${formatted} entrées`),
  nothing: (query) => `Rien ne s’appelle ici « ${query} ». Essayez avec moins de lettres.`,
  unknown: (name) => `Il n’y a pas d’entrée « ${name} ». Les voici toutes.`,
  view: 'Présentation du glossaire',
  explained: 'Expliqué',
  table: 'En trois langues',
  tableCaption: 'Chaque terme en anglais, en français et en chinois',
  symbol: 'Symbole',
  groupsName: 'Parties du glossaire',
  groups: {
    network: 'Le réseau',
    cells: 'Cellules',
    attention: 'Attention',
    corpus: 'Phrases et tokens',
    training: 'Entraînement',
    optimizer: 'Optimiseur',
    decoding: 'Décodage',
    scores: 'Scores',
    device: 'Matériel',
  },
  print: 'Imprimer',
  alsoWritten: 'Ailleurs aussi',
  setting: 'Sur la page',
  formula: (term) => `Formule : ${term}`,
  papers: 'Source',
  related: 'Voir aussi',
  show: 'Montrer sur la page',
  showName: (term) => `Montrer sur la page : ${term}`,
  whole: 'Ouvrir le glossaire',
  close: 'Fermer',
  authors: { two: (first, second) => `${first} et ${second}`, more: (first) => `${first} et al.` },
  places: {
    section: (at) => `section ${at}`,
    equation: (at) => `équation ${at}`,
    algorithm: (at) => `algorithme ${at}`,
    figure: (at) => `figure ${at}`,
    appendix: (at) => `annexe ${at}`,
  },
  cite: (paper, place) => `${paper}, ${place}`,
  told: { ...frenchNetworkTerms, ...frenchLearningTerms },
};
