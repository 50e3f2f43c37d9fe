/** The tables of the lexicon as tables: whole, tidy, and with forms a French teacher would accept. */
import { describe, expect, it } from 'vitest';
import adjectivesText from './adjectives.tsv?raw';
import adverbsText from './adverbs.tsv?raw';
import namesText from './names.tsv?raw';
import nounsText from './nouns.tsv?raw';
import prepositionsText from './prepositions.tsv?raw';
import timesText from './times.tsv?raw';
import verbsText from './verbs.tsv?raw';

type Row = Readonly<Record<string, string>>;

const texts = {
  nouns: nounsText,
  adjectives: adjectivesText,
  verbs: verbsText,
  names: namesText,
  adverbs: adverbsText,
  times: timesText,
  prepositions: prepositionsText,
};
type TableName = keyof typeof texts;
const tableNames = Object.keys(texts) as TableName[];

const headers: Record<TableName, string> = {
  nouns: 'en_sg en_pl fr_sg fr_pl gender classes flags',
  adjectives: 'en fr_m fr_f fr_mpl fr_fpl fr_m_vowel position classes flags',
  verbs:
    'en_base en_3sg en_past en_pp en_ing fr_inf p1s p2s p3s p1p p2p p3p i1s i2s i3s i1p i2p i3p ' +
    'pp_m pp_f pp_mp pp_fp aux frames subject_classes object_classes en_prep fr_prep flags',
  names: 'en fr gender',
  adverbs: 'en fr kind position notes links',
  times: 'en fr tense position aspect links',
  prepositions: 'en fr object_classes subject_classes notes links',
};

const entryLines = (name: TableName): string[] =>
  texts[name]
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !line.startsWith('#'));

