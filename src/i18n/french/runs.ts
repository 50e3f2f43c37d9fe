import type { Translation } from '../translation.ts';

/** The texts around runs that this browser keeps, in French. */
export const frenchRuns: Translation['runs'] = {
  offer: {
    title: 'Entraînement d’une visite précédente',
    about: (name, when, scores) =>
      `« ${name} », enregistré : ${when}${scores === '' ? '' : `, au mieux ${scores}`}`,
    bleu: (score) => `BLEU ${score}`,
    loss: (nats) => `perte de validation ${nats}`,
    resume: (step) => `Reprendre au pas ${step}`,
    resumeHint:
      'Le corpus, les réglages, le réseau et sa courbe tels qu’ils étaient ; Entraîner continue ensuite',
    elsewhere: (name) => `« ${name} » est ouvert dans un autre onglet, qui le continue.`,
    copy: 'Continuer une copie',
    copyHint: 'Un essai à part à partir d’ici ; celui de l’autre onglet reste tel quel',
    decline: 'Pas maintenant',
    declineHint: 'Il reste parmi vos essais',
  },
  saved: {
    not: (why) => `Non enregistré dans ce navigateur : ${why}.`,
    former: (step) => `Le pas ${step} reste enregistré.`,
    goesOn: 'L’entraînement continue en mémoire.',
    export: 'Enregistrer un fichier',
    exportOwn: 'Enregistrer un fichier, avec les phrases',
  },
};
