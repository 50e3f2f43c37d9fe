import { fillingsOf, type HoleKind, type SentenceTemplate, sentenceTemplate } from './sentenceTemplate.ts';

/** How a language writes what joins sentences. */
interface Writing {
  /** For numbers and names of languages. */
  readonly locale: string;
  readonly fullStop: string;
  /** Between two sentences. */
  readonly between: string;
}

/** A text as it was understood, and how many of its letters remain as they were. */
interface Reading {
  readonly told: string;
  readonly untold: number;
}

/** A text may be read in several ways, and in parts of parts: more than any sentence of ours needs. */
const MOST_FILLINGS = 8;
const DEEPEST = 5;
const MOST_READINGS = 500;
/** Of sentences that are shown again and again. */
const MOST_REMEMBERED = 500;

/**
 * Says English sentences in another language: as they stand, by a template, or one after the other. Of all ways that a
 * text can be read in, the one is taken that leaves the fewest letters in English; a text that cannot be read stays.
 *
 * @param sentences by their English (`sentenceTemplate.ts`)
 */
export function createTeller(
  sentences: Readonly<Record<string, string>>,
  { locale, fullStop, between }: Writing,
): (english: string) => string {
  const whole = new Map(Object.entries(sentences).filter(([english]) => !english.includes('{0}')));
  const templates = Object.entries(sentences)
    .filter(([english]) => english.includes('{0}'))
    .map(([english, translation]) => sentenceTemplate(english, translation))
    .sort((a, b) => lettersOf(b) - lettersOf(a));
  const remembered = new Map<string, string>();
  const writeNumbers = numberWriter(locale);
  const nameLanguage = languageNamer(locale);
  /** Of the text that is being told. */
  let readings = 0;

  function read(text: string, depth: number): Reading {
    const known = whole.get(text);
    if (known !== undefined) return { told: known, untold: 0 };
    let best = asItIs(text);
    const consider = (reading: Reading | null) => {
      if (reading && reading.untold < best.untold) best = reading;
    };
    if (depth === DEEPEST || best.untold === 0 || readings++ >= MOST_READINGS) return best;
    for (const template of templates) {
      let count = 0;
      for (const filling of fillingsOf(template.literals, text)) {
        if (count++ === MOST_FILLINGS) break;
        consider(filled(template, filling, depth));
      }
    }
    const parts = sentencesOf(text);
    if (parts.length > 1) consider(joined(parts.map((part) => read(part, depth + 1))));
    if (text.endsWith('.')) consider(stopped(read(text.slice(0, -1), depth + 1)));
    return best;
  }

  function filled(
    { translation }: SentenceTemplate,
    filling: readonly string[],
    depth: number,
  ): Reading | null {
    let told = '';
    let untold = 0;
    for (const piece of translation) {
      const part =
        typeof piece === 'string'
          ? { told: piece, untold: 0 }
          : readHole(piece.kind, filling[piece.index] ?? '', depth + 1);
      if (part === null) return null;
      told += part.told;
      untold += part.untold;
    }
    return { told, untold };
  }

  function readHole(kind: HoleKind, text: string, depth: number): Reading | null {
    switch (kind) {
      case 'name':
        return asItIs(text);
      case 'told':
        return read(text, depth);
      case 'known': {
        const reading = read(text, depth);
        return reading.told === text ? null : reading;
      }
      case 'number': {
        const written = writeNumbers(text);
        return written === null ? null : { told: written, untold: 0 };
      }
      case 'language': {
        const name = nameLanguage(text);
        return name === null ? read(text, depth) : { told: name, untold: 0 };
      }
      default:
        return kind satisfies never;
    }
  }

  function joined(readings: readonly Reading[]): Reading {
    const untold = readings.reduce((sum, reading) => sum + reading.untold, 0);
    return { told: readings.map(({ told }) => told).join(untold === 0 ? between : ' '), untold };
  }

  const stopped = ({ told, untold }: Reading): Reading => ({ told: told + fullStop, untold });

  return (english) => {
    const known = whole.get(english) ?? remembered.get(english);
    if (known !== undefined) return known;
    readings = 0;
    const { told } = read(english, 0);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(english, told);
    return told;
  };
}

function asItIs(text: string): Reading {
  return { told: text, untold: countLetters(text) };
}

function lettersOf({ literals }: SentenceTemplate): number {
  return countLetters(literals.join(''));
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Cut where one ends and another follows, but not within quotation marks. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (const { 0: mark, index } of text.matchAll(/[“”"]|[.!?] (?=\S)/g)) {
    if (mark.length === 1) isQuoted = mark === '"' ? !isQuoted : mark === '“';
    else if (!isQuoted) {
      sentences.push(text.slice(start, index + 1));
      start = index + mark.length;
    }
  }
  return [...sentences, text.slice(start)];
}

/** @returns how a text that holds nothing but numbers is written in the language; null for another text */
function numberWriter(locale: string): (text: string) => string | null {
  return (text) => {
    if (/^-?(?:NaN|Infinity)$/.test(text)) return text;
    if (!/^[-\d.,×e+ ]*$/.test(text) || !/\d/.test(text)) return null;
    return text.replace(/(?<![\d.e])\d[\d,]*(?:\.\d+)?(?![\d.]*e)/g, (number) =>
      Number(number.replaceAll(',', '')).toLocaleString(locale, {
        useGrouping: number.includes(','),
        minimumFractionDigits: number.split('.')[1]?.length ?? 0,
        maximumFractionDigits: 20,
      }),
    );
  };
}

/** @returns what the language calls a language, by its English name; null where that is none */
function languageNamer(locale: string): (english: string) => string | null {
  const namesIn = (of: string) => new Intl.DisplayNames([of], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  let tags: Map<string, string> | null = null;
  return (english) => {
    if (!tags) {
      const names = namesIn('en');
      const twoLetters = letters.flatMap((first) => letters.map((second) => first + second));
      tags = new Map(twoLetters.map((tag) => [names.of(tag) ?? tag, tag]));
    }
    const tag = tags.get(english);
    return (tag && namesIn(locale).of(tag)) ?? null;
  };
}
