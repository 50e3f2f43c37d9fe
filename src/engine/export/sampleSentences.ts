import { specialTokens, UNKNOWN_ID } from '../../core/vocab/specialTokens.ts';
import type { PreparedCorpus } from '../corpus/preparedCorpus.ts';
import type { TextCodec } from '../corpus/textCodec.ts';

/** In tokens: short enough to be read, and for the logits of all steps to be written out. */
const longest = 12;
const knownCount = 4;
/** As many sentences are chosen from at most. */
const choiceCount = 200;
/** Words that hardly any vocabulary has; a vocabulary of characters lacks the second. */
const strangers = ['zyzzyva', '☃', '\u{10330}'];

/**
 * Sentences to show a network's work with: four of different lengths whose every token it knows, held-out ones where
 * the corpus has them, else made of frequent words; and one with a word that it does not know.
 */
export function sampleSentences(codec: TextCodec, corpus: PreparedCorpus | null): string[] {
  const heldOut = [...(corpus?.test ?? []), ...(corpus?.validation ?? [])].map(
    ({ sourceText }) => sourceText,
  );
  const found = ofSeveralLengths(codec, heldOut);
  const known = found.length === knownCount ? found : ofSeveralLengths(codec, madeOfFrequentWords(codec));
  const stranger = strangers.find((word) => encode(codec, word).includes(UNKNOWN_ID));
  const middle = known[Math.floor(known.length / 2)] ?? '';
  return stranger === undefined ? known : [...known, `${stranger} ${middle}`.trim()];
}

/** From the shortest to the longest of those that are short enough and have no unknown token. */
function ofSeveralLengths(codec: TextCodec, sentences: readonly string[]): string[] {
  const lengths = new Map<string, number>();
  for (const sentence of sentences) {
    const ids = encode(codec, sentence);
    if (ids.length > 0 && ids.length <= longest && !ids.includes(UNKNOWN_ID))
      lengths.set(sentence, ids.length);
    if (lengths.size === choiceCount) break;
  }
  const byLength = [...lengths].sort(([, a], [, b]) => a - b).map(([sentence]) => sentence);
  if (byLength.length <= knownCount) return byLength;
  return Array.from(
    { length: knownCount },
    (_, index) => byLength[Math.round((index * (byLength.length - 1)) / (knownCount - 1))] as string,
  );
}

/** A vocabulary's words stand in the order of their frequency. What they are in tokens is seen when they are read again. */
function madeOfFrequentWords({ tokenizer, vocabulary }: TextCodec): string[] {
  const words = vocabulary.tokens.slice(specialTokens.length);
  return Array.from({ length: choiceCount }, (_, row) => {
    const length = 1 + (row % 8);
    const made = Array.from(
      { length },
      (_, index) => words[(Math.floor(row / 8) + 3 * index) % words.length] ?? '',
    );
    return tokenizer.detokenize(made);
  });
}

function encode({ tokenizer, vocabulary }: TextCodec, sentence: string): Int32Array {
  return vocabulary.encode(tokenizer.tokenize(sentence));
}
