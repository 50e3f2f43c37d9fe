/** Which language each side of a corpus is in: as a person says, as the files name it, else as the words tell. */
import { guessLanguage, type LanguageGuess } from './guessLanguage.ts';
import { isKnown, isLanguage, type Language } from './language.ts';

export interface SideLanguage {
  readonly language: Language;
  /** What it is known by: a person set it, the file or its name says so, the words tell, or the app made the text. */
  readonly toldBy: 'person' | 'file' | 'words' | 'app';
  /** What the words tell; undefined of text that the app made. */
  readonly guess?: LanguageGuess;
}

export interface SideLanguages {
  readonly source: SideLanguage;
  readonly target: SideLanguage;
}

/** What a person says about the sides of a corpus. */
export interface SideOptions {
  /** Exchanges the two sides. */
  readonly isSwapped?: boolean;
  /** Of the sides as they then are; told from the files or their words where left out. */
  readonly languages?: { readonly source?: Language; readonly target?: Language };
}

export function languageOfSide(
  sentences: readonly string[],
  { said, named }: { readonly said?: Language | undefined; readonly named?: Language | undefined },
): SideLanguage {
  const guess = guessLanguage(sentences);
  if (isLanguage(said)) return { language: said, toldBy: 'person', guess };
  if (isLanguage(named) && isKnown(named)) return { language: named, toldBy: 'file', guess };
  return { language: guess.language, toldBy: 'words', guess };
}
