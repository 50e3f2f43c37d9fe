import { formatInteger, formatProbability, formatWeight } from '../../format.ts';
import type { LessonText } from './lessonText.ts';

/** Lesson 2 in English. */
export const englishMemory = {
  title: 'From RNN to LSTM',
  about: 'The same task, two cells, two curves: what a memory with gates is good for.',
  aims: [
    'say why a plain recurrent network forgets',
    'compare two runs that differ in one setting',
    'read what the gates of an LSTM do at a letter',
  ],
  steps: {
    plain: {
      title: 'A plain RNN, letter by letter',
      body: [
        'The twelve greetings once more, but now each letter is a token. “Hello world” becomes eleven letters and </s>, and what was read first must last through all of them.',
        'The state is written anew at every step. How a late state depends on an early one is a product of as many factors as there are steps between. Such a product soon vanishes (or explodes, which is why gradients are clipped): what is far back is hard to learn from.',
        'The network has 16 units; its 600 steps take about five seconds on a laptop.',
      ],
      formulas: [
        'h_t = \\tanh(W x_t + U h_{t-1} + b)',
        '\\frac{\\partial h_T}{\\partial h_1} = \\prod_{t=2}^{T} \\operatorname{diag}(1 - h_t^2)\\, U',
      ],
      act: 'Set up the plain RNN',
      task: 'Press Train and let it finish. Watch the curve and what becomes of “Hello world”.',
      seen: ({
        text,
        tokens,
        steps,
        loss,
      }: {
        readonly text: string;
        readonly tokens: number;
        readonly steps: number;
        readonly loss: number;
      }) =>
        `After ${formatInteger(steps)} steps the plain RNN reads ${formatInteger(tokens)} tokens and writes “${text}”. Its loss is ${formatWeight(loss)} nats per token. Its curve stays for comparison: go on to the next step.`,
    },
    gated: {
      title: 'The same task with an LSTM',
      body: [
        'The LSTM (long short-term memory) keeps a second list of numbers, the memory $c_t$, that is not written anew at each step. Gates, numbers between 0 and 1, say what of it stays, what enters and what is shown.',
        'Corpus, size, seed and steps are those of the former step. Only the cell is another. 600 steps take about ten seconds on a laptop.',
      ],
      formulas: ['c_t = f_t \\odot c_{t-1} + i_t \\odot g_t', 'h_t = o_t \\odot \\tanh(c_t)'],
      question: {
        ask: 'After the same number of steps, the loss of the LSTM will be …',
        options: ['clearly lower', 'about the same', 'higher: it has more weights to learn'],
        because: ({ plain, gated }: { readonly plain: number; readonly gated: number }) =>
          gated < plain
            ? 'Through the memory the gradient passes from step to step by a mere product with $f_t$. Where the gate is open it arrives whole, and the first letters can be learnt from.'
            : 'The LSTM has four times the weights in its cell and may start slowly. Its memory pays on longer sequences: try another seed.',
      },
      act: 'Set up the LSTM',
      task: 'Press Train once more. The dashed curve is the plain RNN’s. If there is none, go back a step and train that one first.',
      seen: ({
        step,
        plain,
        gated,
        text,
      }: {
        readonly step: number;
        readonly plain: number;
        readonly gated: number;
        readonly text: string;
      }) =>
        `At step ${formatInteger(step)} the plain RNN’s loss is ${formatWeight(plain)} and the LSTM’s ${formatWeight(gated)}: ${formatWeight(Math.abs(plain - gated))} nats per token ${gated < plain ? 'less' : 'more'}. The LSTM writes “${text}”.`,
    },
    gates: {
      title: 'Inside the cell',
      body: [
        'Each gate is a small layer of its own with a sigmoid at its end. It reads the letter and the state before: $\\sigma$ gives a number between 0, shut, and 1, open, for each unit.',
        'The forget gate $f_t$ says how much of the memory stays, the input gate $i_t$ how much of the proposal $g_t$ enters, the output gate $o_t$ how much of the memory is shown.',
      ],
      formulas: [
        'f_t = \\sigma(W_f x_t + U_f h_{t-1} + b_f)',
        'i_t = \\sigma(W_i x_t + U_i h_{t-1} + b_i)',
        'o_t = \\sigma(W_o x_t + U_o h_{t-1} + b_o)',
        'g_t = \\tanh(W_g x_t + U_g h_{t-1} + b_g)',
      ],
      question: {
        ask: 'Forget gate 1, input gate 0: what becomes of that unit’s memory?',
        options: ['It stays as it is', 'It is erased', 'The new letter takes its place'],
        because: () =>
          '$c_t = 1 \\cdot c_{t-1} + 0 \\cdot g_t$: nothing is lost and nothing enters. So a unit can carry the first letter to the last.',
      },
      act: 'Draw the LSTM unrolled',
      task: 'Press a cell of the encoder, in the upper row: its gates open beside the drawing. Try an early and a late letter.',
      seen: ({
        token,
        units,
        forget,
        lowest,
        highest,
        input,
      }: {
        readonly token: string;
        readonly units: number;
        readonly forget: number;
        readonly lowest: number;
        readonly highest: number;
        readonly input: number;
      }) =>
        `At “${token}” the forget gates of the ${formatInteger(units)} units let ${formatProbability(forget)} of the memory stay on average; the most closed one ${formatProbability(lowest)}, the most open one ${formatProbability(highest)}. The input gates are open by ${formatProbability(input)}.`,
    },
  },
  teacher: {
    notes: [
      'Fifteen minutes, two short runs included. Let one half of the class train the RNN and the other the LSTM if time is short; both curves are on each screen after the second step.',
      'The vertical axis is logarithmic: equal distances are equal factors. The plain RNN levels off while the LSTM goes on falling.',
      'With another seed (New seed) the numbers differ and the order seldom does. A good exercise: try “GRU” under Cell, with two gates and no separate memory.',
    ],
    questions: [
      {
        ask: 'Why does the gradient vanish in a plain RNN?',
        answer:
          'Each step multiplies it with $U$ and with $1 - h_t^2$, which is at most 1. After twelve such factors little is left, so the weights hardly learn from the first letters.',
      },
      {
        ask: 'What would an LSTM do whose forget gates were always 0?',
        answer:
          'It would keep nothing from step to step but what the state tells the gates: worse than a plain RNN.',
      },
      {
        ask: 'Does the LSTM do away with the fixed vector?',
        answer:
          'No. It remembers longer, but all it hands over still fits into one state. The next lesson shows what follows from that.',
      },
    ],
  },
} as const satisfies LessonText;
