import { formatAverage, formatInteger, formatPercent, formatProbability } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonText } from './lessonText.ts';

/** Lesson 7 in English. */
export const englishLimits = {
  title: 'Where it fails',
  about: 'New combinations, long sentences, unknown words; and what attention does not tell.',
  aims: [
    'say what a test of held-out sentences asks, and what it does not',
    'make the network fail in three ways, and say why',
    'say what an attention sink is, and why attention is not an explanation',
  ],
  steps: {
    test: {
      title: 'Three out of four',
      body: [
        'A score means something only on sentences that were never trained on. Here they are held out of the same grammar: known words, known kinds of sentences, new ones nevertheless.',
        'BLEU counts runs of one to four words that are shared with the right translation, 0 to 100. Exact match is stricter: every word right.',
      ],
      question: {
        ask: 'Of a thousand held-out sentences, how many will the network translate word for word as expected?',
        options: ['About half or fewer', 'About three in four', 'Nearly all'],
        because: ({ bleu }: { readonly bleu: number }) =>
          `Nearly all words are right, BLEU is ${formatAverage(bleu)}; but one wrong word makes a sentence wrong, and long ones have more chances. The following steps look for what goes wrong.`,
      },
      act: 'Show the test',
      task: 'Press Evaluate. It takes a few seconds, half a minute on a slow machine.',
      seen: ({
        pairs,
        exactMatch,
        bleu,
      }: {
        readonly pairs: number;
        readonly exactMatch: number;
        readonly bleu: number;
      }) =>
        `Of ${formatInteger(pairs)} sentences ${formatPercent(exactMatch)} are exactly right; BLEU ${formatAverage(bleu)}. Harder tests stand beside it, each for a network of its own. As recorded with 3,000 steps: new sentences 86 BLEU, rules never seen together 58, sentences longer than any in training 48.`,
    },
    combination: {
      title: 'Known words, new together',
      body: [
        '“The tired girl sleeps.” comes out right. The network knows the plural of many nouns, and the feminine of many adjectives.',
        'A person who knows both rules applies them together. A network learns what occurs, and some combinations occur seldom or never.',
      ],
      question: {
        ask: 'What will become of “The tired girls sleep.”?',
        options: ['The right translation: les filles fatiguées dorment', 'Something in it will not agree'],
        because: ({ isRight }: { readonly isRight: boolean }) =>
          isRight
            ? 'It managed. Try other adjectives: the feminine plural fails for many of them.'
            : 'It knows each word and each rule, and fails where two rules meet: feminine and plural at once. The word is put together from what was seen, not from rules.',
      },
      act: 'Translate “The tired girl sleeps.”',
      task: 'In the text box make it the plural: The tired girls sleep.',
      seen: ({ before, after }: { readonly before: string; readonly after: string }) =>
        `“${before}” became “${after}”. Right would be “les filles fatiguées dorment.”`,
    },
    length: {
      title: 'Longer than any it saw',
      body: [
        'Attention removed the bottleneck of lesson 3. It did not make the network independent of length: where to look next is learnt as well, from the lengths that occurred.',
      ],
      question: {
        ask: 'Two clauses are translated in full. What about four, more words than any sentence in training had?',
        options: ['All four are translated', 'Something is left out'],
        because: () =>
          'The decoder has to know which clause it is in, and four alike clauses look alike to it. It ends where sentences used to end. Nothing in the network says that each source word is to be translated once; that is what coverage models add (Tu et al., 2016).',
      },
      act: 'Translate two clauses',
      task: 'Before the full stop add: and the red bird sleeps and the small girl sleeps',
      seen: ({
        words,
        longest,
        translation,
        passedOver,
      }: {
        readonly words: number;
        readonly longest: number;
        readonly translation: string;
        readonly passedOver: readonly string[];
      }) =>
        `${formatInteger(words)} tokens, where the longest sentence in training had ${formatInteger(longest)}. It came to “${translation}”. ${passedOver.length === 0 ? 'Each word was looked at.' : `Hardly looked at: ${passedOver.join(', ')}.`}`,
    },
    unknown: {
      title: 'Words it has never met',
      body: [
        'A word network has a fixed vocabulary. Any other word is read as one and the same token, <unk>, whatever it means.',
      ],
      question: {
        ask: 'You will put an unknown word in place of cat. What will stand in the translation?',
        options: ['A gap, marked as unknown', 'The English word, copied', 'Some French word that it knows'],
        because: () =>
          'In its corpus every French word is known, so it never learnt to write <unk>; it writes whatever is likely there. Where a network does write <unk>, the word it looks at can be copied in its place: the switch “Replace unknown words” under Decoding. Subwords (under Corpus, Tokens) make the problem small.',
      },
      act: 'Translate “The black cat sleeps.”',
      task: 'In the text box write dragon for cat. Then robot, zebra, or your own name: compare the translations.',
      seen: ({
        unknown,
        vocabulary,
        translation,
      }: {
        readonly unknown: readonly string[];
        readonly vocabulary: number;
        readonly translation: string;
      }) =>
        `${unknown.join(', ')}: not among the ${formatInteger(vocabulary)} words it knows. It wrote “${translation}”, fluent and wrong. Every unknown word gives the same, for the network reads the same.`,
    },
    sink: {
      title: 'Where looks go to rest',
      body: [
        'The weights of a row add up to 1, also where there is nothing to look at. Writing the full stop or </s> takes nothing from the source; the row has to look somewhere all the same.',
        'It goes where it does no harm: mostly to the source’s full stop and to </s>. Such places are called attention sinks. Large language models have them, too.',
      ],
      formulas: ['\\sum_i a_{it} = 1'],
      question: {
        ask: 'Over all rows, what share of attention goes to the full stop and </s> of the source, which mean nothing?',
        options: ['Less than a tenth', 'A tenth to a half', 'More than half'],
        because: ({ all }: { readonly all: number }) =>
          `Over all rows it is ${formatPercent(all)}. With very short sentences it may be far more. A sharp heatmap is thus no proof of good translation: look what the sharp cells look at.`,
      },
      act: 'Translate “The hens are sleeping.”',
      task: 'Look at the last row of the heatmap, that of </s>, and read its last two cells.',
      sum: {
        ask: () => 'How much weight does the row </s> put on . and </s> together?',
        hint: ({ stop, end }: { readonly stop: number; readonly end: number }) =>
          `${formatProbability(stop)} under the full stop and ${formatProbability(end)} under </s>: ${formatProbability(stop + end)}.`,
      },
      seen: ({ row, all }: { readonly row: number; readonly all: number }) =>
        `The last row puts ${formatPercent(row)} of its weight where nothing is to be translated; over all rows it is ${formatPercent(all)}.`,
    },
    explanation: {
      title: 'Attention is not explanation',
      body: [
        'A dark cell says where the network looked. It does not say that this made the difference. To find out, take the word away and see what changes: leave-one-out.',
        'Jain and Wallace (2019) put it in their title, “Attention is not Explanation”; Wiegreffe and Pinter answered “Attention is not not Explanation”.',
      ],
      question: {
        ask: 'As it writes les, the network looks mostly at The. If The is taken away, what becomes of les?',
        options: ['It changes: it came from The', 'It stays'],
        because: ({ weight }: { readonly weight: number }) =>
          `A weight of ${formatProbability(weight)} on a word whose absence changes nothing. English “the” could be le, la or les; that it is les comes from hens, at which the row looks far less. What hens says was in other states already, for the encoder reads in both directions.`,
      },
      act: 'Translate “The hens are sleeping.”',
      task: 'Read the weight in row les under the. Then delete The in the text box. The Coach pane does this with each word in turn.',
      seen: ({
        weight,
        probability,
        still,
        before,
        after,
      }: {
        readonly weight: number;
        readonly probability: number;
        readonly still: number;
        readonly before: string;
        readonly after: string;
      }) =>
        `With The, which had ${formatProbability(weight)} of the look: “${before}”, first word with probability ${formatExact(probability, 3)}. Without it: “${after}”, ${formatExact(still, 3)}.`,
    },
  },
  teacher: {
    notes: [
      'Twelve minutes, no preparation, nothing to train; each step stands alone, so leave out what you have no time for. If the default network is being trained, it is paused, and goes on when you press Train; any other network of yours the page asks about before it is given up.',
      'Let the class collect failures of its own: whoever finds the shortest sentence of known words that is translated wrongly wins. Marked with a small ? are words that the network does not know; those do not count.',
      'If somebody concludes that neural translation does not work: this network has 1,400 words and was trained for minutes on made sentences. The kinds of failure are those of large systems, where they are rarer and harder to see: left-out clauses, invented words, fluent nonsense.',
      'The harder tests (under Test: new combinations of rules, longer sentences) need a network of their own, which takes some minutes to train. The recorded figures are in docs/results.md with the commands that gave them.',
    ],
    questions: [
      {
        ask: 'Why hold sentences out by a rule, and not by chance?',
        answer:
          'By chance, the test asks for more of the same. Holding out a combination asks whether a rule was learnt. In the recorded runs a chance test gives 86 BLEU and the held-out combination of three rules 58.',
      },
      {
        ask: 'How could one help with unknown words?',
        answer:
          'Cut words into pieces (byte pair encoding, or characters), so that every word is spelt with known tokens; copy the word that is looked at; or train on more text.',
      },
      {
        ask: 'What would count as an explanation?',
        answer:
          'Something that predicts what happens when the input is changed. Leaving words out is such an experiment; a picture of weights alone is not.',
      },
      {
        ask: 'What comes after this architecture?',
        answer:
          'The Transformer (2017) keeps attention, uses it inside both sides, and drops the recurrence, so that all positions are computed at once: quicker to train, better with long sentences. What you have learnt of attention holds there.',
      },
    ],
  },
} as const satisfies LessonText;
