import type { Translation } from '../translation.ts';

/** The texts around the two players, in French. */
export const frenchPlayers: Translation['players'] = {
  replay: {
    scrubber: 'Relecture de l’entraînement',
    play: 'Rejouer l’entraînement',
    playHint: 'Voir comment l’attention s’est précisée sur cette phrase',
    pause: 'Arrêter la relecture',
    now: 'Revenir au présent',
    moment: (step, entropy) => `Pas ${step}, entropie de l’attention ${entropy}`,
    momentWithErrors: (step, entropy, errorRate) =>
      `Pas ${step}, entropie de l’attention ${entropy}, erreurs d’alignement ${errorRate}`,
    entropy: 'entropie',
    errorRate: 'AER',
    linesHint:
      'De haut en bas, de 1 à 0. Entropie : à 1 il regarde partout pareil, à 0 un seul mot. AER : la part de liens faux par rapport aux liens de référence, là où la traduction est la référence.',
    speed: (factor) => `Vitesse de la relecture : ${factor}×`,
    speedHint: 'La vitesse à laquelle elle défile',
    export: 'Exporter la relecture',
    exportShort: 'Exporter',
    exportHint: 'La relecture en image animée ou en nombres, à garder',
    exportFormats: { gif: 'Animation (GIF)', json: 'Nombres (JSON)' },
    frame: (step) => `pas ${step}`,
  },
  player: {
    name: 'Mot à mot',
    first: 'Avant le premier mot',
    back: 'Un mot en arrière',
    play: 'Dérouler la traduction',
    pause: 'Arrêter',
    forward: 'Un mot en avant',
    last: 'Toute la traduction',
    speed: (factor) => `Vitesse : ${factor}×`,
    speedHint: 'La vitesse à laquelle elle défile',
    place: (at, count) => `${at} sur ${count}`,
    way: 'Qui choisit les mots',
    free: 'Libre',
    freeHint: 'Chaque mot que lit le décodeur est celui qu’il vient lui-même de choisir',
    forced: 'Guidé',
    forcedHint:
      'Teacher forcing : le décodeur lit les mots d’une traduction donnée, quoi qu’il ait voulu choisir',
    reference: 'Le guider le long de',
    referenceHint: 'Cette phrase n’a pas de traduction dans le corpus : tapez-en une',
    lead: 'Guider',
  },
};
