import type { Language } from '../../core/language/language.ts';
import type { SideLanguages } from '../../core/language/sideLanguages.ts';
import type { DataSpec } from '../../core/spec/dataSpec.ts';
import { createCharacterTokenizer } from '../../core/tokenize/characterTokenizer.ts';
import type { TokenRules } from '../../core/tokenize/createTokenizer.ts';
import { buildPieceVocabulary } from '../../core/vocab/pieceVocabulary.ts';
import { buildVocabulary, type Vocabulary } from '../../core/vocab/vocabulary.ts';
import { type Codecs, createTextCodec, type TextCodec } from './textCodec.ts';
import type { WordPair } from './wordPair.ts';

/** One side of the training pairs: each sentence as text and in words. */
type Sentences = readonly { readonly text: string; readonly words: readonly string[] }[];

/** The vocabularies of the training pairs, and the way from text to their ids and back. */
export function buildCodecs(
  data: DataSpec,
  rules: TokenRules,
  training: readonly WordPair[],
  languages: SideLanguages,
): Codecs {
  const codec = (language: Language, sentences: Sentences): TextCodec =>
    createTextCodec(language, data.lowerCase, vocabularyOf(sentences, data, rules, language), rules);
  return {
    source: codec(
      languages.source.language,
      training.map(({ source, sourceWords }) => ({ text: source, words: sourceWords })),
    ),
    target: codec(
      languages.target.language,
      training.map(({ target, targetWords }) => ({ text: target, words: targetWords })),
    ),
  };
}

function vocabularyOf(
  sentences: Sentences,
  { minFrequency, maxVocabulary: maxSize, lowerCase }: DataSpec,
  rules: TokenRules,
  language: Language,
): Vocabulary {
  const options = { minFrequency, maxSize };
  const words = sentences.map((sentence) => sentence.words);
  switch (rules.kind) {
    case 'word':
      return buildVocabulary(words, options);
    case 'bpe':
      return buildPieceVocabulary(words, rules.merges, options);
    case 'character': {
      const { tokenize } = createCharacterTokenizer({ language, lowerCase });
      return buildVocabulary(
        sentences.map(({ text }) => tokenize(text)),
        options,
      );
    }
    default:
      return rules satisfies never;
  }
}
