/** The texts of class mode: parts locked by a link, the projector, and the builder of links. */
export const englishClassroom = {
  locked: (part: string) => `${part}: locked by this link`,
  parts: {
    corpus: 'Choice of corpus',
    file: 'Files and sharing',
    language: 'Language',
    lessons: 'Lessons',
    sentence: 'Sentence',
    decoding: 'Translation',
    attention: 'Attention',
    network: 'Network',
    device: 'Device',
    side: 'Explanations',
    transport: 'Training controls',
    data: 'Corpus and cleaning',
    tokens: 'Tokens',
    test: 'Test',
    bottleneck: 'Bottleneck experiment',
    history: 'Run history',
    about: 'How it works',
  },
} as const;
