import type { SentencePair } from '../core/corpus/sentencePair.ts';

/** Every sentence of a toy grammar: 78 distinct pairs of ragged lengths, three to seven words with the full stop. */
const subjects = [
  ['the cat', 'le chat'],
  ['the dog', 'le chien'],
  ['my friend', 'mon ami'],
  ['a child', 'un enfant'],
  ['she', 'elle'],
  ['he', 'il'],
] as const;
const verbs = [
  ['sees', 'voit'],
  ['likes', 'aime'],
  ['hears', 'entend'],
  ['finds', 'trouve'],
] as const;
const objects = [
  ['the house', 'la maison'],
  ['a red car', 'une voiture rouge'],
  ['bread', 'du pain'],
] as const;

export const tinyCorpus: readonly SentencePair[] = subjects.flatMap(([subject, sujet]) => [
  { source: `${subject} sleeps.`, target: `${sujet} dort.` },
  ...verbs.flatMap(([verb, verbe]) =>
    objects.map(([object, objet]) => ({
      source: `${subject} ${verb} ${object}.`,
      target: `${sujet} ${verbe} ${objet}.`,
    })),
  ),
]);

/** The same as a file of two columns. */
export const tinyTsv = tinyCorpus.map(({ source, target }) => `${source}\t${target}\n`).join('');
