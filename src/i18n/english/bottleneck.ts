/** The texts of the comparison of networks with and without attention by sentence length, in English. */
export const englishBottleneck = {
  title: 'The bottleneck',
  intro:
    'Without attention all of a sentence must pass through one vector of fixed size, and the longer it is, the more is lost. Here two networks, alike but for attention, learn from the same sentences of 4 to 50 words in the same order.',
  after:
    'After Bahdanau, Cho and Bengio (2014), figure 2. Both networks are stopped early: trained longer, both would do better.',
  size: 'How long',
  sizes: { quick: 'Short', full: 'Long' },
  plan: (settings: string) => `${settings}: both at once, on the device the page uses.`,
  time: {
    quick:
      'One to two minutes on two processor cores without a graphics card. The first steps tell how long it takes here.',
    full: 'Five to ten minutes on two processor cores without a graphics card. The first steps tell how long it takes here.',
  },
  own: 'Your own network stays as it is. If it is training, it waits and goes on afterwards.',
  start: 'Train both',
  cancel: 'Cancel',
  preparing: 'Making the sentences and both networks…',
  timing: 'Timing the first steps…',
  left: (duration: string) => `About ${duration} left`,
  finished: 'Both networks have been trained and scored.',
  cancelled: (step: string, steps: string) => `Cancelled at step ${step} of ${steps}.`,
  step: (step: string, steps: string) => `step ${step} of ${steps}`,
  figure: 'BLEU by source length',
  shown: 'Which run',
  recorded: 'Recorded',
  here: 'On this device',
  networks: { attention: 'With attention', none: 'Without attention' },
  inSentence: { attention: 'with attention', none: 'without' },
  lengths: 'Source words',
  range: (from: string, to: string) => `${from}–${to}`,
  pairs: 'Sentences',
  none: '–',
  interval: (low: string, high: string) => `${low}–${high}`,
  score: (name: string, bleu: string, low: string, high: string) => `${name} ${bleu} (${low}–${high})`,
  reading: (from: string, to: string, pairs: string, scores: string) =>
    `${from} to ${to} words, ${pairs} sentences: ${scores}.`,
  lead: (bleu: string) => `attention leads by ${bleu}`,
  leads: (words: string, bleu: string) => `From ${words} words on, attention leads by ${bleu} BLEU or more.`,
  noLead: 'Attention is not ahead at every length yet.',
  noCurve: (step: string) => `The first curves come at step ${step}.`,
  list: '; ',
  spread:
    'Bands: where 95 % of the scores lie when the test sentences of a length are drawn anew 1,000 times (bootstrap, always with the same seed).',
  spreadOfSeeds: (seeds: string) =>
    `Dots: seeds ${seeds}; the band goes from the lowest end of their intervals to the highest.`,
  few: (count: string) => `Lengths with fewer than ${count} sentences are left out.`,
  recordedOn: (date: string, settings: string, machine: string) =>
    `Recorded by us on ${date}: ${settings}; ${machine}.`,
  settings: (steps: string, batch: string, units: string) =>
    `${steps} steps of ${batch} pairs, ${units} units`,
  machine: (processor: string, cores: string, backend: string) => `${processor}, ${cores} cores, ${backend}`,
  recordedBy: 'Made with',
  hereAt: (attention: string, none: string, steps: string) =>
    attention === none
      ? `Trained here, scored at step ${attention} of ${steps}.`
      : `Trained here, scored at step ${attention} (with) and ${none} (without) of ${steps}.`,
} as const;
