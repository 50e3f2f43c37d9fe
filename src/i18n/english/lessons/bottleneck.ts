import { formatAverage, formatInteger } from '../../format.ts';
import type { LessonText } from './lessonText.ts';

export interface LengthFacts {
  readonly from: number;
  readonly to: number;
  readonly none: number;
  readonly attention: number;
}

/** Lesson 3 in English. */
export const englishBottleneckLesson = {
  title: 'The bottleneck',
  about: 'No attention, longer and longer sentences: where does the translation break?',
  aims: [
    'say how many numbers carry a sentence without attention',
    'read BLEU by sentence length, with its intervals',
    'say what attention changes about long sentences',
  ],
  steps: {
    'one-vector': {
      title: 'Any sentence, one vector',
      body: [
        'Without attention the decoder gets $s_0 = h_T$ and, of an LSTM, the memory $c_T$. Sutskever and others translated that way in 2014, with states of 8,000 numbers.',
        'Here the state is small. It does not grow with the sentence.',
      ],
      formulas: ['p(y_t \\mid y_{<t},\\, x) = p(y_t \\mid y_{<t},\\, h_T)'],
      act: 'Draw a short sentence without attention',
      task: 'Write a sentence at least twice as long in place of “The cat sleeps.”, or choose one above it. Watch the passage in the middle of the drawing. (The network is untrained: its words mean nothing yet.)',
      seen: ({
        tokens,
        formerTokens,
        numbers,
      }: {
        readonly tokens: number;
        readonly formerTokens: number;
        readonly numbers: number;
      }) =>
        `${formatInteger(numbers)} numbers carried ${formatInteger(formerTokens)} tokens, and ${formatInteger(numbers)} numbers carry ${formatInteger(tokens)}: first ${formatAverage(numbers / formerTokens)} for each token, now ${formatAverage(numbers / tokens)}.`,
    },
    'where-it-breaks': {
      title: 'Where it breaks',
      body: [
        'BLEU says how much of a translation agrees with a reference: 100 is all of it. Bahdanau, Cho and Bengio (2014, figure 2) drew it by the length of the sentence, with attention and without.',
        'The page has such a figure of its own: two networks, alike but for attention, trained on the same sentences of 4 to 50 words. What stands there was recorded; the bands say how sure each score is.',
      ],
      question: {
        ask: 'From which length on is attention ahead by 20 BLEU or more?',
        options: [
          'At every length, even the shortest',
          'From 10 or 20 words on',
          'From 30 words on, if at all',
        ],
        because: ({ clearFrom }: { readonly clearFrom: number | null }) =>
          clearFrom === 0
            ? 'Both were trained for a short time. In that time the one without attention has learnt little more than frequent words, whatever the length; trained longer, it catches up on short sentences first and on long ones hardly.'
            : clearFrom === null
              ? 'In the recorded run the lead stays smaller.'
              : `In the recorded run it is so from ${formatInteger(clearFrom)} words on: long sentences do not fit through the vector. With attention the decoder goes back to the states of single words.`,
      },
      act: 'Show the figure',
      task: 'Read the table beneath the curves and work out by how much attention leads at one length.',
      sum: {
        ask: ({ from, to }: LengthFacts) =>
          `By how many BLEU is attention ahead in the recorded run, for sentences of ${formatInteger(from)} to ${formatInteger(to)} words?`,
        hint: ({ none, attention }: LengthFacts) => `${formatAverage(attention)} − ${formatAverage(none)}`,
      },
      seen: ({ from, to, none, attention }: LengthFacts) =>
        `At ${formatInteger(from)} to ${formatInteger(to)} words: ${formatAverage(attention)} BLEU with attention, ${formatAverage(none)} without. Attention leads by ${formatAverage(attention - none)}.`,
    },
    'side-by-side': {
      title: 'Both networks, on your device',
      body: [
        'Seeing is better than believing a recording. Both networks can be trained here side by side; your own network waits meanwhile.',
        'The page says how long it takes on this device. Curves come early and move as the networks learn; cancel when you have seen enough.',
      ],
      question: {
        ask: 'Which one will be ahead at the longest sentences that are scored?',
        options: ['The one with attention', 'The one without'],
        because: () =>
          'At the very beginning both know little and the order may be the other one; it settles as soon as attention has found out where to look.',
      },
      act: 'Go to the figure',
      task: 'Choose “Short”, press “Train both” above the figure, and let it run to its end, or cancel once there are curves.',
      seen: ({
        scored,
        steps,
        rows,
      }: {
        readonly scored: readonly number[];
        readonly steps: number;
        readonly rows: readonly LengthFacts[];
      }) =>
        `On your device, at step ${scored.map(formatInteger).join(' / ')} of ${formatInteger(steps)}: ${rows
          .map(
            ({ from, to, none, attention }) =>
              `${formatInteger(from)} to ${formatInteger(to)} words ${formatAverage(attention)} with attention, ${formatAverage(none)} without`,
          )
          .join('; ')}.`,
    },
  },
  teacher: {
    notes: [
      'Fifteen minutes; ten without the training of the last step, for which the recorded run stands in.',
      'Let the class draw the two curves in the air before you show the figure.',
      'The comparison is fair: same sentences, same order, same seed, same size but for the few weights of attention.',
    ],
    questions: [
      {
        ask: 'Would a larger state do instead of attention?',
        answer:
          'For a while. Sutskever and others (2014) used four layers of 1,000 units and reversed the source so that its first words stand close. But any fixed size has its length at which it is full.',
      },
      {
        ask: 'Why is the score of short sentences not better without attention?',
        answer:
          'Short sentences fit through the vector, so little is to be gained. But the decoder must still unpack them from one state, which takes longer to learn.',
      },
      {
        ask: 'What does the band around a curve say?',
        answer:
          'Where 95 of 100 scores would lie if other test sentences of that length had been drawn. Where two bands do not touch, the difference is no accident of the choice.',
      },
    ],
  },
} as const satisfies LessonText;
