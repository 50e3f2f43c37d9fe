/** Small corpora for the journeys, made here: subject, verb and object in every combination. */

const subjects = [
  ['the cat', 'le chat'],
  ['the dog', 'le chien'],
  ['the boy', 'le garçon'],
  ['the girl', 'la fille'],
] as const;
const verbs = [
  ['sees', 'voit'],
  ['hears', 'entend'],
  ['likes', 'aime'],
  ['finds', 'trouve'],
] as const;
const objects = [
  ['the house', 'la maison'],
  ['the apple', 'la pomme'],
  ['the book', 'le livre'],
  ['the bird', "l'oiseau"],
  ['the dog', 'le chien'],
] as const;

/** Eighty pairs, "The cat sees the house." → "Le chat voit la maison." and so on. */
export const samplePairs: readonly (readonly [english: string, french: string])[] = subjects.flatMap(
  ([subject, sujet]) =>
    verbs.flatMap(([verb, verbe]) =>
      objects.map(
        ([object, objet]) =>
          [sentence(`${subject} ${verb} ${object}`), sentence(`${sujet} ${verbe} ${objet}`)] as const,
      ),
    ),
);

/** One pair per line, a tab between the two. */
export function asTsv(pairs: readonly (readonly string[])[]): string {
  return pairs.map((cells) => `${cells.join('\t')}\n`).join('');
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