function table(name: TableName): Row[] {
  const columns = headers[name].split(' ');
  return entryLines(name).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

const cell = (row: Row, column: string): string => row[column] ?? '';
const list = (row: Row, column: string): string[] =>
  cell(row, column) === '-' ? [] : cell(row, column).split(',');
/** Rows that fail a claim, as text: an empty array is the passing value, and a failure names its rows. */
const failing = (rows: readonly Row[], claim: (row: Row) => boolean): string[] =>
  rows.filter((row) => !claim(row)).map((row) => Object.values(row).join(' | '));
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

const nouns = table('nouns');
const adjectives = table('adjectives');
const verbs = table('verbs');

describe.each(tableNames)('%s.tsv', (name) => {
  it('opens with its header', () => {
    expect(texts[name].split('\n')[0]?.split('\t')).toEqual(headers[name].split(' '));
  });

  it('has as many cells in every line as in the header, none of them blank', () => {
    const width = headers[name].split(' ').length;
    expect(entryLines(name).filter((line) => line.split('\t').length !== width)).toEqual([]);
    expect(entryLines(name).filter((line) => line.split('\t').includes(''))).toEqual([]);
  });

  it('is composed Unicode with straight apostrophes and no stray spaces', () => {
    expect(texts[name]).toBe(texts[name].normalize('NFC'));
    expect(entryLines(name).filter((line) => /[’‘\u00a0\u202f\u200b\r]/.test(line))).toEqual([]);
    expect(entryLines(name).filter((line) => / {2}| ?\t |\t | \t|^ | $|, | ,/.test(line))).toEqual([]);
  });
});

describe('one English word, one French word', () => {
  it('holds within nouns, adjectives, names, adverbs and times', () => {
    const keys: [TableName, string][] = [
      ['nouns', 'en_sg'],
      ['adjectives', 'en'],
      ['names', 'en'],
      ['adverbs', 'en'],
      ['times', 'en'],
    ];
    for (const [name, key] of keys) expect(repeated(table(name).map((row) => cell(row, key)))).toEqual([]);
  });

  it('tells verbs with one base apart by their preposition', () => {
    expect(repeated(verbs.map((row) => `${cell(row, 'en_base')} ${cell(row, 'en_prep')}`))).toEqual([]);
  });

  it('gives every row of a preposition the same French', () => {
    const french = new Map<string, string>();
    for (const row of table('prepositions')) {
      expect(french.get(cell(row, 'en')) ?? cell(row, 'fr')).toBe(cell(row, 'fr'));
      french.set(cell(row, 'en'), cell(row, 'fr'));
    }
  });

  it('lets no English form be both noun and adjective, or noun or adjective and verb', () => {
    const forms = (rows: readonly Row[], columns: string): string[] =>
      rows
        .flatMap((row) => columns.split(' ').map((column) => cell(row, column)))
        .filter((form) => form !== '-');
    const nounForms = new Set(forms(nouns, 'en_sg en_pl'));
    const adjectiveForms = new Set(forms(adjectives, 'en'));
    const verbForms = forms(verbs, 'en_base en_3sg en_past en_pp en_ing');
    expect([...adjectiveForms].filter((form) => nounForms.has(form))).toEqual([]);
    expect(verbForms.filter((form) => nounForms.has(form) || adjectiveForms.has(form))).toEqual([]);
  });

  it('writes a past tense like its base only where the flag says so', () => {
    const alike = verbs.filter((row) => row['en_past'] === row['en_base']);
    expect(alike.map((row) => cell(row, 'en_base'))).toEqual(['read']);
    expect(failing(alike, (row) => list(row, 'flags').includes('past_ambiguous'))).toEqual([]);
  });
});

describe('closed vocabularies', () => {
  const oneOf =
    (column: string, ...values: string[]) =>
    (row: Row) =>
      values.includes(cell(row, column));
  const allOf = (column: string, values: readonly string[]) => (row: Row) =>
    list(row, column).every((value) => values.includes(value));

  it('writes genders, positions, auxiliaries and kinds in one way', () => {
    expect(failing([...nouns, ...table('names')], oneOf('gender', 'm', 'f'))).toEqual([]);
    expect(failing(adjectives, oneOf('position', 'pre', 'post'))).toEqual([]);
    expect(failing(verbs, oneOf('aux', 'avoir', 'être'))).toEqual([]);
    expect(failing(table('adverbs'), oneOf('kind', 'frequency', 'manner', 'degree', 'sentence'))).toEqual([]);
    expect(
      failing(table('adverbs'), oneOf('position', 'middle', 'end', 'front', 'before_adjective')),
    ).toEqual([]);
    expect(failing(table('times'), allOf('tense', ['present', 'past', 'future', 'any']))).toEqual([]);
    expect(failing(table('times'), allOf('position', ['front', 'end']))).toEqual([]);
    expect(failing(table('times'), oneOf('aspect', 'habitual', 'ongoing', 'punctual', '-'))).toEqual([]);
  });

  it('knows every class of a noun and every frame of a verb', () => {
    const classes =
      'person animal object food drink plant vehicle place building body abstract event clothing document'.split(
        ' ',
      );
    const frames =
      'intransitive transitive mass ditransitive motion place modal_infinitive clausal prepositional copula weather'.split(
        ' ',
      );
    expect(failing(nouns, (row) => list(row, 'classes').length > 0)).toEqual([]);
    expect(failing(nouns, allOf('classes', classes))).toEqual([]);
    expect(failing(verbs, (row) => list(row, 'frames').length > 0)).toEqual([]);
    expect(failing(verbs, allOf('frames', frames))).toEqual([]);
  });

  it.each(['nouns', 'adjectives', 'verbs'] as const)('explains every flag of %s above the table', (name) => {
    const comments = texts[name].split('\n').filter((line) => line.startsWith('#'));
    const explained = new Set(comments.join(' ').match(/[a-z_]+/g));
    expect(
      table(name)
        .flatMap((row) => list(row, 'flags'))
        .filter((flag) => !explained.has(flag)),
    ).toEqual([]);
  });

  it('restricts verbs, adjectives and prepositions only by classes and flags that some noun carries', () => {
    const carried = nouns.flatMap((row) => [...list(row, 'classes'), ...list(row, 'flags')]);
    expect(failing(verbs, allOf('subject_classes', carried))).toEqual([]);
    expect(failing(verbs, allOf('object_classes', carried))).toEqual([]);
    expect(failing(adjectives, allOf('classes', carried))).toEqual([]);
    expect(failing(table('prepositions'), allOf('object_classes', carried))).toEqual([]);
    expect(failing(table('prepositions'), allOf('subject_classes', carried))).toEqual([]);
  });

  it('names an object class wherever a frame asks for an object, and a preposition wherever it asks for one', () => {
    const asks = (...frames: string[]): Row[] =>
      verbs.filter((row) => list(row, 'frames').some((frame) => frames.includes(frame)));
    const withObject = asks('transitive', 'mass', 'ditransitive', 'motion', 'place', 'prepositional');
    expect(failing(withObject, (row) => list(row, 'object_classes').length > 0)).toEqual([]);
    const withPreposition = asks('ditransitive', 'motion', 'place');
    expect(failing(withPreposition, (row) => row['en_prep'] !== '-' && row['fr_prep'] !== '-')).toEqual([]);
    expect(failing(asks('prepositional'), (row) => row['en_prep'] !== '-' || row['fr_prep'] !== '-')).toEqual(
      [],
    );
  });

  it('links only words that stand there, and every French word of a particle', () => {
    const width = (text: string): number => text.replace(/(?<!aujourd)'/g, ' ').split(' ').length;
    const rows = [...table('adverbs'), ...table('times'), ...table('prepositions')];
    const links = (row: Row): [number, number][] =>
      cell(row, 'links')
        .split(' ')
        .map((link) => link.split(/[-?]/).map(Number) as [number, number]);
    const [english, french] = [(row: Row) => width(cell(row, 'en')), (row: Row) => width(cell(row, 'fr'))];
    expect(failing(rows, (row) => /^\d[-?]\d( \d[-?]\d)*$/.test(cell(row, 'links')))).toEqual([]);
    expect(failing(rows, (row) => links(row).every(([e, f]) => e < english(row) && f < french(row)))).toEqual(
      [],
    );
    expect(failing(rows, (row) => new Set(links(row).map(([, f]) => f)).size === french(row))).toEqual([]);
    expect(failing(rows, (row) => cell(row, 'links').includes('-'))).toEqual([]);
  });
});

describe('French forms', () => {
  it('forms plurals of nouns by the rules of -s, -x, -aux, or is a known exception', () => {
    const exceptions = new Map([['œil', 'yeux']]);
    const inX = new Set(['bijou', 'genou', 'hibou']);
    const plural = (word: string): string => {
      if (exceptions.has(word)) return exceptions.get(word) as string;
      if (/[sxz]$/.test(word)) return word;
      if (/al$/.test(word) && word !== 'festival') return word.replace(/al$/, 'aux');
      return /(au|eu)$/.test(word) || inX.has(word) ? `${word}x` : `${word}s`;
    };
    /** Words that stay as they are inside a compound: pommes de terre, salles de bains, appareils photo. */
    const compound = (text: string): string =>
      text.includes('-')
        ? text.split('-').map(plural).join('-')
        : text.replace(/^[^ ]+( postale)?/, (head) => head.split(' ').map(plural).join(' '));
    const countable = nouns.filter((row) => !list(row, 'flags').includes('mass'));
    expect(failing(countable, (row) => compound(cell(row, 'fr_sg')) === row['fr_pl'])).toEqual([]);
  });

  it('gives plurals to all nouns but mass nouns', () => {
    const isMass = (row: Row): boolean => list(row, 'flags').includes('mass');
    expect(failing(nouns, (row) => isMass(row) === (row['en_pl'] === '-'))).toEqual([]);
    expect(failing(nouns, (row) => isMass(row) === (row['fr_pl'] === '-'))).toEqual([]);
  });

  it('marks every aspirated h and no mute one', () => {
    const aspirated = 'haie hache hamster haricot harpe haut haïr hérisson héros hibou'.split(' ');
    const words = [...nouns, ...adjectives, ...verbs].map((row) => ({
      french: row['fr_sg'] ?? row['fr_m'] ?? cell(row, 'fr_inf'),
      isMarked: list(row, 'flags').includes('h_aspire'),
    }));
    for (const { french, isMarked } of words)
      expect([french, isMarked]).toEqual([french, aspirated.includes(french)]);
  });

  it('forms the four forms of adjectives, with marron invariable', () => {
    const varying = adjectives.filter((row) => row['fr_m'] !== 'marron');
    expect(failing(varying, (row) => cell(row, 'fr_f').endsWith('e'))).toEqual([]);
    expect(failing(varying, (row) => row['fr_fpl'] === `${row['fr_f']}s`)).toEqual([]);
    expect(
      failing(varying, (row) => {
        const masculine = cell(row, 'fr_m');
        if (/[sx]$/.test(masculine)) return row['fr_mpl'] === masculine;
        return row['fr_mpl'] === masculine + (masculine.endsWith('eau') ? 'x' : 's');
      }),
    ).toEqual([]);
    const beforeVowel = adjectives.filter((row) => row['fr_m_vowel'] !== '-');
    expect(beforeVowel.map((row) => cell(row, 'fr_m_vowel')).sort()).toEqual(['bel', 'nouvel', 'vieil']);
  });

  const personal = verbs.filter((row) => !list(row, 'flags').includes('impersonal'));

  it('ends the persons of the présent as French does, outside être, avoir, aller, faire and dire', () => {
    const regular = personal.filter(
      (row) => !['être', 'avoir', 'aller', 'faire', 'dire'].includes(cell(row, 'fr_inf')),
    );
    const endings = { p1s: /[esx]$/, p2s: /[sx]$/, p3s: /[etd]$/, p1p: /ons$/, p2p: /ez$/, p3p: /ent$/ };
    for (const [column, ending] of Object.entries(endings)) {
      expect(failing(regular, (row) => ending.test(cell(row, column)))).toEqual([]);
    }
  });

  it('builds the imparfait on the first person plural, outside être', () => {
    const endings = { i1s: 'ais', i2s: 'ais', i3s: 'ait', i1p: 'ions', i2p: 'iez', i3p: 'aient' };
    const regular = personal.filter((row) => row['fr_inf'] !== 'être');
    for (const [column, ending] of Object.entries(endings)) {
      const stem = (row: Row): string => {
        const nous = cell(row, 'p1p').slice(0, -3);
        return ending.startsWith('i') ? nous.replace(/ge$/, 'g').replace(/ç$/, 'c') : nous;
      };
      expect(failing(regular, (row) => row[column] === stem(row) + ending)).toEqual([]);
    }
  });

  it('agrees participles with -e and -s, outside dû and those that never agree', () => {
    const invariable = 'bavarder dormir être marcher neiger pleuvoir pouvoir rire sourire voyager'.split(' ');
    const agreeing = verbs.filter((row) => !invariable.includes(cell(row, 'fr_inf')));
    const never = verbs.filter((row) => invariable.includes(cell(row, 'fr_inf')));
    expect(never).toHaveLength(invariable.length);
    expect(
      failing(never, (row) => ['pp_f', 'pp_mp', 'pp_fp'].every((form) => row[form] === row['pp_m'])),
    ).toEqual([]);
    expect(
      failing(agreeing, (row) => {
        const masculine = cell(row, 'pp_m');
        const stem = masculine.replace(/dû$/, 'du');
        const forms = [`${stem}e`, masculine.endsWith('s') ? masculine : `${stem}s`, `${stem}es`];
        return ['pp_f', 'pp_mp', 'pp_fp'].every((form, index) => row[form] === forms[index]);
      }),
    ).toEqual([]);
  });

  it('conjugates with être the verbs of coming and going alone', () => {
    const withEtre = verbs.filter((row) => row['aux'] === 'être').map((row) => cell(row, 'fr_inf'));
    const known = 'aller arriver entrer mourir partir rester retourner revenir sortir tomber venir'.split(
      ' ',
    );
    expect(withEtre.sort()).toEqual(known);
  });
});

describe('size', () => {
  it.each([
    ['nouns', 260],
    ['adjectives', 90],
    ['verbs', 110],
    ['names', 25],
  ] as const)('has %s enough: %i', (name, least) => {
    expect(table(name).length).toBeGreaterThanOrEqual(least);
  });

  it('has 40 adverbs and times and 20 prepositions', () => {
    expect(table('adverbs').length + table('times').length).toBeGreaterThanOrEqual(40);
    expect(new Set(table('prepositions').map((row) => cell(row, 'en'))).size).toBeGreaterThanOrEqual(20);
  });
});
