import { isLanguage } from '../../core/language/language.ts';
import { type Merge, readMerges, writeMerges } from '../../core/tokenize/bpe/merge.ts';
import type { TokenRules } from '../../core/tokenize/createTokenizer.ts';
import { type Vocabulary, vocabularyFromTokens } from '../../core/vocab/vocabulary.ts';
import { type Codecs, createTextCodec, type TextCodec } from '../corpus/textCodec.ts';
import { refused } from './refused.ts';

/**
 * How text becomes ids and back, as a checkpoint keeps it: for each side its language, lower case and kind of token in
 * `config.json`, its tokens in `vocab.json`, and there, once for both, the merges of subwords.
 */
export function writeCodecs({ source, target }: Codecs) {
  const side = ({ language, lowerCase, rules }: TextCodec) => ({ language, lowerCase, tokens: rules.kind });
  const merges = [source, target].flatMap(({ rules }) => (rules.kind === 'bpe' ? [rules.merges] : []))[0];
  return {
    config: { source: side(source), target: side(target) },
    words: {
      source: source.vocabulary.toJSON(),
      target: target.vocabulary.toJSON(),
      ...(merges && { merges: writeMerges(merges) }),
    },
  };
}

/** Whether two networks read and write the very same tokens. */
export function hasSameWords(one: Codecs, other: Codecs): boolean {
  return JSON.stringify(writeCodecs(one)) === JSON.stringify(writeCodecs(other));
}

/** @throws EngineError (`checkpoint`) naming what is wrong */
export function readCodecs(config: Record<string, unknown>, words: Record<string, unknown>): Codecs {
  const merges = words['merges'] === undefined ? null : readMergeList(words['merges']);
  const side = (name: 'source' | 'target'): TextCodec => {
    const { language, lowerCase, tokens = 'word' } = (config[name] ?? {}) as Record<string, unknown>;
    if (!isLanguage(language) || typeof lowerCase !== 'boolean') {
      throw refused(`config.json: ${name} must name its language and lower case.`);
    }
    const vocabulary = readVocabulary(name, words[name]);
    return createTextCodec(language, lowerCase, vocabulary, readRules(name, tokens, merges));
  };
  return { source: side('source'), target: side('target') };
}

function readRules(name: string, kind: unknown, merges: readonly Merge[] | null): TokenRules {
  switch (kind) {
    case 'word':
    case 'character':
      return { kind };
    case 'bpe':
      if (!merges) throw refused('vocab.json: the merges of the subwords are missing.');
      return { kind, merges };
    default:
      throw refused(`config.json: the tokens of ${name} must be word, bpe or character.`);
  }
}

function readVocabulary(name: string, list: unknown): Vocabulary {
  if (!Array.isArray(list)) throw refused(`vocab.json: ${name} must be a list of words.`);
  return orRefused(() => vocabularyFromTokens(list));
}

function readMergeList(list: unknown): Merge[] {
  if (!Array.isArray(list)) throw refused('vocab.json: merges must be a list.');
  return orRefused(() => readMerges(list));
}

function orRefused<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw refused(`vocab.json: ${error instanceof Error ? error.message : String(error)}`);
  }
}
