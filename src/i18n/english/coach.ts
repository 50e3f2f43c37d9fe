/** The texts of the coach, beside `english.ts`, so that they cost the first paint nothing. */
export const englishCoach = {
  title: 'How to read this attention',
  empty: 'Write a sentence: the coach reads the attention of its translation.',
  replayed: 'This is a moment of the past. The coach reads the network as it is now: go back to it.',
  waiting: 'Leaving out one word after the other …',
  spread: {
    title: 'How sharply it looks',
    sharp: (mean: string) => `Sharp: a word of the translation looks at nearly one place (entropy ${mean}).`,
    several: (mean: string) => `Shared: a word of the translation looks at several places (entropy ${mean}).`,
    even: (mean: string) =>
      `Spread: a word of the translation looks almost everywhere alike, which tells nothing (entropy ${mean}).`,
    widest: (word: string, entropy: string) => `“${word}” looks around most (${entropy}).`,
    scale: 'Entropy of a row over the largest possible: 0 is one place, 1 is all alike.',
    mean: 'All rows, mean',
  },
  sink: {
    none: (share: string) => `Hardly any attention rests on </s> and the final full stop (${share}).`,
    some: (share: string) =>
      `${share} of the attention rests on </s> and the final full stop, where there is nothing to translate.`,
    much: (share: string) =>
      `${share} of the attention rests on </s> and the final full stop: a place to look when there is nothing to look for, and no alignment.`,
  },
  rows: {
    caption: 'Each word of the translation',
    word: 'Word',
    entropy: 'Entropy',
    idle: 'On idle places',
  },
  influence: {
    title: 'Looked at, and needed',
    caption: 'Each word of the sentence: its share of all attention, and how ln\u00a0P changes without it',
    intro:
      'Attention says where the decoder looked. To see what it needed, each word is left out in turn and the same translation scored again.',
    introAlone:
      'To see what the translation needs, each word is left out in turn and the same translation scored again.',
    word: 'Word',
    attention: 'Looked at',
    change: 'Left out',
    cannot: '–',
    cannotSpoken: 'cannot be left out',
    alike: (correlation: string) =>
      `The words looked at most are also the words needed most: rank correlation\u00a0${correlation}.`,
    partly: (correlation: string) =>
      `Attention is not explanation: it ranks the words only partly as their influence does, rank correlation\u00a0${correlation}.`,
    parted: (correlation: string) =>
      `Attention is not explanation: where it looks says nothing of what is needed here, rank correlation\u00a0${correlation}.`,
    tooFew: 'Too few words to compare two rankings.',
    idle: (source: string, target: string, weight: string, change: string) =>
      `“${source}” gets ${weight} of the attention of “${target}”, but leaving it out changes nothing (ln\u00a0P\u00a0${change}).`,
    hidden: (word: string, share: string, change: string) =>
      `“${word}” gets only ${share} of the attention, yet leaving it out costs most (ln\u00a0P\u00a0${change}): its neighbours’ states carry it.`,
    dearest: (word: string, change: string) =>
      `Without “${word}” the translation loses most (ln\u00a0P\u00a0${change}).`,
    nothing: 'Leaving any word out changes next to nothing: the network does not use the sentence yet.',
    limits:
      'A sentence with a word missing is an unusual one: this too is a hint and no proof (Jain and Wallace 2019; Wiegreffe and Pinter 2019).',
  },
  noAttention: {
    title: 'No attention to read',
    meaning:
      'This network has no attention: the whole sentence goes through one vector, the encoder’s last state. Nothing says where it looks, but leaving words out still shows what the translation rests on.',
  },
} as const;
