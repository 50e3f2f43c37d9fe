/** Texts of the editor of attention rows. */
export const englishWhatIf = {
  title: 'What if it looked elsewhere?',
  intro:
    'Set where the decoder looks for one word. It writes on from there; the words before stay as they are.',
  row: 'Word whose row is set',
  rowOption: (position: string, word: string) => `${position}. ${word}`,
  weight: (word: string) => `Weight of “${word}”`,
  percent: (word: string) => `Weight of “${word}” in per cent`,
  only: (word: string) => `Look at “${word}” alone`,
  mask: (word: string) => `Do not look at “${word}”`,
  uniform: 'All alike',
  free: 'As the network would',
  undo: 'Undo',
  byHand: 'Set by hand: this row does not come from the scores.',
  before: 'It would write',
  now: 'It writes',
  same: 'The translation stays the same: this row does not decide it.',
  greedyOnly: 'Choose greedy decoding to set rows: a beam would rewrite the words before.',
  led: 'Let the network choose its words to set rows.',
} as const;
