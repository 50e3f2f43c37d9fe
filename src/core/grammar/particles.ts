/** Uninflected words (prepositions, adverbs, times) and the small words inside longer forms. */
import type { Particle } from './lexemes.ts';
import {
  type EnglishToken,
  elidable,
  englishWords,
  type FrenchToken,
  french,
  possible,
  type SourceLink,
  sure,
} from './token.ts';

/** A small French word with the changes it is open to: de, à, le, que elide or contract. */
export function frenchSmallWord(word: string, links: readonly SourceLink[]): FrenchToken {
  switch (word) {
    case 'de':
      return elidable(word, links, 'preposition');
    case 'à':
      return french(word, links, { contraction: 'preposition' });
    case 'que':
    case 'jusque':
      return elidable(word, links);
    default:
      return french(word, links);
  }
}

export interface ParticleWords {
  readonly english: EnglishToken[];
  readonly french: FrenchToken[];
}

/**
 * The words of a particle with its links. Where the table gives none: the first French word of a preposition or
 * the only word renders the English head for sure; what is left over is linked as possible.
 */
export function particleWords(particle: Particle): ParticleWords {
  const english = englishWords(particle.english);
  const { links } = particle;
  const french = particle.french.map((word, index) =>
    frenchSmallWord(
      word,
      links === undefined
        ? defaultLinks(english, index, particle.french.length)
        : links
            .filter((link) => link.french === index)
            .map((link) => ({ token: english[link.english] as EnglishToken, sure: link.sure })),
    ),
  );
  return { english, french };
}

function defaultLinks(english: readonly EnglishToken[], index: number, length: number): SourceLink[] {
  if (english.length === 1 || length === 1) return english.map(sure);
  if (english.length === length) return [sure(english[index] as EnglishToken)];
  return english.map(possible);
}
