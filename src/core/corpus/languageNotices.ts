/** What a person should know about the languages of a corpus, one sentence each, with what to do. */
import { isKnown, type Language, nameOfLanguage, spacingOf } from '../language/language.ts';
import type { SideLanguage, SideLanguages } from '../language/sideLanguages.ts';
import type { TokenKind } from '../tokenize/tokenizer.ts';
import type { SentencePair } from './sentencePair.ts';
import { type SideVote, voteOnSides } from './swappedSides.ts';

/** A guess with less of a lead is not worth a word. */
const SURE = 0.3;
/** Of the pairs that tell: fewer may be foreign words and chance. */
const MIXED_SHARE = 0.1;
/** Which way round most people want the two. */
const USUAL = { source: 'en', target: 'fr' } as const;

export function languageNotices(
  pairs: readonly SentencePair[],
  languages: SideLanguages,
  tokens: TokenKind,
): string[] {
  const { source, target } = languages;
  const [from, to] = [nameOfLanguage(source.language), nameOfLanguage(target.language)];
  if (source.language === target.language && isKnown(source.language)) {
    return [`Both sides are in ${from}: choose the column with the translations, or set the languages.`];
  }
  const vote = voteOnSides(pairs, { source: source.language, target: target.language });
  if (vote.isSwapped) {
    return [`The sides look swapped, the source reads ${to} and the target ${from}: swap them.`];
  }
  return [
    ...(isTurnedRound(languages)
      ? ['The sides may be swapped, the source reads French and the target English: swap them if so.']
      : []),
    ...mixed(vote, from, to),
    ...sideNotices('source', source, tokens),
    ...sideNotices('target', target, tokens),
  ];
}

/** The usual pair the other way round, where nobody said that it should be. */
function isTurnedRound({ source, target }: SideLanguages): boolean {
  const isGuess = source.toldBy === 'words' && target.toldBy === 'words';
  return isGuess && source.language === USUAL.target && target.language === USUAL.source;
}

function mixed({ votes, swappedVotes }: SideVote, from: string, to: string): string[] {
  if (votes === 0 || swappedVotes / votes < MIXED_SHARE) return [];
  const percent = Math.round((100 * swappedVotes) / votes);
  return [
    `${percent} % of the pairs stand the other way round, ${to} before ${from}: turn those round in the file, or the network learns a mixture.`,
  ];
}

function sideNotices(side: 'source' | 'target', told: SideLanguage, tokens: TokenKind): string[] {
  const { language, toldBy, guess } = told;
  if (!isKnown(language)) {
    return [`The language of the ${side} cannot be told: set it, so that words are cut by its rules.`];
  }
  if (guess && seemsAnother(language, guess.language, guess.confidence)) {
    const [named, read] = [nameOfLanguage(language), nameOfLanguage(guess.language)];
    return toldBy === 'person'
      ? [`The ${side} is set to ${named} and reads ${read}: set it to that, or choose another column.`]
      : [`The ${side} is called ${named} and reads ${read}: choose another column, or set its language.`];
  }
  if (spacingOf(language) !== 'words' && tokens === 'word') {
    return [
      `${nameOfLanguage(language)} puts no spaces between words, so each character counts as one: choose subwords for longer pieces.`,
    ];
  }
  return [];
}

function seemsAnother(language: Language, guessed: Language, confidence: number): boolean {
  return isKnown(guessed) && guessed !== language && confidence >= SURE;
}
