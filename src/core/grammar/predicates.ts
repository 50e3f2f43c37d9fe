/** The complements of every kind of predicate. */
import { formIndex } from './agreement.ts';
import { type ComplementContext, type Complements, noComplements, verbComplements } from './complements.ts';
import { de, plainContext } from './determiners.ts';
import type { Draft } from './draft.ts';
import type { Adverb } from './lexemes.ts';
import type { Comparison, Place, Predicate, WeatherState } from './meaning.ts';
import { adjectiveWords, nounPhrase } from './nounPhrase.ts';
import { numeralWords } from './numerals.ts';
import { particleWords } from './particles.ts';
import { avoirStates, weatherStates } from './predicateHead.ts';
import {
  elidable,
  english,
  englishArticle,
  englishWords,
  type FrenchPart,
  french,
  possible,
  sure,
  type TreePair,
  tree,
} from './token.ts';

export function predicateComplements(
  predicate: Predicate,
  context: ComplementContext,
  draft: Draft,
): Complements {
  const result = noComplements();
  const add = (pair: TreePair): Complements => {
    result.english.push(pair.english);
    result.french.push(pair.french);
    return result;
  };
  switch (predicate.kind) {
    case 'verb':
      draft.lemmas.push(predicate.verb.lemma);
      return verbComplements(predicate, context, draft);
    case 'adjective': {
      draft.rules.push('copula-adjective');
      draft.lemmas.push(predicate.adjective.lemma);
      const source = englishWords(predicate.adjective.english);
      const words = adjectiveWords(predicate.adjective, source, formIndex(context.subject), false);
      return add(graded({ english: tree('AP', ...source), french: tree('AP', ...words) }, predicate, draft));
    }
    case 'profession': {
      draft.rules.push('profession');
      draft.lemmas.push(predicate.noun.lemma);
      const { noun, isPlural } = predicate;
      const source = englishWords(isPlural ? noun.english.plural : noun.english.singular);
      const words = isPlural ? noun.french.plural : noun.french.singular;
      const links = source.map(sure);
      return add({
        english: tree('NP', ...(isPlural ? [] : [englishArticle()]), ...source),
        french: tree('NP', ...words.map((word) => french(word, links, { isAspirate: noun.isAspirate }))),
      });
    }
    case 'presentation':
      draft.rules.push('presentative');
      return add(nounPhrase(predicate.object, plainContext, draft));
    case 'location':
      draft.rules.push('copula-place');
      if (predicate.place.kind === 'there') {
        const source = english('there');
        return add({ english: tree('AdvP', source), french: tree('AdvP', french('là', [sure(source)])) });
      }
      return add(placePhrase(predicate.place, draft));
    case 'existence': {
      draft.rules.push('existential');
      add(nounPhrase(predicate.object, context, draft));
      if (predicate.place?.kind === 'phrase') add(placePhrase(predicate.place, draft));
      return result;
    }
    case 'state': {
      draft.rules.push('avoir-state');
      draft.lemmas.push(predicate.state);
      const source = english(predicate.state);
      const word = french(avoirStates[predicate.state], [sure(source)], {
        isAspirate: predicate.state === 'ashamed',
      });
      add(graded({ english: tree('AP', source), french: tree('NP', word) }, predicate, draft));
      if (predicate.of === undefined) return result;
      const of = english('of');
      const phrase = nounPhrase(predicate.of, { ...plainContext, isAfterDe: true }, draft);
      return add({
        english: tree('PP', of, phrase.english),
        french: tree('PP', de([sure(of)]), phrase.french),
      });
    }
    case 'age': {
      draft.rules.push('age');
      const numeral = numeralWords(predicate.years, draft);
      const [years, old] = [english('years'), english('old')];
      return add({
        english: tree('AP', numeral.english, years, old),
        french: tree('NP', numeral.french, french('ans', [sure(years), possible(old)])),
      });
    }
    case 'weather':
      draft.rules.push('weather');
      if (typeof predicate.weather !== 'string') {
        draft.lemmas.push(predicate.weather.lemma);
        return result;
      }
      draft.lemmas.push(predicate.weather);
      return add(weatherWords(predicate.weather, context.isNegated, draft));
    default:
      return predicate satisfies never;
  }
}

/** froid; du vent, and pas de vent */
function weatherWords(weather: WeatherState, isNegated: boolean, draft: Draft): TreePair {
  const source = english(weather);
  const { isThereIs, french: word } = weatherStates[weather];
  const noun = french(word, [sure(source)]);
  if (!isThereIs) return { english: tree('AP', source), french: tree('AP', noun) };
  const links = [possible(source)];
  if (isNegated) draft.rules.push('de-after-negation');
  const article = isNegated ? [de(links)] : [de(links), elidable('le', links, 'article')];
  return { english: tree('AP', source), french: tree('NP', ...article, noun) };
}

/** very tired (très fatigué), as big as Paul (aussi grand que Paul) */
function graded(
  pair: TreePair,
  {
    degree,
    comparison,
  }: { readonly degree?: Adverb | undefined; readonly comparison?: Comparison | undefined },
  draft: Draft,
): TreePair {
  if (degree !== undefined) {
    draft.rules.push('degree');
    const words = particleWords(degree);
    return {
      english: tree('AP', ...words.english, ...pair.english.children),
      french: tree(pair.french.label, ...words.french, ...pair.french.children),
    };
  }
  if (comparison === undefined) return pair;
  draft.rules.push('comparison');
  const opening = english(comparison.kind);
  const than = english(comparison.kind === 'as' ? 'as' : 'than');
  const standard = nounPhrase(comparison.standard, plainContext, draft);
  const word = { as: 'aussi', less: 'moins', more: 'plus' }[comparison.kind];
  return {
    english: tree('AP', opening, ...pair.english.children, than, standard.english),
    french: tree(
      'AP',
      french(word, [sure(opening)]),
      ...pair.french.children,
      elidable('que', [sure(than)]),
      standard.french,
    ),
  };
}

/** A preposition and its noun phrase: under the table, près de la gare. */
export function placePhrase(place: Extract<Place, { kind: 'phrase' }>, draft: Draft): TreePair {
  const words = particleWords(place.preposition);
  const isAfterDe = place.preposition.french.at(-1) === 'de';
  const phrase = nounPhrase(place.object, { ...plainContext, isAfterDe }, draft);
  const parts: FrenchPart[] = [...words.french, phrase.french];
  return { english: tree('PP', ...words.english, phrase.english), french: tree('PP', ...parts) };
}
