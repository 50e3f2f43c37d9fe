/** Cardinal numbers from two to twelve, and the ages in tens. */
import type { Draft } from './draft.ts';
import { type EnglishToken, english, type FrenchToken, french, sure } from './token.ts';

const numerals: ReadonlyMap<number, readonly [english: string, french: string]> = new Map([
  [2, ['two', 'deux']],
  [3, ['three', 'trois']],
  [4, ['four', 'quatre']],
  [5, ['five', 'cinq']],
  [6, ['six', 'six']],
  [7, ['seven', 'sept']],
  [8, ['eight', 'huit']],
  [9, ['nine', 'neuf']],
  [10, ['ten', 'dix']],
  [11, ['eleven', 'onze']],
  [12, ['twelve', 'douze']],
  [20, ['twenty', 'vingt']],
  [30, ['thirty', 'trente']],
  [40, ['forty', 'quarante']],
  [50, ['fifty', 'cinquante']],
  [60, ['sixty', 'soixante']],
]);

/** huit and onze block elision (le huit, le onze): their vowel counts as aspirated. */
export function numeralWords(value: number, draft: Draft): { english: EnglishToken; french: FrenchToken } {
  draft.rules.push('numeral');
  const words = numerals.get(value);
  if (words === undefined) throw new RangeError(`numerals: ${value} has no word in the table.`);
  const source = english(words[0]);
  return {
    english: source,
    french: french(words[1], [sure(source)], { isAspirate: value === 8 || value === 11 }),
  };
}
