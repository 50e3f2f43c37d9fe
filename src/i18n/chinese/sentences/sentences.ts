/** Everything that is made outside the page, by its English (`createTeller.ts`). */
export const chineseSentences: Readonly<Record<string, string>> = {};
