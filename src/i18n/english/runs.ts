/** The texts around runs that this browser keeps, beside `english.ts`: they cost the first paint nothing. */
export const englishRuns = {
  offer: {
    title: 'Training of an earlier visit',
    /** @param scores such as "BLEU 41.2", or empty */
    about: (name: string, when: string, scores: string) =>
      `“${name}”, saved ${when}${scores === '' ? '' : `, best ${scores}`}`,
    bleu: (score: string) => `BLEU ${score}`,
    loss: (nats: string) => `held-out loss ${nats}`,
    resume: (step: string) => `Resume from step ${step}`,
    resumeHint: 'The corpus, the settings, the network and its curve as they were; then Train goes on',
    elsewhere: (name: string) => `“${name}” is open in another tab, which goes on with it.`,
    copy: 'Continue a copy',
    copyHint: 'A run of its own from here on; the other tab’s stays as it is',
    decline: 'Not now',
    declineHint: 'It stays among your runs',
  },
  saved: {
    not: (why: string) => `Not saved in this browser: ${why}.`,
    former: (step: string) => `Step ${step} is saved still.`,
    goesOn: 'Training goes on in memory.',
    export: 'Save as a file',
    exportOwn: 'Save as a file, with the sentences',
  },
} as const;
