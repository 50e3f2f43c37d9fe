import { formatInteger, formatPercent, formatProbability, formatWeight } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonText } from './lessonText.ts';

export interface WeightFacts {
  readonly word: string;
  readonly tokens: readonly string[];
  readonly scores: readonly number[];
}

export interface ContextFacts {
  readonly word: string;
  readonly tokens: readonly string[];
  readonly weights: readonly number[];
  readonly states: readonly number[];
}

/** Lesson 4 in English. */
export const englishAttentionLesson = {
  title: 'Attention, worked out by hand',
  about: 'One weight and one context with live numbers; then the rows sharpen as the network learns.',
  aims: [
    'work out $a_{it}$ from the scores of a row',
    'say what the context $v_t$ is made of',
    'tell a sharp row from an even one, and put a number to it',
  ],
  steps: {
    'by-hand': {
      title: 'One weight by hand',
      body: [
        'With attention the decoder no longer depends on one vector. For each word it writes, it looks at all states $h_1 … h_T$ of the encoder and decides how much of each it needs.',
        'Here that decision is as simple as it can be: for each position $t$ of the translation there is one learnt vector $e_t$. Its dot product with $h_i$ is the score, and a softmax turns the scores of a row into weights that add up to 1.',
      ],
      formulas: ['a_{it} = \\frac{\\exp(e_t \\cdot h_i)}{\\sum_{j=1}^{T} \\exp(e_t \\cdot h_j)}'],
      act: 'Show the worked case with attention',
      task: 'Work out one weight from the scores below; a pocket calculator helps. The arcs of the drawing are as wide as the weights.',
      sum: {
        ask: ({ word, tokens, scores }: WeightFacts) =>
          `To write the first word (now “${word}”) the scores are ${scores.map((score, at) => `$e_1 \\cdot h_${at + 1}$ = ${formatExact(score, 3)} (${tokens[at]})`).join(', ')}. How much attention does “${tokens[0]}” get: $a_{11}$?`,
        hint: ({ scores }: WeightFacts) =>
          `$\\exp$ of each score: ${scores.map((score) => formatExact(Math.exp(score), 3)).join(', ')}. Together ${formatExact(
            scores.reduce((sum, score) => sum + Math.exp(score), 0),
            3,
          )}. Divide the first one by that.`,
      },
      seen: ({
        tokens,
        weight,
        entered,
      }: WeightFacts & { readonly weight: number; readonly entered: number }) =>
        `You found ${formatExact(entered, 3)}; the network has $a_{11}$ = ${formatExact(weight, 5)} for “${tokens[0]}”. Among ${formatInteger(tokens.length)} tokens an even share would be ${formatWeight(1 / tokens.length)}.`,
    },
    context: {
      title: 'What the decoder gets: the context',
      body: [
        'The weights say how much of each state goes into the context $v_t$, a weighted sum. It has as many numbers as a state, but it is made anew for every word: this is what opens the bottleneck.',
        'In Bahdanau’s network (2014) the score comes from a small layer that compares $h_i$ with the decoder’s state instead of a fixed $e_t$. The softmax and the sum are the same.',
      ],
      formulas: ['v_t = \\sum_{i=1}^{T} a_{it}\\, h_i'],
      question: {
        ask: 'If one weight were 1 and all others 0, the context would be …',
        options: [
          'the encoder’s state at that word',
          'the mean of all the encoder’s states',
          'nothing: all numbers 0',
        ],
        because: () =>
          'A weight of 1 copies that state and weights of 0 leave the others out. Even weights would give the mean. Attention moves between the two.',
      },
      act: 'Show it again',
      task: 'Work out the first of the numbers in $v_1$.',
      sum: {
        ask: ({ word, tokens, weights, states }: ContextFacts) =>
          `For the first word (now “${word}”) the weights are ${weights.map((weight, at) => `${formatExact(weight, 3)} (${tokens[at]})`).join(', ')}, and the states begin with ${states.map((state) => formatExact(state, 3)).join(', ')}. With which number does $v_1$ begin?`,
        hint: ({ weights, states }: ContextFacts) =>
          weights
            .map((weight, at) => `${formatExact(weight, 3)} × ${formatExact(states[at] ?? 0, 3)}`)
            .join(' + '),
      },
      seen: ({
        entered,
        context,
        states,
      }: ContextFacts & { readonly context: number; readonly entered: number }) =>
        `You found ${formatExact(entered, 3)}; the network has ${formatExact(context, 5)}. It lies between the smallest and the largest of the numbers that are mixed, ${formatExact(Math.min(...states), 3)} and ${formatExact(Math.max(...states), 3)}, as every weighted mean does.`,
    },
    sharpen: {
      title: 'Rows sharpen as it learns',
      body: [
        'Nobody tells the network where to look. The loss knows the words alone; but whoever looks at the right place finds the next word more easily, and so the gradient turns $e_t$ and $h_i$ towards each other.',
        'How sharp a row is can be measured by its entropy over the largest possible one, $\\ln T$: 1 is even, 0 is a single word. 300 steps take about five seconds on a laptop.',
      ],
      formulas: ['H_t = -\\frac{1}{\\ln T} \\sum_{i=1}^{T} a_{it} \\ln a_{it}'],
      question: {
        ask: 'After training, the last word, “monde”, will look mostly at …',
        options: ['hello', 'world', '</s>'],
        because: () =>
          'Each state also knows what came before it, so other places could have served as well: that is why attention need not be the alignment one expects, and often is.',
      },
      act: 'Begin untrained, with the heatmap',
      task: 'Press Train and watch the rows. When training has finished, the mean entropy must have fallen by a quarter.',
      seen: ({
        steps,
        first,
        last,
        word,
        source,
        weight,
      }: {
        readonly steps: number;
        readonly first: number;
        readonly last: number;
        readonly word: string;
        readonly source: string;
        readonly weight: number;
      }) =>
        `The mean entropy of the rows was ${formatProbability(first)} before and is ${formatProbability(last)} after ${formatInteger(steps)} steps: ${formatPercent(1 - last / first)} less. “${word}” looks mostly at “${source}” (${formatProbability(weight)}).`,
    },
  },
  teacher: {
    notes: [
      'Fifteen minutes. The two sums need a calculator; let pairs of learners share one. Every screen of the class shows the same numbers, because the seed is the same, as long as nobody has trained.',
      'A weight may be off by .005. “Show how it is worked out” gives the parts and leaves the last step.',
      'To go further: the Maths tab opens every number down to the weights of the network.',
    ],
    questions: [
      {
        ask: 'Why exp and not simply the scores over their sum?',
        answer:
          'Scores may be negative; exp makes them positive. It also makes differences count: one more in the score is 2.718 times the weight.',
      },
      {
        ask: 'What does the attention cost?',
        answer:
          'One score for each pair of positions: $T \\cdot U$ of them. For sentences that is nothing; for long documents it is what limits models today.',
      },
      {
        ask: 'Does a sharp row prove that the word was needed?',
        answer:
          'No. It says where the decoder looked. What it needed is another question: lesson 7 leaves words out to find out.',
      },
    ],
  },
} as const satisfies LessonText;
