/**
 * What a pair would be in tokens of every kind, with settings that are only being tried: the vocabularies that the
 * training pairs at hand would have. The corpus in force stays as it is. (Pairs that are too long in another kind of
 * token would be left out when the corpus is read again; here they count.)
 */
import type { TokenSettings } from '../../core/spec/tokenSettings.ts';
import { createMergeReplay } from '../../core/tokenize/bpe/replayMerges.ts';
import type { TokenRules } from '../../core/tokenize/createTokenizer.ts';
import type { TokenKind } from '../../core/tokenize/tokenizer.ts';
import { wordTokens } from '../../core/tokenize/wordTokenizer.ts';
import { pieceVocabularyOfWords } from '../../core/vocab/pieceVocabulary.ts';
import { type Vocabulary, vocabularyFromFrequencies } from '../../core/vocab/vocabulary.ts';
import type { TriedSide, TriedTokens, WordReplay } from '../../protocol/tokens.ts';
import type { SourceToken } from '../../protocol/translation.ts';
import type { PreparedCorpus } from './preparedCorpus.ts';
import { createTextCodec, type TextCodec } from './textCodec.ts';
import { createTokenStudy, type TokenStudy, type Work } from './tokenStudy.ts';

type Side = 'source' | 'target';

/** What settings lead to: a codec for each kind and side, and how subwords came about. */
interface Trial {
  readonly merges: number;
  readonly codecs: Readonly<Record<TokenKind, Readonly<Record<Side, TextCodec>>>>;
  replay(side: Side, word: string): WordReplay;
}

export interface TokenTrial {
  /** @param work does some work to its end, letting others in meanwhile; may throw to end it, and is taken up again */
  read(
    pair: Readonly<Record<Side, string>>,
    settings: TokenSettings,
    work: (work: Work) => Promise<void>,
  ): Promise<TriedTokens>;
}

export function createTokenTrial({
  training,
  codecs: { source, target },
}: Pick<PreparedCorpus, 'training' | 'codecs'>): TokenTrial {
  const languages = { source: source.language, target: target.language };
  const studies = new Map<boolean, TokenStudy>();
  let latest: { readonly key: string; readonly trial: Trial } | null = null;

  function studyOf(lowerCase: boolean): TokenStudy {
    const study = studies.get(lowerCase) ?? createTokenStudy(training, languages, lowerCase);
    studies.set(lowerCase, study);
    return study;
  }

  return {
    async read(pair, settings, work) {
      const key = JSON.stringify(settings);
      if (latest?.key !== key) {
        const trial = await tryOut(studyOf(settings.lowerCase), languages, settings, work);
        latest = { key, trial };
      }
      const { trial } = latest;
      const kind = (name: TokenKind) => ({
        source: inTokens(pair.source, trial.codecs[name].source),
        target: inTokens(pair.target, trial.codecs[name].target),
      });
      const replays = (side: Side) =>
        wordTokens(pair[side], languages[side], settings.lowerCase, 'runs').map((word) =>
          trial.replay(side, word),
        );
      return {
        kinds: { word: kind('word'), bpe: kind('bpe'), character: kind('character') },
        merges: trial.merges,
        replays: { source: replays('source'), target: replays('target') },
      };
    },
  };
}

async function tryOut(
  study: TokenStudy,
  languages: Readonly<Record<Side, string>>,
  { lowerCase, merges: asked, minFrequency, maxVocabulary: maxSize }: TokenSettings,
  work: (work: Work) => Promise<void>,
): Promise<Trial> {
  await work(study.count);
  const count = study.mergesFor(asked);
  await work(study.learn(count));
  const { learnt, merges, cut, work: cutting } = study.cutBy(count);
  await work(cutting);

  const options = { minFrequency, maxSize };
  const both = (rules: TokenRules, vocabularyOf: (side: Side) => Vocabulary) => {
    const codec = (side: Side) => createTextCodec(languages[side], lowerCase, vocabularyOf(side), rules);
    return { source: codec('source'), target: codec('target') };
  };
  const pieces = both({ kind: 'bpe', merges }, (side) =>
    pieceVocabularyOfWords(study.counts(side).runs, merges, options, cut),
  );
  const replays = {
    source: createMergeReplay(learnt, pieces.source.vocabulary.has),
    target: createMergeReplay(learnt, pieces.target.vocabulary.has),
  };
  return {
    merges: merges.length,
    codecs: {
      word: both({ kind: 'word' }, (side) => vocabularyFromFrequencies(study.counts(side).words, options)),
      bpe: pieces,
      character: both({ kind: 'character' }, (side) =>
        vocabularyFromFrequencies(study.characters(side), options),
      ),
    },
    replay: (side, word) => ({ word, frames: replays[side](word) }),
  };
}

function inTokens(text: string, { tokenizer, vocabulary }: TextCodec): TriedSide {
  const tokens = tokenizer.tokenize(text);
  const words = tokenizer.wordIndexes(tokens);
  return {
    vocabularySize: vocabulary.size,
    tokens: tokens.map(
      (token, position): SourceToken => ({
        text: token,
        isKnown: vocabulary.has(token),
        wordIndex: words[position] ?? 0,
      }),
    ),
  };
}
