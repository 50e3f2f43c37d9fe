/** What is asked before trained weights are given up, in English. */
export const englishConfirm = {
  corpus: {
    title: 'Load another corpus?',
    body: (steps: string) =>
      `The network has learnt from the present one for ${steps} and will be discarded.`,
    yes: 'Load it',
  },
  preset: {
    title: 'Start from this preset?',
    body: (steps: string) => `The network has learnt for ${steps} and will be discarded.`,
    yes: 'Start anew',
  },
  seed: {
    title: 'Start from another seed?',
    body: (steps: string) => `The network has learnt for ${steps} and will be discarded.`,
    yes: 'Start anew',
  },
  open: {
    title: 'Open the file?',
    body: (steps: string) =>
      `The network here has learnt for ${steps} and could not be kept in this browser. It may be discarded.`,
    yes: 'Open it',
  },
  lesson: {
    title: 'Begin the lesson?',
    body: (steps: string) =>
      `It needs a network of its own. Yours has learnt for ${steps} and will be discarded.`,
    yes: 'Begin it',
  },
  link: {
    title: 'Follow the link?',
    body: (steps: string) =>
      `It asks for another corpus or network. Yours has learnt for ${steps} and will be discarded.`,
    yes: 'Follow it',
  },
  no: 'Keep the network',
} as const;
