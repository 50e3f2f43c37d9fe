/** The texts of the scores on held-out pairs, in English. */
export const englishEvaluation = {
  title: 'Test',
  intro:
    'The test pairs are never trained on. To evaluate, the network translates them freely, and each translation is held against the right one.',
  splits: 'What the test asks',
  evaluate: 'Evaluate',
  cancel: 'Cancel',
  progressName: 'Evaluation progress',
  progress: (done: string, total: string) => `${done} of ${total} pairs translated`,
  scoring: 'Counting the scores…',
  noPairs: 'This corpus has no test pairs.',
  allPairs: (count: string) => `${count} test pairs.`,
  firstPairs: (count: string, total: string) =>
    `${total} test pairs, of which the first ${count} are translated.`,
  notYet: 'No scores yet: train a while, then press Evaluate. It works while training goes on.',
  notYetShipped:
    'No scores yet: press Evaluate. Until you train, the network that came with the page is tried; then yours, also while it trains.',
  ofShipped: (pairs: string, steps: string) =>
    `${pairs} pairs, by the network that came with the page (${steps} steps)`,
  ofOpened: (pairs: string, name: string, steps: string) =>
    `${pairs} pairs, by the network from ${name} (${steps} steps)`,
  atStep: (pairs: string, step: string, _: string) => `${pairs} pairs, at step ${step}`,
  overSteps: (pairs: string, from: string, to: string) =>
    `${pairs} pairs, while training went from step ${from} to ${to}`,
  decodedBy: (method: string) => `decoding: ${method}`,
  scoresName: 'Scores',
  scores: {
    bleu: { name: 'BLEU', hint: 'Runs of one to four words shared with the right translation, 0 to 100.' },
    tokenisedBleu: {
      name: 'Tokenised BLEU',
      hint: 'The same with l’ami cut in two words, as older papers count.',
    },
    chrf: { name: 'chrF2', hint: 'Runs of up to six letters shared with it, 0 to 100.' },
    exactMatch: { name: 'Exact match', hint: 'Sentences translated word for word as expected.' },
    tokenAccuracy: {
      name: 'Token accuracy',
      hint: 'Next words guessed right after the right ones before.',
    },
    perplexity: { name: 'Perplexity', hint: 'Among how many words it wavers, as it were. 1 is certainty.' },
    alignmentErrorRate: {
      name: 'AER',
      hint: 'Alignment errors: how far its attention misses the gold links. 0 is perfect.',
    },
  },
  noAttention: 'no attention',
  signature: (metric: string) => `${metric} signature`,
  byLength: 'BLEU by source length',
  sourceLength: (language: string) => `${language} words`,
  sequenceLength: 'Numbers',
  range: (from: string, to: string) => `${from}–${to}`,
  bleu: 'BLEU',
  pairs: 'Pairs',
  synthetic:
    'These scores are synthetic: the pairs are made by rules, so they say nothing about real text and must not be set beside scores on it.',
} as const;
