/** Noun phrases: determiner, adjectives on either side of the noun, complement, owner and relative clause. */
import { formIndex } from './agreement.ts';
import { de, definiteArticle, determinerWords, type NounContext, plainContext } from './determiners.ts';
import type { Draft } from './draft.ts';
import type { Adjective, Words } from './lexemes.ts';
import type { CommonNoun, NounPhrase, Quantifier } from './meaning.ts';
import { numeralWords } from './numerals.ts';
import { frenchSmallWord } from './particles.ts';
import { disjunctivePronoun, subjectPronoun } from './pronouns.ts';
import { relativeClause } from './relatives.ts';
import {
  type EnglishPart,
  type EnglishToken,
  english,
  englishWords,
  type FrenchPart,
  type FrenchToken,
  french,
  possible,
  sure,
  type TreePair,
  tree,
} from './token.ts';

/** A noun phrase as subject. */
export function subjectPhrase(phrase: NounPhrase, draft: Draft): TreePair {
  return phrase.kind === 'pronoun' ? subjectPronoun(phrase, draft) : nounPhrase(phrase, plainContext, draft);
}

/** A noun phrase as object or after a preposition; pronouns take their disjunctive form here. */
export function nounPhrase(phrase: NounPhrase, context: NounContext, draft: Draft): TreePair {
  switch (phrase.kind) {
    case 'pronoun':
      return disjunctivePronoun(phrase, draft);
    case 'name': {
      draft.rules.push('proper-noun');
      const source = english(phrase.name.english);
      return { english: tree('NP', source), french: tree('NP', french(phrase.name.french, [sure(source)])) };
    }
    case 'noun':
      return commonNoun(phrase, context, draft);
    case 'coordination': {
      draft.rules.push('coordinated-nouns');
      const first = nounPhrase(phrase.first, context, draft);
      const source = english(phrase.conjunction);
      const second = nounPhrase(phrase.second, context, draft);
      const word = french(phrase.conjunction === 'and' ? 'et' : 'ou', [sure(source)]);
      return {
        english: tree('NP', first.english, source, second.english),
        french: tree('NP', first.french, word, second.french),
      };
    }
    case 'quantifier':
      return quantifier(phrase, draft);
    case 'gap':
    case 'expletive':
      return { english: tree('NP'), french: tree('NP') };
    default:
      return phrase satisfies never;
  }
}

function quantifier({ name }: Quantifier, draft: Draft): TreePair {
  const source = english(name);
  switch (name) {
    case 'everyone':
      draft.rules.push('everyone');
      return {
        english: tree('NP', source),
        french: tree(
          'NP',
          french('tout', [sure(source)]),
          french('le', [possible(source)]),
          french('monde', [possible(source)]),
        ),
      };
    case 'nobody':
      draft.rules.push('nobody');
      return { english: tree('NP', source), french: tree('NP', french('personne', [sure(source)])) };
    case 'who':
      return { english: tree('NP', source), french: tree('NP', french('qui', [sure(source)])) };
    default:
      return name satisfies never;
  }
}

/** The words of a noun or adjective; the first word carries the aspirated h. */
function contentWords(words: Words, source: readonly EnglishToken[], isAspirate: boolean): FrenchToken[] {
  const head = source[source.length - 1] as EnglishToken;
  return words.map((word, index) =>
    index === 0
      ? french(word, words.length === 1 ? source.map(sure) : [sure(head)], { isAspirate })
      : frenchSmallWord(word, source.length === 1 ? [sure(head)] : source.map(possible)),
  );
}

/** An adjective that agrees; before a masculine noun it may have a form for vowels (bel, vieil, nouvel). */
export function adjectiveWords(
  adjective: Adjective,
  source: readonly EnglishToken[],
  form: 0 | 1 | 2 | 3,
  isBeforeNoun: boolean,
): FrenchToken[] {
  if (isBeforeNoun && form === 0 && adjective.masculineBeforeVowel !== undefined) {
    return [
      french(adjective.french[0][0] as string, source.map(sure), {
        beforeVowel: adjective.masculineBeforeVowel,
        vowelRule: 'adjective-before-vowel',
      }),
    ];
  }
  return contentWords(adjective.french[form], source, adjective.isAspirate);
}

function commonNoun(phrase: CommonNoun, context: NounContext, draft: Draft): TreePair {
  const { noun, isPlural } = phrase;
  const nounSource = englishWords(isPlural ? noun.english.plural : noun.english.singular);
  const head = nounSource[nounSource.length - 1] as EnglishToken;
  const form = formIndex({ gender: noun.gender, isPlural });
  const hasAdjectiveBefore = phrase.adjectives.some((adjective) => adjective.isPreposed);

  const owner = phrase.owner === undefined ? undefined : ownerPhrases(phrase, phrase.owner, draft);
  const determiner =
    owner === undefined
      ? determinerWords(phrase, context, head, hasAdjectiveBefore, draft)
      : { english: [owner.english], french: [owner.article] };
  if (isPlural) draft.rules.push('plural');
  const numeral = phrase.numeral === undefined ? undefined : numeralWords(phrase.numeral, draft);

  const englishParts: EnglishPart[] = [...determiner.english];
  const frenchParts: FrenchPart[] = [...determiner.french];
  if (numeral !== undefined) {
    englishParts.push(numeral.english);
    frenchParts.push(numeral.french);
  }
  const after: FrenchPart[] = [];
  for (const adjective of phrase.adjectives) {
    draft.rules.push(adjective.isPreposed ? 'adjective-before' : 'adjective-after');
    const source = englishWords(adjective.english);
    englishParts.push({ label: 'AP', children: source });
    const children = adjectiveWords(adjective, source, form, adjective.isPreposed);
    const words = { label: 'AP', children };
    if (adjective.isPreposed) frenchParts.push(words);
    else after.push(words);
  }
  draft.lemmas.push(noun.lemma);
  for (const adjective of phrase.adjectives) draft.lemmas.push(adjective.lemma);
  if (noun.isAspirate) draft.rules.push('h-aspire');
  englishParts.push(...nounSource);
  frenchParts.push(
    ...contentWords(isPlural ? noun.french.plural : noun.french.singular, nounSource, noun.isAspirate),
    ...after,
  );
  if (phrase.complement !== undefined) {
    draft.rules.push('noun-of-noun');
    const of = english('of');
    const complement = nounPhrase(phrase.complement, { ...plainContext, isAfterDe: true }, draft);
    englishParts.push(tree('PP', of, complement.english));
    frenchParts.push(tree('PP', de([sure(of)]), complement.french));
  }
  if (owner !== undefined) frenchParts.push(owner.french);
  if (phrase.relative !== undefined) {
    const relative = relativeClause(phrase.relative, noun.classes.has('person'), draft);
    englishParts.push(relative.english);
    frenchParts.push(relative.french);
  }
  return { english: { label: 'NP', children: englishParts }, french: { label: 'NP', children: frenchParts } };
}

/** Mary's book → le livre de Marie: 's is de, and the article comes out of nothing. */
function ownerPhrases(phrase: CommonNoun, owner: NounPhrase, draft: Draft) {
  draft.rules.push('genitive');
  const phrases = nounPhrase(owner, { ...plainContext, isAfterDe: true }, draft);
  const genitive = english("'s");
  return {
    english: tree('NP', phrases.english, genitive),
    article: definiteArticle(phrase.noun.gender === 'f', phrase.isPlural, [possible(genitive)]),
    french: tree('PP', de([sure(genitive)]), phrases.french),
  };
}
