/** Cutting a French form of the lexicon into the tokens that the word tokeniser makes of it. */
import type { Words } from './lexemes.ts';

const keptWhole = new Set(["aujourd'hui"]);

/** "la salle d'attente" → la, salle, d', attente. */
export function frenchWords(text: string): Words {
  if (text === '' || text === '-') return [];
  return text
    .split(' ')
    .flatMap((word) => (keptWhole.has(word) || !word.includes("'") ? [word] : word.split(/(?<=')/)));
}

const vowels = new Set('aeiouàâäéèêëîïôöùûüœæh');

/** Whether a word makes a preceding word elide; the h of an aspirated word is told by the lexicon. */
export function beginsWithVowelSound(word: string, isAspirate: boolean): boolean {
  if (isAspirate) return false;
  const first = (word[0] ?? '').toLowerCase();
  return vowels.has(first) || word === 'y' || word === 'yeux';
}
