import type { Translation } from '../translation.ts';
import { onSide } from './onSide.ts';

/** The texts of what is loaded on demand around tokens, in French. */
export const frenchTokens: Translation['tokens'] = {
  title: 'Les tokens, vus à l’œuvre',
  intro:
    'Un réseau ne lit pas des phrases mais des tokens, un à la fois. Voici une paire en trois sortes de tokens d’un coup. Changez un réglage et voyez ce qu’elle devient ; le corpus en service reste tel quel jusqu’à ce que vous en décidiez.',
  pair: 'Paire',
  typed: 'Ce que vous tapez ci-dessous',
  side: (side) => `Phrase ${onSide(side)}, à découper`,
  settings: 'Réglages à essayer',
  stops: (label) => `${label}, au curseur`,
  mergesLearnt: (count) => `${count} fusions apprises`,
  mergesHint: 'Les fusions ne changent que les sous-mots ; les autres réglages changent les trois.',
  readIn: 'Lire le corpus en',
  use: 'Utiliser ces réglages',
  useHint: 'Relit le corpus et construit un nouveau réseau.',
  back: 'Revenir à ceux du corpus',
  kinds: {
    word: 'Mots',
    bpe: 'Sous-mots',
    character: 'Caractères',
  },
  inUse: 'en service',
  tokens: (count, formatted) => (count < 2 ? `${formatted} token` : `${formatted} tokens`),
  unknown: (count) => `inconnus : ${count}`,
  vocabulary: (size) => `vocabulaire ${size}`,
  unknownMark: 'Inconnu : le réseau lirait <unk>',
  unknownSpoken: ', inconnu',
  chips: (kind, language) => `${kind}, ${language}`,
  waiting: 'Lecture du corpus pour ses tokens …',
  nothing: 'Encore rien à découper.',
  problem: 'Ces réglages ne peuvent pas être essayés.',
  replay: {
    title: (word) => `Comment « ${word} » est assemblé`,
    intro:
      'Le byte pair encoding part des caractères. Dans le texte d’entraînement, il a cherché encore et encore quels deux voisins se côtoient le plus souvent, et n’en a fait qu’un ; ces fusions sont maintenant appliquées à ce mot dans le même ordre.',
    choose: 'Choisir un mot à observer',
    word: (word, count) => (count < 2 ? `${word}, un sous-mot` : `${word}, ${count} sous-mots`),
    first: 'Jusqu’aux caractères',
    back: 'Une fusion en arrière',
    play: 'Dérouler les fusions',
    pause: 'Arrêter',
    forward: 'Une fusion en avant',
    last: 'Jusqu’aux sous-mots',
    moment: 'Moment du déroulement',
    frame: (at, count) => `${at} sur ${count}`,
    steps: 'Toutes les étapes',
    step: 'Fusion',
    pieces: 'Morceaux',
    pair: 'Paire',
    times: 'Occurrences',
    none: '–',
    start: (count) => (count < 2 ? 'Un seul caractère : rien à fusionner.' : `${count} caractères.`),
    merge: (rank, left, right, times) =>
      `Fusion ${rank} : ${left} et ${right} ne font plus qu’un. Dans le texte d’entraînement, ils se côtoyaient ${times} fois.`,
    takenApart: (pieces) =>
      `Redécoupé : le vocabulaire de ce côté ne contient pas ${pieces}, on lit donc des morceaux plus petits qui sont connus.`,
    takenApartShort: 'redécoupé',
    startShort: 'caractères',
    noMerge:
      'Aucune fusion apprise jusqu’ici ne touche ce mot : il reste en caractères. Essayez davantage de fusions.',
  },
  charts: {
    title: 'Le corpus en dessins',
    note: 'Tel qu’il est en service.',
    numbers: 'En chiffres',
    side: 'Côté',
    lengths: 'Longueur des phrases',
    lengthsAxis: 'tokens par phrase',
    limit: (length) => `maximum permis : ${length}`,
    lengthsTold: (side, half, most, longest) =>
      `La moitié des phrases ${onSide(side)} ont au plus ${half} tokens, neuf sur dix au plus ${most} ; la plus longue en a ${longest}.`,
    lengthColumn: 'Tokens',
    range: (from, to) => (from === to ? from : `${from} à ${to}`),
    growth: 'Croissance du vocabulaire',
    growthAxis: 'tokens lus',
    growthUp: 'tokens différents',
    growthTold: (side, share) =>
      `À la moitié du texte d’entraînement ${onSide(side)}, on avait rencontré ${share} de ses tokens différents.`,
    growthNote: 'Les mots nouveaux se font rares mais ne s’épuisent jamais (loi de Heaps).',
    unknown: 'Ce que connaîtrait un vocabulaire plus grand',
    unknownAxis: 'mots gardés, les plus fréquents d’abord',
    unknownUp: 'mots inconnus en validation',
    unknownTold: (side, small, smallShare, all, allShare) =>
      `Dans la validation ${onSide(side)}, ${smallShare} des mots sont inconnus avec ${small} mots gardés, ${allShare} avec les ${all} mots.`,
    unknownNone: 'Il n’y a pas de paires de validation à consulter.',
    chosenTokens: (side, tokens, share) =>
      `En service ${onSide(side)} : ${tokens}, ${share} de la validation inconnus.`,
    kindsInUse: { word: 'mots', bpe: 'sous-mots', character: 'caractères' },
  },
};
