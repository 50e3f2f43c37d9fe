import type { Language } from '../language/language.ts';
import { englishWords } from './englishWords.ts';
import { frenchWords } from './frenchWords.ts';
import { otherWords } from './otherWords.ts';
import type { WordRules } from './wordRules.ts';

export function rulesOfLanguage(language: Language): WordRules {
  switch (language) {
    case 'en':
      return englishWords;
    case 'fr':
      return frenchWords;
    default:
      return otherWords(language);
  }
}
