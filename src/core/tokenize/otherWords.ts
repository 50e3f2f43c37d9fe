/**
 * Words of the languages beside English and French. Apostrophes stay inside words, but for the elisions of Italian,
 * Catalan and Occitan, which split to the left (`l' albero`, `dell' acqua`, `d' home`), and the short forms of Dutch and
 * Afrikaans that stand alone (`'t`, `'s`); those that Italian cuts short keep theirs (`un po'`).
 */
import type { Language } from '../language/language.ts';
import { INITIALS, type WordRules } from './wordRules.ts';

interface Forms {
  /** Elided words, as a pattern without the apostrophe. */
  readonly elided?: string;
  /** Words that begin or end with an apostrophe and stand alone, with it. */
  readonly whole?: string;
}

const FORMS: Readonly<Record<Language, Forms>> = {
  it: {
    elided:
      '(?:[cdlmnstv]|gl|ch|un|all|coll|dall|dell|nell|sull|quell|quest|bell|sant|buon|nessun|ciascun|anch|tutt|dov|com|cos|mezz)',
    whole: "(?:po|mo|be|va|fa|da|di|sta|ca)'",
  },
  ca: { elided: '[lndmts]' },
  oc: { elided: '[lndmtsc]' },
  nl: { whole: "'[tsnkm]" },
  af: { whole: "'n" },
};

const ABBREVIATION = /^(?:\p{L}|dr|prof|st|nr|sr|sra|jr|mr|mrs|ms|dhr|mevr|hr|fr|ing|dott|sig)\.$/iu;
const NEVER = /(?!)/u;

const rules = new Map<Language, WordRules>();

/** @param language one without rules of its own gets those that suit most */
export function otherWords(language: Language): WordRules {
  const known = Object.hasOwn(FORMS, language) ? language : '';
  const made = rules.get(known) ?? createRules(FORMS[known] ?? {});
  rules.set(known, made);
  return made;
}

function createRules({ elided, whole }: Forms): WordRules {
  const wholeWord = whole === undefined ? NEVER : new RegExp(`^${whole}$`, 'iu');
  const elidedWord = elided === undefined ? NEVER : new RegExp(`^${elided}'$`, 'iu');
  const atStart = elided === undefined ? NEVER : new RegExp(String.raw`^(${elided}')(\p{L}.*)$`, 'iu');
  return {
    isClitic: (chunk) => wholeWord.test(chunk) || elidedWord.test(chunk),
    cut(chunk) {
      const match = atStart.exec(chunk);
      return match?.[1] === undefined || match[2] === undefined ? undefined : [match[1], match[2]];
    },
    isAbbreviation: (chunk) => ABBREVIATION.test(chunk) || INITIALS.test(chunk),
    joinsNext: (token) => elidedWord.test(token),
    joinsPrevious: () => false,
  };
}
