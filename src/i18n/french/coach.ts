import type { Translation } from '../translation.ts';

/** The texts of the coach, in French. */
export const frenchCoach: Translation['coach'] = {
  title: 'Lire cette attention',
  empty: 'Écrivez une phrase : le coach lit l’attention de sa traduction.',
  replayed:
    'Ceci est un moment du passé. Le coach lit le réseau tel qu’il est maintenant : revenez au présent.',
  waiting: 'On retire un mot après l’autre …',
  spread: {
    title: 'Netteté du regard',
    sharp: (mean) => `Net : un mot de la traduction ne regarde presque qu’un endroit (entropie ${mean}).`,
    several: (mean) => `Partagé : un mot de la traduction regarde plusieurs endroits (entropie ${mean}).`,
    even: (mean) =>
      `Étalé : un mot de la traduction regarde presque partout pareil, ce qui n’apprend rien (entropie ${mean}).`,
    widest: (word, entropy) => `C’est « ${word} » qui regarde le plus autour de lui (${entropy}).`,
    scale: 'Entropie d’une ligne rapportée à son maximum : 0, un seul endroit ; 1, partout pareil.',
    mean: 'Moyenne des lignes',
  },
  sink: {
    none: (share) => `Presque aucune attention ne repose sur </s> ni sur le point final (${share}).`,
    some: (share) =>
      `${share} de l’attention repose sur </s> et le point final, où il n’y a rien à traduire.`,
    much: (share) =>
      `${share} de l’attention repose sur </s> et le point final : un endroit où regarder quand il n’y a rien à chercher, et non un alignement.`,
  },
  rows: {
    caption: 'Chaque mot de la traduction',
    word: 'Mot',
    entropy: 'Entropie',
    idle: 'Puits',
  },
  influence: {
    title: 'Regardé, et nécessaire',
    caption: 'Chaque mot de la phrase : sa part de toute l’attention, et ce que ln P devient sans lui',
    intro:
      'L’attention dit où le décodeur a regardé. Pour voir ce dont il avait besoin, on retire chaque mot tour à tour et on recalcule la probabilité de la même traduction.',
    introAlone:
      'Pour voir ce dont la traduction a besoin, on retire chaque mot tour à tour et on recalcule la probabilité de la même traduction.',
    word: 'Mot',
    attention: 'Regardé',
    change: 'Retiré',
    cannot: '–',
    cannotSpoken: 'ne peut pas être retiré',
    alike: (correlation) =>
      `Les mots les plus regardés sont aussi les plus nécessaires : corrélation de rang ${correlation}.`,
    partly: (correlation) =>
      `L’attention n’est pas une explication : elle ne classe les mots qu’en partie comme le fait leur influence, corrélation de rang ${correlation}.`,
    parted: (correlation) =>
      `L’attention n’est pas une explication : ici, l’endroit regardé ne dit rien de ce qui est nécessaire, corrélation de rang ${correlation}.`,
    tooFew: 'Trop peu de mots pour comparer deux classements.',
    idle: (source, target, weight, change) =>
      `« ${source} » reçoit ${weight} de l’attention de « ${target} », mais le retirer ne change rien (ln P ${change}).`,
    hidden: (word, share, change) =>
      `« ${word} » ne reçoit que ${share} de l’attention, et pourtant c’est le retirer qui coûte le plus (ln P ${change}) : les états de ses voisins le portent.`,
    dearest: (word, change) => `C’est sans « ${word} » que la traduction perd le plus (ln P ${change}).`,
    nothing:
      'Retirer un mot, quel qu’il soit, ne change presque rien : le réseau ne se sert pas encore de la phrase.',
    limits:
      'Une phrase à laquelle il manque un mot n’est pas une phrase ordinaire : c’est encore un indice et non une preuve (Jain et Wallace 2019 ; Wiegreffe et Pinter 2019).',
  },
  noAttention: {
    title: 'Pas d’attention à lire',
    meaning:
      'Ce réseau n’a pas d’attention : toute la phrase passe par un seul vecteur, le dernier état de l’encodeur. Rien ne dit où il regarde, mais retirer des mots montre encore sur quoi repose la traduction.',
  },
};
