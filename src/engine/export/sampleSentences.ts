import { UNKNOWN_ID } from '../../core/vocab/specialTokens.ts';
import type { PreparedCorpus } from '../corpus/preparedCorpus.ts';
import type { TextCodec } from '../corpus/textCodec.ts';

/** In tokens: short enough to be read, and for the logits of all steps to be written out. */
const longest = 12;
const knownCount = 4;
/** Words that hardly any vocabulary has; a vocabulary of characters lacks the second. */
const strangers = ['zyzzyva', '☃', '\u{10330}'];
/** For sentences of frequent words: how many words each has. */
const madeLengths = [1, 3, 5, 8];

/**
 * Sentences to show a network's work with: four of different lengths whose every token it knows, held-out ones where
 * the corpus has them, and one with a word that it does not know.
 */
export function sampleSentences(codec: TextCodec, corpus: PreparedCorpus | null): string[] {
  const known = heldOut(codec, corpus) ?? madeOfFrequentWords(codec);
  const stranger = strangers.find((word) =>
    codec.vocabulary.encode(tokens(codec, word)).includes(UNKNOWN_ID),
  );
  const middle = known[Math.floor(known.length / 2)] ?? '';
  return stranger === undefined ? known : [...known, `${stranger} ${middle}`.trim()];
}

/** Null where too few fit. */
function heldOut(codec: TextCodec, corpus: PreparedCorpus | null): string[] | null {
  const found = new Map<string, number>();
  for (const { sourceText } of [...(corpus?.test ?? []), ...(corpus?.validation ?? [])]) {
    const ids = codec.vocabulary.encode(tokens(codec, sourceText));
    if (ids.length > 0 && ids.length <= longest && !ids.includes(UNKNOWN_ID)) {
      found.set(sourceText, ids.length);
    }
    if (found.size === 200) break;
  }
  if (found.size < knownCount) return null;
  const byLength = [...found].sort(([, a], [, b]) => a - b).map(([sentence]) => sentence);
  return Array.from({ length: knownCount }, (_, index) => {
    const at = Math.round((index * (byLength.length - 1)) / (knownCount - 1));
    return byLength[at] as string;
  });
}

/** A vocabulary's words stand in the order of their frequency. */
function madeOfFrequentWords({ tokenizer, vocabulary }: TextCodec): string[] {
  const words = vocabulary.tokens.slice(4);
  if (words.length === 0) return [];
  return madeLengths.map((length, row) =>
    tokenizer.detokenize(
      Array.from({ length }, (_, index) => words[(row + 3 * index) % words.length] as string),
    ),
  );
}

function tokens({ tokenizer }: TextCodec, sentence: string): string[] {
  return tokenizer.tokenize(sentence);
}
