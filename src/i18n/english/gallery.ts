/** The texts of the gallery: beside `english.ts`, as they come with it. */
export const englishGallery = {
  title: 'Every chart',
  intro:
    'Each picture of the playground, drawn by the same code from small fixed numbers. Good to look at, and what the tests compare pixel by pixel.',
  back: 'Back to the playground',
  sourceWords: 'English words',
  targetWords: 'French words',
  trees: 'Trees',
  linked: (word: string, others: string) => `${word}, linked to ${others}`,
  lengthsAxis: 'tokens in a sentence',
  limit: (length: string) => `longest: ${length}`,
  sizeAxis: 'tokens read',
  sizeUp: 'different tokens',
  figures: {
    heatmap: {
      title: 'Heatmap',
      caption:
        'Adjective and noun change places. “The” stands twice and has two columns; each row adds up to 1.',
    },
    heatmapSquareRoot: {
      title: 'Heatmap, square root',
      caption: 'The same weights: the square root opens up the small ones, and the legend says so.',
    },
    heatmapGold: {
      title: 'Heatmap with gold links',
      caption: 'Rings where attention ought to be: sure links solid, possible ones dashed.',
    },
    heatmapRightToLeft: {
      title: 'Heatmap, from right to left',
      caption: 'The columns run the way Arabic is written; the arrow keys go where they point.',
    },
    heatmapNone: {
      title: 'Heatmap without attention',
      caption: 'A network that decodes from the final state alone has nothing to show here, and says so.',
    },
    heatmapLarge: {
      title: 'Heatmap of forty by forty',
      caption: 'One pixel for each weight, made large: it scrolls in its box, with the words standing by.',
    },
    heatmapLargest: {
      title: 'Heatmap of a hundred by a hundred',
      caption: 'Ten thousand weights, an element only for the cell a person is at.',
    },
    ribbons: {
      title: 'Ribbons',
      caption:
        'The same weights as thickness: the ribbons of each translated word are together equally thick.',
    },
    network: {
      title: 'The network, drawn',
      caption: 'Encoder and decoder unrolled over the words; arcs as wide as the weights of attention.',
    },
    networkNone: {
      title: 'The network without attention',
      caption: 'All that the decoder knows of the sentence has to pass through one state.',
    },
    curve: {
      title: 'Loss',
      caption:
        'Training batch by batch, thin and pale; validation strong with its points; a former run in dashes.',
    },
    curveLong: {
      title: 'Loss of 100,000 steps',
      caption:
        'Thinned out for drawing so that every extreme stays: the one high batch in the middle is seen.',
    },
    thumbnails: {
      title: 'Pictures of a replay',
      caption:
        'The live sentence at eight moments of training: pale and even at first, a diagonal in the end.',
    },
    lengthBars: {
      title: 'BLEU by sentence length',
      caption: 'After figure 2 of Bahdanau et al. 2014; a length of which there is no sentence has no bar.',
    },
    histogram: {
      title: 'Sentence lengths',
      caption: 'English above, French below; what lies beyond the line is left out.',
    },
    sideCurves: {
      title: 'Growth of the vocabulary',
      caption: 'Different tokens against tokens read: French, with more forms, grows faster.',
    },
    treePair: {
      title: 'Two trees',
      caption: 'What the grammar made, and which words belong together.',
    },
    lengthCurves: {
      title: 'BLEU by sentence length, two networks',
      caption:
        'With attention and without, the bands where 95 % of the scores lie; the dots are single runs. Arrow keys go from length to length.',
    },
  },
} as const;
