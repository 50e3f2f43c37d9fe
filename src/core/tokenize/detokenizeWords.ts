/**
 * From word tokens back to a sentence as it is printed.
 *
 * French typography follows the Imprimerie nationale's rules: a narrow no-break space before `;`, `!` and `?`, a
 * no-break space before `:` and inside guillemets.
 */
import { type Language, type Spacing, spacingOf } from '../language/language.ts';
import { rulesOfLanguage } from './rulesOfLanguage.ts';
import { endsUnspaced, startsUnspaced } from './unspaced.ts';

const NARROW_NO_BREAK_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/** With the commas, full stops, colons and question marks of Arabic, Hebrew, Indic, Ethiopic, Armenian and East Asia. */
const CLOSING = /^(?:[.,)\]}…،؛؟۔।॥።፣፤፥។៕၊။։׃、。，．：；！？）〕〉》」』】]|\.{2,})$/u;
const OPENING = /^[([{¿¡（〔〈《「『【]$/u;
const DOUBLE_PUNCTUATION = /^[;!?]$/u;
/** Written together with both neighbours. */
const BINDING = /^[/־]$/u;
const NUMBER = /^\p{N}+$/u;

/** The sentence, with the spaces and joins of the language. Case stays as it is. */
export function detokenizeWords(tokens: readonly string[], language: Language): string {
  const rules = rulesOfLanguage(language);
  const spacing = spacingOf(language);
  const isFrench = language === 'fr';
  let sentence = '';
  /** What stands between the previous token and the next one, decided by the previous one. */
  let pending = '';
  const isOpen = { '"': false, "'": false };

  tokens.forEach((token, index) => {
    const [previous, next] = [tokens[index - 1] ?? '', tokens[index + 1] ?? ''];
    let before = pending;
    let after = ' ';
    if (token === '"' || token === "'") {
      const opens = !isOpen[token] && (token === '"' || tokens.indexOf(token, index + 1) > index);
      if (opens) after = '';
      else before = '';
      isOpen[token] = opens;
    } else if (OPENING.test(token) || (token === '«' && !isFrench)) {
      after = '';
    } else if (sentence !== '') {
      if (isBound(token, previous, next) || rules.joinsPrevious(token)) before = '';
      else before = (isFrench ? frenchSpace(token, previous) : plainSpace(token)) ?? pending;
    }
    if (rules.joinsNext(token)) after = '';
    if (isFrench && token === '«') after = NO_BREAK_SPACE;
    if (BINDING.test(token) || (token === ':' && before === '' && NUMBER.test(next))) after = '';
    if (isUnspaced(previous, token, spacing)) before = '';
    sentence += (sentence === '' ? '' : before) + token;
    pending = after;
  });
  return sentence;
}

function isBound(token: string, previous: string, next: string): boolean {
  return (
    CLOSING.test(token) ||
    BINDING.test(token) ||
    (token === ':' && NUMBER.test(previous) && NUMBER.test(next))
  );
}

/** Undefined where nothing is special about the token. */
function frenchSpace(token: string, previous: string): string | undefined {
  if (DOUBLE_PUNCTUATION.test(token)) return DOUBLE_PUNCTUATION.test(previous) ? '' : NARROW_NO_BREAK_SPACE;
  return token === ':' || token === '»' || token === '%' ? NO_BREAK_SPACE : undefined;
}

function plainSpace(token: string): string | undefined {
  return DOUBLE_PUNCTUATION.test(token) || /^[:%»]$/u.test(token) ? '' : undefined;
}

/** Whether two neighbours have no space between them because of how the script or the language is written. */
function isUnspaced(left: string, right: string, spacing: Spacing): boolean {
  const [first, second] = [endsUnspaced(left), startsUnspaced(right)];
  switch (spacing) {
    case 'words':
    case 'phrases':
      return first && second;
    case 'none':
      // Between two foreign words or numbers alone.
      return first || second || !/[\p{L}\p{N}]$/u.test(left) || !/^[\p{L}\p{N}]/u.test(right);
    default:
      return spacing satisfies never;
  }
}
