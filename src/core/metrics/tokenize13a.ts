/**
 * The tokeniser 13a of NIST's mteval-v13a, in sacreBLEU's reading of it (Post 2018): punctuation stands alone,
 * full stops and commas inside numbers stay.
 */

/** What Python's `str.split()` splits at. Unlike `\s` it holds U+001C to U+001F and U+0085, and no U+FEFF. */
const PYTHON_SPACE =
  '\\t-\\r\\u001c-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const SPACES = new RegExp(`[${PYTHON_SPACE}]+`, 'u');
const SPACES_AT_END = new RegExp(`[${PYTHON_SPACE}]+$`, 'u');

/** The ASCII symbols but `'`, `,`, `-` and `.`. */
const SYMBOL = /[{-~[-` -&(-+:-@/]/gu;
const MARK_AFTER_NON_DIGIT = /([^0-9])([.,])/gu;
const MARK_BEFORE_NON_DIGIT = /([.,])([^0-9])/gu;
const DASH_AFTER_DIGIT = /([0-9])(-)/gu;

export function tokenize13a(sentence: string): string[] {
  const line = sentence
    .replace(SPACES_AT_END, '')
    .replaceAll('<skipped>', '')
    .replaceAll('-\n', '')
    .replaceAll('\n', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return splitAtSpaces(
    ` ${line} `
      .replace(SYMBOL, ' $& ')
      .replace(MARK_AFTER_NON_DIGIT, '$1 $2 ')
      .replace(MARK_BEFORE_NON_DIGIT, ' $1 $2')
      .replace(DASH_AFTER_DIGIT, '$1 $2 '),
  );
}

/** The parts between spaces, by Python's notion of a space. */
export function splitAtSpaces(text: string): string[] {
  return text.split(SPACES).filter((part) => part !== '');
}
