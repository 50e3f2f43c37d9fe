/** Everything that is made outside the page, by its English (`createTeller.ts`). */
export const frenchSentences: Readonly<Record<string, string>> = {};
