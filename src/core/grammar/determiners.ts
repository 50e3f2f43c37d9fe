/**
 * Articles, possessives, demonstratives and quantities in both languages. English leaves the indefinite article of
 * plurals and masses unsaid; French never does, except that negation and a preceding adjective reduce it to `de`.
 */
import type { Draft } from './draft.ts';
import type { CommonNoun, Determiner, Possessor, Quantity } from './meaning.ts';
import {
  type EnglishToken,
  elidable,
  english,
  englishArticle,
  englishWords,
  type FrenchToken,
  french,
  possible,
  type SourceLink,
  sure,
} from './token.ts';

/** Where a noun phrase stands, as far as its article depends on it. */
export interface NounContext {
  /** The object of a negated verb: un, du, des become de, and some becomes any. */
  readonly isNegated: boolean;
  /** In a question some becomes any; French is the same. */
  readonly isQuestion: boolean;
  /** After a preposition that ends in de, which absorbs du and des. */
  readonly isAfterDe: boolean;
}

export const plainContext: NounContext = { isNegated: false, isQuestion: false, isAfterDe: false };

interface DeterminerWords {
  readonly english: EnglishToken[];
  readonly french: FrenchToken[];
}

const possessives: Record<Possessor, readonly [masculine: string, feminine: string, plural: string]> = {
  my: ['mon', 'ma', 'mes'],
  your: ['votre', 'votre', 'vos'],
  his: ['son', 'sa', 'ses'],
  her: ['son', 'sa', 'ses'],
  our: ['notre', 'notre', 'nos'],
  their: ['leur', 'leur', 'leurs'],
};

/** English words, then the French word before `de` or alone, with the position of the English word it renders. */
const quantities: Record<
  Quantity,
  { readonly english: readonly string[]; readonly french: string; readonly head: number }
> = {
  many: { english: ['many'], french: 'beaucoup de', head: 0 },
  much: { english: ['much'], french: 'beaucoup de', head: 0 },
  'a lot of': { english: ['a', 'lot', 'of'], french: 'beaucoup de', head: 1 },
  'too many': { english: ['too', 'many'], french: 'trop de', head: 0 },
  'too much': { english: ['too', 'much'], french: 'trop de', head: 0 },
  enough: { english: ['enough'], french: 'assez de', head: 0 },
  'a little': { english: ['a', 'little'], french: 'un peu de', head: 1 },
  several: { english: ['several'], french: 'plusieurs', head: 0 },
  'a few': { english: ['a', 'few'], french: 'quelques', head: 1 },
};

const isPossessor = (name: Determiner): name is Possessor => name in possessives;
const isQuantity = (name: Determiner): name is Quantity => name in quantities;

export const de = (links: readonly SourceLink[]): FrenchToken => elidable('de', links, 'preposition');

export function definiteArticle(
  isFeminine: boolean,
  isPlural: boolean,
  links: readonly SourceLink[],
): FrenchToken {
  if (isPlural) return french('les', links, { contraction: 'article' });
  return elidable(isFeminine ? 'la' : 'le', links, 'article');
}

/**
 * @param head the English noun, to which an article without an English counterpart is linked as possible
 * @param hasAdjectiveBefore whether a French adjective stands between article and noun
 */
