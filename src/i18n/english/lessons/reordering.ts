import { formatInteger, formatProbability } from '../../format.ts';
import type { LessonText } from './lessonText.ts';

/** Lesson 5 in English. */
export const englishReordering = {
  title: 'Reordering and agreement',
  about: '“The black cat” becomes “le chat noir”: words change places and take each other’s gender.',
  aims: [
    'find in a heatmap where two words change places',
    'say why a French article must know a noun that is not yet written',
    'tell attention from alignment, and compute the alignment error rate',
  ],
  steps: {
    cross: {
      title: 'Two words change places',
      body: [
        'English puts the adjective before the noun; French mostly puts it after. An encoder-decoder that gave out words in the order in which they came in could not do this.',
        'Attention lets the decoder look anywhere at each step: it writes from left to right, but it need not read so. Where the order is kept, the dark cells run along the diagonal.',
        'The network that came with the page translates here. It was trained for 9,000 steps, so nothing has to be trained in this lesson.',
      ],
      question: {
        ask: 'The second French word is chat. Which English word does the network look at most as it writes it?',
        options: ['black, the second English word', 'cat, the third English word'],
        because: ({ noun, adjective }: { readonly noun: number; readonly adjective: number }) =>
          `Its weight on cat is ${formatProbability(noun)}. To write noir it then goes back to black, with ${formatProbability(adjective)}. Two dark cells that cross are what a change of places looks like.`,
      },
      act: 'Translate “The black cat sleeps.”',
      task: 'In the heatmap click the cell in row chat under cat, then the one in row noir under black (by keyboard: arrows and Enter).',
      seen: ({
        translation,
        noun,
        adjective,
      }: {
        readonly translation: string;
        readonly noun: number;
        readonly adjective: number;
      }) =>
        `“${translation}”: chat looks at cat with ${formatProbability(noun)}, noir at black with ${formatProbability(adjective)}. The two cells lie off the diagonal and cross.`,
    },
    agree: {
      title: 'One word in, three words out',
      body: [
        'In French the article and the adjective take the gender and the number of their noun: le chat noir, la poule noire, les chats noirs. English “the” and “black” say nothing of it.',
        'So the decoder, about to write the article, has to find out about a noun that it has not written yet.',
      ],
      question: {
        ask: 'In the English sentence you will change one word, cat into hen. How many French words will change?',
        options: ['One', 'Two', 'Three'],
        because: ({ changes }: { readonly changes: number }) =>
          `${formatInteger(changes)} words of the translation differ. Gender is a fact of the French noun alone, and the words around it follow.`,
      },
      act: 'Translate “The black cat sleeps.”',
      task: 'In the text box above the heatmap change cat to hen, and see what the first French word looks at. Then try cats, and hens.',
      seen: ({
        before,
        after,
        article,
        weight,
      }: {
        readonly before: string;
        readonly after: string;
        readonly article: string;
        readonly weight: number;
      }) =>
        `“${before}” became “${after}”. As it writes ${article}, the network looks at hen with ${formatProbability(weight)}: the article is chosen with an eye on the noun.`,
    },
    gold: {
      title: 'Held against gold links',
      body: [
        'These sentences are made by a grammar, which knows for each French word the English one that it stands for. These are gold links; of real text they are drawn by people.',
        'Take from each row of attention its largest weight: these are the links found, $A$. With the sure links $S$ and the possible ones $P$, the alignment error rate (Och and Ney, 2003) counts what was missed and what was found in vain. 0 is perfect.',
      ],
      formulas: ['\\mathrm{AER} = 1 - \\frac{|A \\cap S| + |A \\cap P|}{|A| + |S|}'],
      question: {
        ask: '“Which sick bee is Martin feeding?” – “Quelle abeille malade est-ce que Martin nourrit ?” In how many rows will the largest weight miss the gold links?',
        options: ['In none', 'In one', 'In several'],
        because: () =>
          'A row looks at what it needs in order to choose its word, and that is not always the word it translates: quelle takes its gender from abeille, so it looks at bee.',
      },
      act: 'Put a sentence of the corpus there',
      task: 'Switch on Gold links above the heatmap. The network is then led along the right translation, and rings mark the cells where attention ought to be.',
      seen: ({
        errorRate,
        rows,
        missed,
      }: {
        readonly errorRate: number;
        readonly rows: number;
        readonly missed: readonly { readonly target: string; readonly source: string }[];
      }) =>
        `AER of this sentence: ${formatProbability(errorRate)}. ${formatInteger(missed.length)} of ${formatInteger(rows)} rows look elsewhere: ${missed.map(({ target, source }) => `${target} at ${source}`).join(', ')}. Press Evaluate under Test for the rate over a thousand sentences.`,
    },
  },
  teacher: {
    notes: [
      'Eight minutes, no preparation, nothing to train. If the default network is being trained, it is paused, and goes on when you press Train; any other network of yours the page asks about before it is given up.',
      'Before the first click let someone draw lines between the two sentences on the board; then show the heatmap and find the lines in it. After the second step let the class find other nouns: dog, cow, frog. The adjective of a plural feminine noun is the hard one: “The black hens sleep.” comes out as “les poules noirs dorment.”, in which les and poules are right and noirs is not. Leave it standing; lesson 7 takes it up.',
      'If somebody says that the heatmap is the dictionary of the network: point at the row of quelle. It looks at bee, and bee is not what it translates.',
    ],
    questions: [
      {
        ask: 'Why does le look at cat at all, and not only at the?',
        answer:
          'The English article does not say whether le, la or les is needed; the noun does. The weight on the noun is what remains of that search.',
      },
      {
        ask: 'Would a lower alignment error rate mean better translations?',
        answer:
          'Not necessarily. Attention serves the next word, not the alignment; where both agree it is because the word to be translated is mostly the most useful one to look at.',
      },
      {
        ask: 'What do you expect for German, where the verb may stand at the end?',
        answer:
          'A dark cell far from the diagonal in the row of the verb. The longer the clause, the farther it has to look, which a network without attention could only manage from memory.',
      },
    ],
  },
} as const satisfies LessonText;
