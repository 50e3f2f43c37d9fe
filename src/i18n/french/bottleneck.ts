import type { Translation } from '../translation.ts';

/** The texts of the comparison of networks with and without attention by sentence length, in French. */
export const frenchBottleneck: Translation['bottleneck'] = {
  title: 'Le goulot d’étranglement',
  intro:
    'Sans attention, toute la phrase doit passer par un seul vecteur de taille fixe : plus elle est longue, plus il s’en perd. Ici, deux réseaux identiques, à l’attention près, apprennent sur les mêmes phrases de 4 à 50 mots, dans le même ordre.',
  after:
    'D’après Bahdanau, Cho et Bengio (2014), figure 2. Les deux réseaux sont arrêtés tôt : entraînés plus longtemps, ils feraient mieux tous les deux.',
  size: 'Durée',
  sizes: { quick: 'Courte', full: 'Longue' },
  plan: (settings) => `${settings} : les deux à la fois, sur le matériel qu’utilise la page.`,
  time: {
    quick:
      'Une à deux minutes sur deux cœurs sans carte graphique. Les premiers pas diront combien de temps il faut ici.',
    full: 'Cinq à dix minutes sur deux cœurs sans carte graphique. Les premiers pas diront combien de temps il faut ici.',
  },
  own: 'Votre propre réseau reste tel quel. S’il s’entraîne, il attend et reprend ensuite.',
  start: 'Entraîner les deux',
  cancel: 'Annuler',
  preparing: 'Préparation des phrases et des deux réseaux…',
  timing: 'Mesure des premiers pas…',
  left: (duration) => `Encore ${duration} environ`,
  finished: 'Les deux réseaux sont entraînés et évalués.',
  cancelled: (step, steps) => `Annulé au pas ${step} sur ${steps}.`,
  step: (step, steps) => `pas ${step} sur ${steps}`,
  figure: 'BLEU selon la longueur de la source',
  shown: 'Quel essai',
  recorded: 'Enregistré',
  here: 'Sur cet appareil',
  networks: { attention: 'Avec attention', none: 'Sans attention' },
  inSentence: { attention: 'avec attention', none: 'sans' },
  lengths: 'Mots source',
  range: (from, to) => `${from}–${to}`,
  pairs: 'Phrases',
  none: '–',
  interval: (low, high) => `${low}–${high}`,
  score: (name, bleu, low, high) => `${name} ${bleu} (${low}–${high})`,
  reading: (from, to, pairs, scores) => `De ${from} à ${to} mots, ${pairs} phrases : ${scores}.`,
  lead: (bleu) => `l’attention a ${bleu} points d’avance`,
  leads: (words, bleu) => `À partir de ${words} mots, l’attention a au moins ${bleu} points BLEU d’avance.`,
  noLead: 'L’attention n’est pas encore devant pour toutes les longueurs.',
  noCurve: (step) => `Les premières courbes viendront au pas ${step}.`,
  list: ' ; ',
  spread:
    'Bandes : où se trouvent 95 % des scores quand on retire 1 000 fois au sort les phrases de test d’une longueur (bootstrap, toujours avec la même graine).',
  spreadOfSeeds: (seeds) =>
    `Points : graines ${seeds} ; la bande va de la plus basse à la plus haute borne de leurs intervalles.`,
  few: (count) => `Les longueurs de moins de ${count} phrases sont omises.`,
  recordedOn: (date, settings, machine) => `Enregistré par nous le ${date} : ${settings} ; ${machine}.`,
  settings: (steps, batch, units) => `${steps} pas de ${batch} paires, ${units} unités`,
  machine: (processor, cores, backend) => `${processor}, ${cores} cœurs, ${backend}`,
  recordedBy: 'Commande :',
  hereAt: (attention, none, steps) =>
    attention === none
      ? `Entraîné ici, évalué au pas ${attention} sur ${steps}.`
      : `Entraîné ici, évalué au pas ${attention} (avec) et ${none} (sans) sur ${steps}.`,
};
