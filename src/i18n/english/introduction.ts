/** The three sentences of a first visit. They are read once, and loaded for that visit alone. */
export const englishIntroduction = {
  looks: 'Each row shows where the network looks while it writes one word.',
  trains: 'These weights were trained; press Train and watch a new network learn it from nothing.',
  changes: 'Then change it: your sentence, your corpus, your network.',
};