export function determinerWords(
  phrase: CommonNoun,
  context: NounContext,
  head: EnglishToken,
  hasAdjectiveBefore: boolean,
  draft: Draft,
): DeterminerWords {
  const { determiner, isPlural } = phrase;
  const isFeminine = phrase.noun.gender === 'f';
  if (isPossessor(determiner)) {
    draft.rules.push('possessive');
    const source = english(determiner);
    const [masculine, feminine, plural] = possessives[determiner];
    const word = isPlural ? plural : isFeminine ? feminine : masculine;
    const linking = word.endsWith('a')
      ? { beforeVowel: masculine, vowelRule: 'possessive-before-vowel' as const }
      : {};
    return { english: [source], french: [french(word, [sure(source)], linking)] };
  }
  if (isQuantity(determiner)) return quantityWords(determiner, draft);
  switch (determiner) {
    case 'the': {
      draft.rules.push('definite');
      const source = english('the');
      return { english: [source], french: [definiteArticle(isFeminine, isPlural, [sure(source)])] };
    }
    case 'generic':
      draft.rules.push('generic');
      return { english: [], french: [definiteArticle(isFeminine, isPlural, [possible(head)])] };
    case 'a': {
      draft.rules.push('indefinite');
      const source = englishArticle();
      if (context.isNegated) draft.rules.push('de-after-negation');
      const word = context.isNegated ? de([sure(source)]) : french(isFeminine ? 'une' : 'un', [sure(source)]);
      return { english: [source], french: [word] };
    }
    case 'some':
    case 'bare':
      return indefiniteAmount(phrase, context, head, hasAdjectiveBefore, draft);
    case 'this':
    case 'that': {
      draft.rules.push('demonstrative');
      const source = english(isPlural ? (determiner === 'this' ? 'these' : 'those') : determiner);
      const links = [sure(source)];
      const word = isPlural
        ? french('ces', links)
        : isFeminine
          ? french('cette', links)
          : french('ce', links, { beforeVowel: 'cet', vowelRule: 'cet' });
      return { english: [source], french: [word] };
    }
    case 'every': {
      draft.rules.push('universal');
      const source = english('every');
      return { english: [source], french: [french('chaque', [sure(source)])] };
    }
    case 'all': {
      draft.rules.push('universal');
      const [all, the] = [english('all'), english('the')];
      const word = french(isFeminine ? 'toutes' : 'tous', [sure(all)]);
      return { english: [all, the], french: [word, definiteArticle(isFeminine, true, [sure(the)])] };
    }
    case 'which': {
      const source = english('which');
      const word = `quel${isFeminine ? 'le' : ''}${isPlural ? 's' : ''}`;
      return { english: [source], french: [french(word, [sure(source)])] };
    }
    case 'how many': {
      const [how, many] = englishWords(['how', 'many']) as [EnglishToken, EnglishToken];
      return {
        english: [how, many],
        french: [french('combien', [sure(how), sure(many)]), de([possible(many)])],
      };
    }
    case 'numeral':
      return { english: [], french: [] };
    default:
      return determiner satisfies never;
  }
}

function quantityWords(name: Quantity, draft: Draft): DeterminerWords {
  draft.rules.push('quantity');
  const entry = quantities[name];
  const source = englishWords(entry.english);
  const words = entry.french.split(' ').map((word) => {
    if (word === 'de') return de(source.slice(entry.head).map(possible));
    if (word === 'un') return french(word, [possible(source[0] as EnglishToken)]);
    return french(
      word,
      source.map((token, index) => (index === entry.head ? sure(token) : possible(token))),
    );
  });
  return { english: source, french: words };
}

/** some bread, bread, some books, books: du pain, des livres, and de under negation or before an adjective */
function indefiniteAmount(
  phrase: CommonNoun,
  context: NounContext,
  head: EnglishToken,
  hasAdjectiveBefore: boolean,
  draft: Draft,
): DeterminerWords {
  const { determiner, isPlural } = phrase;
  draft.rules.push(isPlural ? 'bare-plural' : 'partitive');
  const source =
    determiner === 'some' ? [english(context.isNegated || context.isQuestion ? 'any' : 'some')] : [];
  const links = source[0] === undefined ? [possible(head)] : [sure(source[0])];
  if (context.isAfterDe) return { english: source, french: [] };
  if (context.isNegated) {
    draft.rules.push('de-after-negation');
    return { english: source, french: [de(links)] };
  }
  if (isPlural) {
    if (hasAdjectiveBefore) draft.rules.push('de-before-adjective');
    return { english: source, french: [hasAdjectiveBefore ? de(links) : french('des', links)] };
  }
  return { english: source, french: [de(links), definiteArticle(phrase.noun.gender === 'f', false, links)] };
}
