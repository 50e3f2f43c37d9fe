/**
 * From word tokens back to a sentence as it is printed.
 *
 * French typography follows the Imprimerie nationale's rules: a narrow no-break space before `;`, `!` and `?`, a
 * no-break space before `:` and inside guillemets.
 */
import type { TokenizerLanguage } from './tokenizer.ts';

const NARROW_NO_BREAK_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

const ENDS_WITH_ELISION = /\p{L}'$/u;
const BOUND_PRONOUN = /^-\p{L}/u;
const ENGLISH_CLITIC = /^'\p{L}/u;
const CLOSING = /^(?:[.,)\]}…]|\.{2,})$/u;
const OPENING = /^[([{¿¡]$/u;
const DOUBLE_PUNCTUATION = /^[;!?]$/u;

/** The sentence, with the spaces and joins of the language. Case stays as it is. */
export function detokenizeWords(tokens: readonly string[], language: TokenizerLanguage): string {
  let sentence = '';
  /** What stands between the previous token and the next one, decided by the previous one. */
  let pending = '';
  const isOpen = { '"': false, "'": false };

  tokens.forEach((token, index) => {
    let before = pending;
    let after = ' ';
    if (token === '"' || token === "'") {
      const opens = !isOpen[token] && (token === '"' || tokens.indexOf(token, index + 1) > index);
      if (opens) after = '';
      else before = '';
      isOpen[token] = opens;
    } else if (OPENING.test(token)) {
      after = '';
    } else if (sentence !== '') {
      before = spaceBefore(token, tokens[index - 1] ?? '', tokens[index + 1] ?? '', pending, language);
    }
    if (language === 'fr' && ENDS_WITH_ELISION.test(token)) after = '';
    if (language === 'fr' && token === '«') after = NO_BREAK_SPACE;
    if (token === '/' || (token === ':' && before === '')) after = '';
    sentence += (sentence === '' ? '' : before) + token;
    pending = after;
  });
  return sentence;
}

function spaceBefore(
  token: string,
  previous: string,
  next: string,
  pending: string,
  language: TokenizerLanguage,
): string {
  if (CLOSING.test(token) || token === '/') return '';
  if (token === ':' && /^\p{N}+$/u.test(previous) && /^\p{N}+$/u.test(next)) return '';
  if (language === 'en') {
    return DOUBLE_PUNCTUATION.test(token) || /^[:%]$/.test(token) || ENGLISH_CLITIC.test(token)
      ? ''
      : pending;
  }
  if (BOUND_PRONOUN.test(token)) return '';
  if (DOUBLE_PUNCTUATION.test(token)) return DOUBLE_PUNCTUATION.test(previous) ? '' : NARROW_NO_BREAK_SPACE;
  return token === ':' || token === '»' || token === '%' ? NO_BREAK_SPACE : pending;
}
