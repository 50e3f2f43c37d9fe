import { formatInteger, formatLoss, formatProbability } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonText } from './lessonText.ts';

/** Lesson 1 in English. */
export const englishSequences = {
  title: 'Sequences in, sequences out',
  about: 'What an encoder and a decoder do, with “Hello world” and eight numbers.',
  aims: [
    'say what encoder and decoder hand to each other',
    'follow one sentence through an unrolled network',
    'say why input and output need not be of one length',
  ],
  steps: {
    unrolled: {
      title: 'A network, unrolled over a sentence',
      body: [
        'A translation turns a sequence $x_1 … x_T$ into another one, $y_1 … y_U$. Neither length is known beforehand, order matters, and words far apart may belong together.',
        'The encoder, a recurrent network, reads one token after the other. Its state $h_t$ is a list of numbers made from the token at $t$ and from the state before it. After the last token, $h_T$ has met the whole sentence.',
        'The decoder, a second recurrent network, begins with that state: $s_0 = h_T$. This fixed vector is all it is told.',
      ],
      formulas: ['h_t = \\tanh(W\\,e(x_t) + U\\,h_{t-1} + b)', 's_0 = h_T'],
      question: {
        ask: 'How many numbers does the decoder get of the whole sentence?',
        options: [
          'One for each word: more words, more numbers',
          'One for each unit of the state, however long the sentence is',
          'One for each word of the vocabulary',
        ],
        because: ({ units }: { readonly units: number }) =>
          `The state has ${formatInteger(units)} units, and it has as many after one word as after a hundred. That makes sentences of any length possible. It is a bottleneck too: lesson 3 comes back to it.`,
      },
      act: 'Draw “Hello world” unrolled',
      task: 'In the drawing, time runs from left to right. Find the encoder’s cell over the last token, </s>, and press it: its state is the one that is handed over.',
      seen: ({
        tokens,
        units,
        numbers,
      }: {
        readonly tokens: number;
        readonly units: number;
        readonly numbers: readonly number[];
      }) =>
        `The encoder read ${formatInteger(tokens)} tokens, </s> included. What it hands over, $s_0 = h_${formatInteger(tokens)}$, is ${formatInteger(units)} numbers: ${numbers.map((value) => formatExact(value, 3)).join(', ')} and so on.`,
    },
    training: {
      title: 'Learning from pairs',
      body: [
        'So far the weights are drawn by chance and the translation means nothing. There are twelve pairs to learn from, three greetings times four that are greeted.',
        'In training the decoder is given the right words so far (teacher forcing) and says how likely each next word is. The loss is the cross-entropy: $-\\ln p$ of the right word, averaged. The gradient of the loss says how each weight is to move.',
        'The network here is tiny: 300 steps take about five seconds on a laptop.',
      ],
      formulas: ['L = -\\frac{1}{U}\\sum_{t=1}^{U} \\ln p(y_t \\mid y_{<t},\\, x)'],
      question: {
        ask: 'After 300 steps: how sure will the network be that “Hello world” begins with “bonjour”?',
        options: ['Less than .10', 'Between .10 and .90', 'More than .90'],
        because: ({ pairs, words }: { readonly pairs: number; readonly words: number }) =>
          `With ${formatInteger(pairs)} pairs and a vocabulary of ${formatInteger(words)} there is little to mix up: each batch shows most of the corpus. Real languages take longer.`,
      },
      act: 'Put the worked case there',
      task: 'Press Train at the bottom of the page and watch the translation above the drawing until training has finished.',
      seen: ({
        text,
        probability,
        steps,
        words,
        firstLoss,
        lastLoss,
      }: {
        readonly text: string;
        readonly probability: number;
        readonly steps: number;
        readonly words: number;
        readonly firstLoss: number;
        readonly lastLoss: number;
      }) =>
        `Your own network says “${text}” after ${formatInteger(steps)} steps; its first word has probability ${formatProbability(probability)}. The loss fell from ${formatLoss(firstLoss)} to ${formatLoss(lastLoss)}. Guessing among ${formatInteger(words)} tokens alike would cost $\\ln ${formatInteger(words)}$ = ${formatLoss(Math.log(words))}.`,
    },
    'word-by-word': {
      title: 'One word at a time',
      body: [
        'The decoder writes as it was trained: it reads the token before (at first <s>), moves its state on, and a softmax turns the state into a probability for every word. The likeliest word is written and read next.',
        'Two words went in. Nobody told the decoder that three are to come out.',
      ],
      formulas: [
        's_t = \\tanh(W\\,e(y_{t-1}) + U\\,s_{t-1} + b)',
        'p(y_t) = \\operatorname{softmax}(V s_t + c)',
      ],
      question: {
        ask: 'How does the decoder know that the translation has ended?',
        options: [
          'It counts the words of the source',
          'It always writes three words',
          'It writes a token for the end, chosen like any other word',
        ],
        because: () =>
          'The pairs it learns from all end with </s>, so the end is one more word to predict. That is how any length may come out.',
      },
      act: 'Show the translation',
      task: 'Train first if you have not. Then use the player above the drawing: press “step back” until only the first word stands.',
      seen: ({
        word,
        second,
        probability,
        endProbability,
        sourceWords,
        targetWords,
      }: {
        readonly word: string;
        readonly second: string;
        readonly probability: number;
        readonly endProbability: number;
        readonly sourceWords: number;
        readonly targetWords: number;
      }) =>
        `The first word is “${word}” (${formatProbability(probability)}); the decoder reads it next and writes “${second}”. ${formatInteger(sourceWords)} words became ${formatInteger(targetWords)}, and then </s> came with probability ${formatProbability(endProbability)}.`,
    },
  },
  teacher: {
    notes: [
      'Ten minutes, no preparation. It needs no network connection once the page has loaded.',
      'Let the class vote on each question before you press the button. In the drawing, follow one word with the finger: along the encoder, through the narrow passage, along the decoder.',
      'If the training fails to reach “Bonjour le monde” (an unlucky seed), press Reset and train again.',
    ],
    questions: [
      {
        ask: 'Why are encoder and decoder two networks and not one?',
        answer:
          'They read different languages with different vocabularies, and the decoder must also know what it has written. Each has weights of its own; they are trained together, through the one loss.',
      },
      {
        ask: 'What is teacher forcing, and what may go wrong with it?',
        answer:
          'In training the decoder reads the right word before, whatever it would have written. When it translates, it reads its own words, so a first mistake leads it where it has never been.',
      },
      {
        ask: 'Where else are sequences turned into sequences?',
        answer:
          'Speech to text, long text to a summary, a question to an answer. The encoder and the decoder change, the scheme stays.',
      },
    ],
  },
} as const satisfies LessonText;
