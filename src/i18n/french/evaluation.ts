import type { Translation } from '../translation.ts';
import { onSide } from './onSide.ts';

/** The texts of the scores on held-out pairs, in French. */
export const frenchEvaluation: Translation['evaluation'] = {
  title: 'Test',
  intro:
    'Les paires de test ne servent jamais à l’entraînement. Pour l’évaluation, le réseau les traduit librement, et chaque traduction est comparée à la bonne.',
  splits: 'Ce que le test demande',
  evaluate: 'Évaluer',
  cancel: 'Annuler',
  progressName: 'Avancement de l’évaluation',
  progress: (done, total) => `${done} paires traduites sur ${total}`,
  scoring: 'Calcul des scores…',
  noPairs: 'Ce corpus n’a pas de paires de test.',
  allPairs: (count) => `${count} paires de test.`,
  firstPairs: (count, total) => `${total} paires de test, dont les ${count} premières sont traduites.`,
  notYet:
    'Pas encore de scores : entraînez un moment, puis cliquez sur Évaluer. Cela marche aussi pendant l’entraînement.',
  notYetShipped:
    'Pas encore de scores : cliquez sur Évaluer. Tant que vous n’entraînez pas, c’est le réseau fourni avec la page qui est testé ; ensuite le vôtre, même pendant qu’il s’entraîne.',
  ofShipped: (pairs, steps) => `${pairs} paires, par le réseau fourni avec la page (${steps} pas)`,
  ofOpened: (pairs, name, steps) => `${pairs} paires, par le réseau issu de ${name} (${steps} pas)`,
  atStep: (pairs, step, _) => `${pairs} paires, au pas ${step}`,
  overSteps: (pairs, from, to) =>
    `${pairs} paires, pendant que l’entraînement allait du pas ${from} au pas ${to}`,
  decodedBy: (method) => `décodage : ${method}`,
  scoresName: 'Scores',
  scores: {
    bleu: { name: 'BLEU', hint: 'Suites de un à quatre mots communes avec la bonne traduction, de 0 à 100.' },
    tokenisedBleu: {
      name: 'BLEU sur tokens',
      hint: 'Le même, l’ami étant coupé en deux mots, comme comptent les articles plus anciens.',
    },
    chrf: { name: 'chrF2', hint: 'Suites de lettres communes avec elle, six au plus, de 0 à 100.' },
    exactMatch: { name: 'Phrases exactes', hint: 'Phrases traduites mot pour mot comme attendu.' },
    tokenAccuracy: {
      name: 'Exactitude par token',
      hint: 'Mots suivants bien devinés après les bons mots précédents.',
    },
    perplexity: {
      name: 'Perplexité',
      hint: 'Entre combien de mots il hésite, pour ainsi dire. 1, c’est la certitude.',
    },
    alignmentErrorRate: {
      name: 'AER',
      hint: 'Erreurs d’alignement : à quel point son attention manque les liens de référence. 0, c’est parfait.',
    },
  },
  noAttention: 'pas d’attention',
  signature: (metric) => `Signature de ${metric}`,
  byLength: 'BLEU selon la longueur de la source',
  sourceLength: (side) => `Mots ${onSide(side)}`,
  sequenceLength: 'Nombres',
  range: (from, to) => `${from}–${to}`,
  bleu: 'BLEU',
  pairs: 'Paires',
  synthetic:
    'Ces scores sont synthétiques : les paires sont fabriquées par des règles. Ils ne disent rien de textes réels et ne doivent pas être comparés à des scores obtenus sur de tels textes.',
};
