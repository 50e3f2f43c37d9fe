/** The lexicon, read from the tables in `lexicon/`: one line per word, columns named by the first line. */
import { frenchWords } from './frenchWords.ts';
import type {
  Adjective,
  Adverb,
  EnglishVerb,
  Gender,
  Noun,
  Particle,
  Preposition,
  ProperNoun,
  Time,
  Verb,
  WordLink,
  Words,
} from './lexemes.ts';
import adjectivesTable from './lexicon/adjectives.tsv?raw';
import adverbsTable from './lexicon/adverbs.tsv?raw';
import namesTable from './lexicon/names.tsv?raw';
import nounsTable from './lexicon/nouns.tsv?raw';
import prepositionsTable from './lexicon/prepositions.tsv?raw';
import timesTable from './lexicon/times.tsv?raw';
import verbsTable from './lexicon/verbs.tsv?raw';
import { readTable, type TableRow } from './readTable.ts';

const words = (text: string): Words => (text === '-' || text === '' ? [] : text.split(' '));
const list = (text: string): readonly string[] => (text === '-' || text === '' ? [] : text.split(','));
const first = (form: Words): string => form[0] ?? '';

function readNoun(row: TableRow): Noun {
  const flags = new Set(list(row.text('flags')));
  return {
    lemma: row.text('en_sg'),
    english: { singular: words(row.text('en_sg')), plural: words(row.text('en_pl')) },
    french: { singular: frenchWords(row.text('fr_sg')), plural: frenchWords(row.text('fr_pl')) },
    gender: row.text('gender') as Gender,
    classes: new Set([...list(row.text('classes')), ...flags]),
    flags,
    isMass: flags.has('mass'),
    hasPlural: !flags.has('mass') && !['-', '', row.text('en_sg')].includes(row.text('en_pl')),
    isAspirate: flags.has('h_aspire'),
  };
}

function readAdjective(row: TableRow): Adjective {
  const flags = new Set(list(row.text('flags')));
  const beforeVowel = row.text('fr_m_vowel');
  return {
    lemma: row.text('en'),
    english: words(row.text('en')),
    french: [
      frenchWords(row.text('fr_m')),
      frenchWords(row.text('fr_f')),
      frenchWords(row.text('fr_mpl')),
      frenchWords(row.text('fr_fpl')),
    ],
    masculineBeforeVowel: beforeVowel === '-' ? undefined : beforeVowel,
    isPreposed: row.text('position') === 'pre',
    isAspirate: flags.has('h_aspire'),
    classes: new Set(list(row.text('classes'))),
    flags,
  };
}

function readEnglishVerb(row: TableRow, flags: ReadonlySet<string>): EnglishVerb {
  const base = words(row.text('en_base'));
  return {
    base: first(base),
    third: first(words(row.text('en_3sg'))),
    past: first(words(row.text('en_past'))),
    participle: first(words(row.text('en_pp'))),
    ing: first(words(row.text('en_ing'))),
    particles: base.slice(1),
    kind: first(base) === 'be' ? 'be' : flags.has('modal') ? 'modal' : 'ordinary',
  };
}

function readVerb(row: TableRow): Verb {
  const flags = new Set(list(row.text('flags')));
  const infinitive = frenchWords(row.text('fr_inf'));
  const frames = list(row.text('frames'));
  const base = row.text('en_base');
  const preposition = words(row.text('en_prep')).join(' ');
  const form = (column: string): string => first(frenchWords(row.text(column)));
  return {
    lemma: frames.length === 1 && frames[0] === 'prepositional' ? `${base} ${preposition}`.trim() : base,
    english: readEnglishVerb(row, flags),
    french: {
      infinitive: first(infinitive),
      present: ['p1s', 'p2s', 'p3s', 'p1p', 'p2p', 'p3p'].map(form),
      imperfect: ['i1s', 'i2s', 'i3s', 'i1p', 'i2p', 'i3p'].map(form),
      participle: ['pp_m', 'pp_f', 'pp_mp', 'pp_fp'].map(form),
      tail: infinitive.slice(1),
      takesEtre: row.text('aux') === 'être',
      isAspirate: flags.has('h_aspire'),
    },
    frames: new Set(frames),
    subjectClasses: list(row.text('subject_classes')),
    objectClasses: list(row.text('object_classes')),
    englishPreposition: words(row.text('en_prep')),
    frenchPreposition: frenchWords(row.text('fr_prep')),
    isStative: flags.has('stative'),
    flags,
  };
}

/** Reads links written as `0-0 1?2`: English position, sure or possible, French position. */
function readLinks(text: string): readonly WordLink[] | undefined {
  if (text === '-' || text === '') return undefined;
  return text.split(' ').map((link) => {
    const [, english, mark, french] = /^(\d+)([-?])(\d+)$/.exec(link) ?? [];
    if (english === undefined || french === undefined) {
      throw new Error(`lexicon: the link "${link}" is not of the form 0-0 or 0?0.`);
    }
    return { english: Number(english), french: Number(french), sure: mark === '-' };
  });
}

function readParticle(row: TableRow): Particle {
  return {
    english: words(row.text('en').replace(/'s\b/g, " 's")),
    french: frenchWords(row.text('fr')),
    links: row.has('links') ? readLinks(row.text('links')) : undefined,
  };
}

export const nouns: readonly Noun[] = readTable('nouns', nounsTable).map(readNoun);
export const adjectives: readonly Adjective[] = readTable('adjectives', adjectivesTable).map(readAdjective);
export const verbs: readonly Verb[] = readTable('verbs', verbsTable).map(readVerb);
export const properNouns: readonly ProperNoun[] = readTable('names', namesTable).map((row) => ({
  english: row.text('en'),
  french: row.text('fr'),
  gender: row.text('gender') as Gender,
}));
const manners = ['activity', 'pace', 'skill', 'care', 'attention'];
export const adverbs: readonly Adverb[] = readTable('adverbs', adverbsTable).map((row) => {
  const notes = list(row.text('notes'));
  return {
    ...readParticle(row),
    kind: row.text('kind'),
    position: row.text('position'),
    notes: new Set(notes),
    manners: notes.filter((note) => manners.includes(note)),
  };
});
export const times: readonly Time[] = readTable('times', timesTable).map((row) => ({
  ...readParticle(row),
  tenses: new Set(list(row.text('tense'))),
  positions: new Set(list(row.text('position'))),
  aspect: row.text('aspect'),
}));
export const prepositions: readonly Preposition[] = readTable('prepositions', prepositionsTable).map(
  (row) => ({
    ...readParticle(row),
    objectClasses: list(row.text('object_classes')),
    subjectClasses: list(row.text('subject_classes')),
    kind: row.text('notes'),
  }),
);
