import type { Translation } from '../translation.ts';

/** The texts of the history of runs and of what it compares, in French. */
export const frenchRunHistory: Translation['runHistory'] = {
  title: 'Essais',
  intro:
    'Chaque essai d’entraînement est gardé dans ce navigateur, avec ses réglages, sa courbe et ses scores : pour être comparé, rouvert ou recommencé.',
  empty: 'Aucun encore : un essai apparaît ici dès qu’il a été entraîné un moment.',
  listed: 'Essais gardés dans ce navigateur',
  sort: 'Ordre',
  sorts: { latest: 'Récents', bleu: 'BLEU', loss: 'Perte' },
  present: 'essai en cours',
  onCorpus: (corpus) => `sur ${corpus}`,
  defaults: 'réglages par défaut',
  weights: {
    both: (latest, best) => `poids des pas ${latest} et ${best} (meilleur)`,
    latest: (step) => `poids du pas ${step}`,
    none: 'trace seule, sans poids',
  },
  figures: { steps: 'Pas', loss: 'Meilleure perte', bleu: 'BLEU' },
  unknown: '–',
  compare: 'Comparer',
  compareNamed: (name) => `Comparer ${name}`,
  mostCompared: 'Quatre à la fois : retirez-en d’abord un autre.',
  useSettings: 'Reprendre ses réglages',
  useSettingsNamed: (name) => `Reprendre les réglages de ${name}`,
  useSettingsHint:
    'Un nouveau réseau avec exactement ces réglages et la même graine : les mêmes poids initiaux',
  openHint:
    'Son corpus, son réseau, sa courbe et sa phrase redeviennent ce qu’ils étaient ; l’entraînement peut continuer',
  noWeights: 'Il n’a plus de poids ; on peut reprendre ses réglages.',
  presentStays: 'L’essai en cours est gardé tant qu’il sert.',
  more: (count) => `En montrer ${count} de plus`,
  keptHere: 'Gardés dans ce navigateur. Rien ne quitte votre appareil.',
  comparison: 'Comparaison',
  compareHint:
    'Cochez jusqu’à quatre essais : leurs courbes apparaissent ici, avec les réglages qui les distinguent.',
  differences: 'Scores et réglages qui diffèrent',
  best: 'meilleur',
  sameSettings: 'Tous les réglages sont les mêmes.',
  setting: 'Réglage',
  corpus: 'Corpus',
  switched: { on: 'oui', off: 'non' },
  legend: {
    title: 'Essais précédents',
    all: (count) => `Tous les essais (${count})`,
    show: (name) => `Montrer l’essai précédent : ${name}`,
    remove: (name) => `Retirer l’essai précédent : ${name}`,
    same: 'mêmes réglages',
    diverged: (name) => `${name} (a divergé)`,
  },
  on: (label) => label,
  off: (label) => `sans ${label}`,
  number: (label, value) => `${label} ${value}`,
  others: (count) => `${count} de plus`,
};
