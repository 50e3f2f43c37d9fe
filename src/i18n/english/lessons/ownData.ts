import { formatAverage, formatInteger, formatLoss } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonText } from './lessonText.ts';

/** Lesson 8 in English. */
export const englishOwnData = {
  title: 'Your own data',
  about: 'Bring sentence pairs, see what is cleaned, train on them, and try what was not among them.',
  aims: [
    'bring a parallel text of your own, and say what cleaning takes from it and why',
    'train on it, and tell learning by heart from learning a rule',
    'say where your data goes',
  ],
  steps: {
    read: {
      title: 'From lines to pairs',
      body: [
        'A translator learns from a parallel text: sentences with their translations. Real ones hold repeated lines, missing halves, sentences explained where they should be translated. They are cleaned first.',
        'Then words become numbers: each gets a place in a vocabulary, one for each language, with <unk> for the rest. Some pairs are held out for validation and test.',
        'What you bring is read on this device, in a worker of this page. It is kept in this browser until you delete it and is sent nowhere, not even with a link that you copy.',
      ],
      question: {
        ask: 'The button puts 21 lines of ours about a classroom into the box; some of them are faulty. How many pairs will be left?',
        options: ['21', '20', '19', '18', '17'],
        because: () =>
          'One line comes twice, one lacks its translation, and one has a French side more than three times as long as the English one: an explanation, not a translation.',
      },
      act: 'Put 21 lines into the box',
      task: 'Look at the three pairs shown under the box, then press “Use these pairs”. Or paste lines of your own, English and French with a tab between them; or drop a file.',
      seen: ({
        read,
        kept,
        repeated,
        lopsided,
        training,
        sourceWords,
        targetWords,
      }: {
        readonly read: number;
        readonly kept: number;
        readonly repeated: number;
        readonly lopsided: number;
        readonly training: number;
        readonly sourceWords: number;
        readonly targetWords: number;
      }) =>
        `${formatInteger(read)} pairs were read and ${formatInteger(kept)} kept; ${formatInteger(repeated)} left out as seen before, ${formatInteger(lopsided)} as too unequal in length. Lines without a second column are not even counted as pairs. ${formatInteger(training)} pairs are for training. Vocabularies: ${formatInteger(sourceWords)} and ${formatInteger(targetWords)} tokens.`,
    },
    train: {
      title: 'Two hundred steps',
      body: [
        'The whole of training in five lines: turn words into numbers; build encoder and decoder; let the decoder guess each next word of the right translation; compute the loss; move each weight a little against its gradient. Then the next batch. Afterwards one evaluates on held-out pairs, changes a setting and trains again.',
        'Before training the loss is about $\\ln V$, as much as guessing among $V$ tokens costs.',
      ],
      question: {
        ask: 'So few pairs, 200 steps, a few seconds. Where will the loss on them be?',
        options: ['Above 1.5: too little data to learn from', 'About 1', 'Next to 0'],
        because: () =>
          'A network with a quarter of a million weights learns a dozen sentences by heart in no time. A small loss on the pairs it was trained on says nothing about others; the validation curve is there for that, and with so few pairs it is a weak witness.',
      },
      act: 'Set 200 steps, and show the curve',
      task: 'Press Train at the bottom of the page and let it run to its end.',
      seen: ({
        steps,
        before,
        after,
        validation,
        seconds,
      }: {
        readonly steps: number;
        readonly before: number;
        readonly after: number;
        readonly validation: number;
        readonly seconds: number;
      }) =>
        `In ${formatInteger(steps)} steps and ${formatAverage(seconds)} s the loss fell from ${formatLoss(before)} to ${formatExact(after, 4)} nats per token. On what was held out for validation it is ${formatLoss(validation)}.`,
    },
    translate: {
      title: 'A sentence that was not there',
      body: [
        '“The girl closes the door.” is one of the pairs. “The girl closes the window.” is not, but each of its words is, and others close the window.',
      ],
      question: {
        ask: 'Will the network translate “The girl closes the window.” rightly?',
        options: ['Yes', 'No: it knows only what it has seen'],
        because: ({ isRight }: { readonly isRight: boolean }) =>
          isRight
            ? 'So it has learnt more than its sentences: the pairs share their patterns, and it fills them anew. Look at the heatmap, though: with so few pairs nothing makes attention look at the very word that is translated, for the states of its neighbours know it too. Beyond these patterns the network knows nothing; try “The window closes the girl.” and “The boys read.”'
            : 'This time it has not. Another seed, or other pairs with the same words, may change that: with so little data chance decides much.',
      },
      act: 'Translate “The girl closes the door.”',
      task: 'In the text box change door to window. Then write something that goes farther.',
      seen: ({
        sentence,
        translation,
        unknown,
      }: {
        readonly sentence: string;
        readonly translation: string;
        readonly unknown: readonly string[];
      }) =>
        `“${sentence}” became “${translation}”. ${unknown.length === 0 ? 'Each of its words is in the vocabulary; the sentence was not among the pairs you saw.' : `Not in the vocabulary: ${unknown.join(', ')}.`}`,
    },
  },
  teacher: {
    notes: [
      'Eight minutes, no preparation; training takes a few seconds. For a project: let groups write thirty pairs each about one subject and put them together in one file.',
      'A network that was trained before is discarded when another corpus is read; the page asks first. It stands under Runs if it could be kept.',
      'If somebody brings a spreadsheet: saved as CSV with two columns it can be dropped. Parquet, Word and Excel files are refused with a hint at what to export.',
      'Nothing leaves the device, and there is no account. On a shared computer let the class delete its corpus at the end, under Your corpora.',
    ],
    questions: [
      {
        ask: 'How much text does a real system need?',
        answer:
          'The everyday network here was trained on 45,000 made pairs and knows 1,400 words. Research systems of 2014 used 12 million pairs; today’s use far more, and fewer for rare languages.',
      },
      {
        ask: 'Which steps would the same programme have in Python?',
        answer:
          'The same: token indices, an embedding, an LSTM that returns its state, a second one that begins with it, a dense layer with softmax, cross-entropy, an optimiser such as RMSprop or Adam. File, Export gives your network as a zip with a Python programme that loads and trains it.',
      },
      {
        ask: 'What else could be translated with it?',
        answer:
          'Whatever comes in pairs of sequences: dates written out and in digits, words and their pronunciation, long texts and summaries, speech and text. One side may even be something else: a picture read by a convolutional network and its caption, a game and the moves to make, what somebody has looked at and what to offer next.',
      },
      {
        ask: 'How does one choose a network, and make it better?',
        answer:
          'Begin with a preset, change one setting at a time, and compare on pairs that were not trained on (under Runs). More data helps most; then attention, then size. A network that knows its training pairs by heart wants more data or dropout, not more units.',
      },
      {
        ask: 'What is there to read?',
        answer:
          'Sutskever, Vinyals and Le, “Sequence to Sequence Learning with Neural Networks” (2014); Cho et al. (2014); for attention Bahdanau, Cho and Bengio, “Neural Machine Translation by Jointly Learning to Align and Translate” (2014), and Luong, Pham and Manning (2015). Two textbooks: Goodfellow, Bengio and Courville, “Deep Learning”, chapter 10; Jurafsky and Martin, “Speech and Language Processing”.',
      },
    ],
  },
} as const satisfies LessonText;
