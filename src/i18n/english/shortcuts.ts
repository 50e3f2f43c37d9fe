/** The texts around the keyboard's shortcuts, beside `english.ts`: they cost the first paint nothing. */
export const englishShortcuts = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  on: 'Single keys do something',
  does: {
    train: 'Train, or pause',
    step: 'Train one step',
    heatmap: 'Attention as a heatmap',
    ribbons: 'Attention as ribbons',
    table: 'Attention as a table',
    network: 'The network, drawn',
    pane: 'Training, maths, coach in turn',
    wordBack: 'One word of the translation back',
    wordOn: 'One word of the translation on',
    present: 'Present to a class',
    theme: 'Light or dark',
  },
  note: 'Keys rest while you type. In a grid the arrows walk, Home and End jump, Enter holds a cell and Escape frees it. The question mark opens this list.',
} as const;
