/** The named HTML character references that English and French text uses, from the HTML standard's table. */

const LATIN_LETTERS = 'aàâäeéèêëiîïoôöuùûüyÿ';
const MARKS: Readonly<Record<string, string>> = {
  '\u0300': 'grave',
  '\u0301': 'acute',
  '\u0302': 'circ',
  '\u0308': 'uml',
};

export const htmlCharacterReferences: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['shy', '\u00ad'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['deg', '°'],
  ['euro', '€'],
  ['pound', '£'],
  ['copy', '©'],
  ['reg', '®'],
  ['ccedil', 'ç'],
  ['Ccedil', 'Ç'],
  ['oelig', 'œ'],
  ['OElig', 'Œ'],
  ['aelig', 'æ'],
  ['AElig', 'Æ'],
  ['ntilde', 'ñ'],
  ['Ntilde', 'Ñ'],
  ...accentedLetters(),
]);

/** `eacute` → é, `Agrave` → À and so on: letter, then the name of its mark. */
function* accentedLetters(): Generator<[string, string]> {
  for (const letter of LATIN_LETTERS + LATIN_LETTERS.toUpperCase()) {
    const [base, mark] = letter.normalize('NFD');
    const name = mark === undefined ? undefined : MARKS[mark];
    if (base !== undefined && name !== undefined) yield [base + name, letter];
  }
}
