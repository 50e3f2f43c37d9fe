import { formatAverage, formatInteger, formatProbability } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonText } from './lessonText.ts';

type Searched = {
  readonly greedy: string;
  readonly greedyLogProbability: number;
  readonly beam: string;
  readonly beamLogProbability: number;
  readonly first: readonly { readonly text: string; readonly probability: number }[];
};

type Told = {
  readonly text: string;
  readonly tokens: number;
  readonly logProbability: number;
  readonly score: number;
};

/** Lesson 6 in English. */
export const englishDecodingLesson = {
  title: 'Greedy against beam',
  about: 'The same network, the same sentence: how words are chosen makes two translations.',
  aims: [
    'say what greedy search cannot take back',
    'read a log probability and say why it is a sum',
    'say what a length penalty is for, and why the likeliest translation is not always the best',
  ],
  steps: {
    greedy: {
      title: 'Never looking back',
      body: [
        'At each step the network gives every word of its vocabulary a probability. It does not choose: a search does. Greedy search takes the likeliest word, writes it, and goes on from there for good.',
        'The probability of a whole translation is the product of those of its words. As a product of many small numbers is unhandy, one adds their logarithms: $\\ln p$ is 0 for a certainty, and the more negative the less likely.',
        'Beam search follows several beginnings at once, here four, and keeps the likeliest of all their continuations.',
      ],
      formulas: ['\\ln p(y \\mid x) = \\sum_{t=1}^{U} \\ln p(y_t \\mid y_{<t},\\, x)'],
      question: {
        ask: 'For “It is snowing.” greedy search takes c’ as its first word, for it is the likeliest. Which whole translation will be likelier?',
        options: [
          'That of greedy search: it took the likeliest word each time',
          'That of beam search',
          'Both are alike',
        ],
        because: ({ first }: Searched) =>
          `At the first word it was close: ${first.map(({ text, probability }) => `${text} ${formatProbability(probability)}`).join(', ')}. After the likelier one no good way went on, and greedy search could not go back.`,
      },
      act: 'Translate “It is snowing.” greedily',
      task: 'Under the translation choose Beam search, and read the list that it makes: the best four, with their $\\ln p$.',
      seen: ({ greedy, greedyLogProbability, beam, beamLogProbability }: Searched) =>
        `Greedy: “${greedy}”, $\\ln p$ = ${formatExact(greedyLogProbability, 2)}. Beam: “${beam}”, $\\ln p$ = ${formatExact(beamLogProbability, 2)}, which is ${formatAverage(Math.exp(beamLogProbability - greedyLogProbability))} times as likely.`,
    },
    length: {
      title: 'What a word costs',
      body: [
        'Every further word adds a negative number. So the likeliest translation tends to be a short one, and a search that finds likelier ones leaves words out.',
        'A length penalty gives some of it back: hypotheses are ranked by $\\ln p$ divided by a power of their length. With $\\alpha = 0$ nothing is given back (Wu et al., 2016).',
      ],
      formulas: ['\\mathrm{score}(y) = \\frac{\\ln p(y \\mid x)}{\\left((5 + |y|)/6\\right)^{\\alpha}}'],
      question: {
        ask: '“He has not worked in this empty factory yet.” With α = 0.6 the best translation is complete. What will be the best one with α = 0?',
        options: ['A shorter one', 'A longer one', 'One of the same length'],
        because: ({ penalised, plain }: { readonly penalised: Told; readonly plain: Told }) =>
          `$\\ln p$ of the two: ${formatExact(penalised.logProbability, 2)} with ${formatInteger(penalised.tokens)} tokens, ${formatExact(plain.logProbability, 2)} with ${formatInteger(plain.tokens)}. The difference is small, and the word that is missing is “yet”.`,
      },
      act: 'Search with four beams, α = 0.6',
      task: 'Under the translation set the length penalty α to 0 and press Enter. Look at the top of the list.',
      seen: ({ penalised, plain }: { readonly penalised: Told; readonly plain: Told }) =>
        `With the penalty: “${penalised.text}” (score ${formatExact(penalised.score, 2)}). Without: “${plain.text}” (score ${formatExact(plain.score, 2)}).`,
    },
    better: {
      title: 'Likelier is not better',
      body: [
        'A search finds what the network believes. Where the network is wrong, a better search may find worse translations: it is more obedient, not wiser.',
        'The right translation of this sentence is “Je n’ai pas regardé de beaux écureuils.”',
      ],
      question: {
        ask: 'Greedy search is right here. Beam search will find something likelier. Will it be right, too?',
        options: ['Yes', 'No'],
        because: () =>
          'The likelier sentence says traduit, translated, in place of regardé, looked at. That is an error of the network, not of the search. Wider beams are not always better: beyond four to ten many systems lose.',
      },
      act: 'Translate “I did not look at beautiful squirrels.”',
      task: 'Choose Beam search once more. Compare $\\ln p$, then compare the meaning.',
      seen: ({ greedy, greedyLogProbability, beam, beamLogProbability }: Searched) =>
        `Greedy: “${greedy}”, $\\ln p$ = ${formatExact(greedyLogProbability, 2)}. Beam: “${beam}”, $\\ln p$ = ${formatExact(beamLogProbability, 2)}.`,
    },
  },
  teacher: {
    notes: [
      'Eight minutes, no preparation, nothing to train. If the default network is being trained, it is paused, and goes on when you press Train; any other network of yours the page asks about before it is given up.',
      'Good on the board: a tree of two words with two branches each, probabilities .6/.4 and then .5/.5 against .9/.1. Greedy takes .6 · .5 = .30 and never sees .4 · .9 = .36. The first step shows the same with real numbers.',
      'If both searches give the same translation, somebody has trained on: press the lesson’s button again, and the network that came with the page speaks.',
    ],
    questions: [
      {
        ask: 'Why not search all translations?',
        answer:
          'With 2,500 French words and ten positions there are more than 10³³. Beam search looks at four times the vocabulary at each step.',
      },
      {
        ask: 'What is a beam of width 1?',
        answer: 'Greedy search. Try it: set the width to 1 and the first translation comes back.',
      },
      {
        ask: 'Which of them is used while the network is trained?',
        answer:
          'None. In training the right words are given (teacher forcing); searching begins when it translates. The BLEU that is drawn beside the loss comes from greedy search.',
      },
    ],
  },
} as const satisfies LessonText;
