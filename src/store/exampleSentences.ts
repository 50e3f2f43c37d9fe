import { wordsOfTokens } from '../core/tokenize/wordsOfTokens.ts';
import type { CorpusReport, PreviewPair } from './corpusSlice.ts';
import first from './shippedFirst.json';

/** How many words make a sentence that shows something and still fits a phone. */
const GOOD_LENGTH = { from: 4, to: 9 };
const BEST_LENGTH = 7;
/** Characters of which two sentences fit beside each other in a narrow window. */
const GOOD_WIDTH = 36;
/** Statements before questions, which English and French form too differently to start with. */
const QUESTION_PENALTY = 1.5;
/** What "it" or "them" may be remains open in a sentence that stands alone. */
const PRONOUN_PENALTY = 1.5;
/** What the page is painted with comes before all others, where the corpus has it. */
const FIRST_BONUS = 100;
/** An adjective that changes places with its noun is the first thing for attention to show. */
const REORDERING_BONUS = 3;

const determiners: ReadonlySet<string> = new Set(
  'the a an this that these those my your his her its our their two three four some many'.split(' '),
);

const pronouns: ReadonlySet<string> = new Set('it him them'.split(' '));

/**
 * Sentences worth trying, the first being the one to start with: held out from training where the corpus holds any
 * out, of different lengths where there are.
 */
export function exampleSentences(
  report: Pick<CorpusReport, 'preview' | 'heldOut'> | null,
  count: number,
): string[] {
  if (report === null) return [];
  const pairs = report.heldOut.length > 0 ? report.heldOut : report.preview;
  const distinct = pairs
    .filter((pair, index) => pairs.findIndex(({ source }) => source === pair.source) === index)
    .map(inWords);
  const good = distinct.filter(
    ({ source, words: { length } }) =>
      length >= GOOD_LENGTH.from && length <= GOOD_LENGTH.to && source.length <= GOOD_WIDTH,
  );
  const distance = (pair: PairInWords) =>
    Math.abs(pair.words.length - BEST_LENGTH) +
    (pair.source.endsWith('?') ? QUESTION_PENALTY : 0) +
    (pair.words.some((word) => pronouns.has(word.toLowerCase())) ? PRONOUN_PENALTY : 0) -
    (hasAdjectiveAfterNoun(pair) ? REORDERING_BONUS : 0) -
    (pair.source === first.source ? FIRST_BONUS : 0);
  const nearest = good.toSorted((a, b) => distance(a) - distance(b));
  const ofEachLength = nearest.filter(
    (pair, index) => nearest.findIndex(({ words }) => words.length === pair.words.length) === index,
  );
  return [...new Set([...ofEachLength, ...nearest, ...distinct])].slice(0, count).map(({ source }) => source);
}

interface PairInWords extends Pick<PreviewPair, 'source' | 'links'> {
  /** Of the source. */
  readonly words: readonly string[];
}

function inWords({ source, links, sourceTokens, sourceWordIndexes }: PreviewPair): PairInWords {
  return { source, links, words: wordsOfTokens(sourceTokens, sourceWordIndexes) };
}

/** Whether two words after a determiner change places, as in "the black cat", "le chat noir". */
function hasAdjectiveAfterNoun({ words, links }: PairInWords): boolean {
  const targetOf = (source: number) =>
    links?.find((link) => link.sure && link.source === source)?.target ?? Number.NaN;
  return words.some(
    (word, at) =>
      determiners.has(word.toLowerCase()) &&
      targetOf(at + 1) === targetOf(at) + 2 &&
      targetOf(at + 2) === targetOf(at) + 1,
  );
}
