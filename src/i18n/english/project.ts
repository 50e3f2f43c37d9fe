/** The texts of taking away and opening, beside `english.ts`: they cost the first paint nothing. */
export const englishProject = {
  menu: 'File',
  menuHint: 'Take what you have made with you, or open it again',
  saving: 'Packing…',
  opening: 'Opening…',
  project: 'Save the project (.s2s)',
  projectNote: 'Everything, to go on elsewhere: corpus, settings, network, curves',
  network: 'Network for Python (.zip)',
  networkNote: 'Weights, with programs that load them in PyTorch and Keras',
  open: 'Open…',
  openNote: 'A project, or a network from Python',
  choose: 'Choose a project, or a network’s files',
  ask: {
    project: 'Save the project',
    network: 'Save the network',
    body: (corpus: string) => `The corpus “${corpus}” is your own.`,
    include: 'Include its sentences',
    included: 'Whoever gets the file can read them.',
    left: {
      project:
        'The file gets its name and a checksum alone; whoever opens it brings the same corpus to train on.',
      network: 'The file gets its name and a checksum alone.',
    },
    yes: 'Save',
    no: 'Cancel',
  },
  notice: {
    title: 'An opened network translates',
    speaks: (name: string, step: string) => `${name} translates, as it was at step ${step}.`,
    trainedOn: (corpus: string) => `It was trained on “${corpus}”.`,
    otherWords: 'It knows other words than the corpus here, so Train trains this page’s own network.',
    awaits: (files: string) => `To train it further, bring its corpus: drop ${files} here.`,
    chooseCorpus: 'Choose the files',
    loadCorpus: (corpus: string) => `Load “${corpus}” and train it`,
    leave: 'Dismiss it',
    leaveHint: 'This page’s own network translates again',
  },
} as const;
