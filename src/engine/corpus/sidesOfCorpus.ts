import type { RecognisedCorpus } from '../../core/corpus/corpusFile.ts';
import { knownLanguage, languageOf } from '../../core/corpus/languageName.ts';
import type { SentencePair } from '../../core/corpus/sentencePair.ts';
import { languageOfSide, type SideLanguages, type SideOptions } from '../../core/language/sideLanguages.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';

/** What was read, with its sides exchanged where that is asked. */
export function turned<
  Read extends {
    readonly pairs: readonly SentencePair[];
    readonly recognised: RecognisedCorpus | null;
  },
>(read: Read, sides: SideOptions = {}): Read {
  if (!sides.isSwapped) return read;
  const { recognised } = read;
  return {
    ...read,
    pairs: turnedPairs(read.pairs, sides),
    recognised: recognised && {
      ...recognised,
      columns: recognised.columns && turnedPair(recognised.columns),
      languages: recognised.languages && turnedPair(recognised.languages),
    },
  };
}

export function turnedPairs(
  pairs: readonly SentencePair[],
  { isSwapped = false }: SideOptions = {},
): readonly SentencePair[] {
  return isSwapped ? pairs.map(turnedPair) : pairs;
}

const turnedPair = <Side>({ source, target }: { readonly source: Side; readonly target: Side }) => ({
  source: target,
  target: source,
});

/**
 * The languages of both sides, which have been turned already. Those that were asked for where the files name none are
 * what a person says they are.
 */
export function languagesOf(
  pairs: readonly SentencePair[],
  recognised: RecognisedCorpus | null,
  source: Extract<CorpusSource, { kind: 'files' | 'tsv' | 'lineAligned' }>,
): SideLanguages {
  const { sides = {} } = source;
  const named = recognised?.languages;
  const asked = source.kind === 'files' && !named ? source.options?.languages : undefined;
  const said = asked && sides.isSwapped ? turnedPair(asked) : asked;
  const side = (name: 'source' | 'target') =>
    languageOfSide(
      pairs.map((pair) => pair[name]),
      {
        said: sides.languages?.[name] ?? (said && languageOf(said[name])),
        named: named ? knownLanguage(named[name]) : undefined,
      },
    );
  return { source: side('source'), target: side('target') };
}
