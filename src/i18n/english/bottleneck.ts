/** The texts of the comparison of networks with and without attention by sentence length, in English. */
export const englishBottleneck = {
  title: 'The bottleneck',
} as const;
