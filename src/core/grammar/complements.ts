/** What follows the verb, and what French puts before it instead: objects, receivers, places, clauses. */
import type { Agreement } from './agreement.ts';
import { agreementOf } from './agreement.ts';
import { type NounContext, plainContext } from './determiners.ts';
import type { Draft } from './draft.ts';
import type { NounPhrase, PartOfThem, Predicate, VerbPredicate } from './meaning.ts';
import { nounPhrase } from './nounPhrase.ts';
import { numeralWords } from './numerals.ts';
import { frenchSmallWord } from './particles.ts';
import { adverbialClitic, type Clitic, type CliticPair, directClitic, indirectClitic } from './pronouns.ts';
import {
  type EnglishPart,
  type EnglishToken,
  elidable,
  english,
  englishWords,
  type FrenchPart,
  type FrenchToken,
  possible,
  sure,
  tree,
} from './token.ts';

export interface Complements {
  readonly english: EnglishPart[];
  readonly french: FrenchPart[];
  readonly clitics: Clitic[];
  /** English words that the French verb renders along with its own. */
  readonly absorbed: EnglishToken[];
  /** A direct object before the verb, with which the participle agrees. */
  precedingObject: Pick<Agreement, 'gender' | 'isPlural'> | undefined;
}

export interface ComplementContext extends NounContext {
  /** The subject, with which predicative adjectives agree. */
  readonly subject: Agreement;
  /** The English verb, to which French words without a counterpart are linked as possible. */
  readonly verb: readonly EnglishToken[];
}

export const noComplements = (): Complements => ({
  english: [],
  french: [],
  clitics: [],
  absorbed: [],
  precedingObject: undefined,
});

export function verbComplements(
  predicate: VerbPredicate,
  context: ComplementContext,
  draft: Draft,
): Complements {
  const result = noComplements();
  noteFrame(predicate, draft);
  if (predicate.recipient !== undefined && predicate.recipientIsFirst === true) {
    // English puts the receiver first, French does not.
    const first = noComplements();
    receiver(predicate.recipient, undefined, first, context, draft);
    result.english.push(...first.english);
    result.clitics.push(...first.clitics);
    if (predicate.object !== undefined) object(predicate, predicate.object, result, context, draft);
    result.french.push(...first.french);
  } else {
    if (predicate.object !== undefined) object(predicate, predicate.object, result, context, draft);
    if (predicate.recipient !== undefined) {
      receiver(predicate.recipient, english('to'), result, context, draft);
    }
  }
  if (predicate.place !== undefined) place(predicate, result, context, draft);
  if (predicate.clause !== undefined) {
    const that = english('that');
    const clause = draft.embed.clause(predicate.clause, draft);
    result.english.push(tree('CP', that, ...clause.english));
    result.french.push(tree('CP', elidable('que', [sure(that)]), ...clause.french));
  }
  if (predicate.infinitive !== undefined) {
    infinitive(predicate.verb, predicate.infinitive, result, context, draft);
  }
  return result;
}

function noteFrame(
  { object, recipient, recipientIsFirst, place, clause, infinitive, verb }: VerbPredicate,
  draft: Draft,
) {
  if (recipient !== undefined) draft.rules.push(recipientIsFirst === true ? 'double-object' : 'ditransitive');
  else if (place !== undefined) draft.rules.push(verb.frames.has('motion') ? 'motion' : 'place-verb');
  else if (clause !== undefined) draft.rules.push('that-clause');
  else if (infinitive !== undefined) draft.rules.push('modal');
  else if (object === undefined) draft.rules.push('intransitive');
  else
    draft.rules.push(
      verb.frames.has('prepositional') && hasPreposition(verb) ? 'prepositional-verb' : 'transitive',
    );
}

const hasPreposition = ({ englishPreposition, frenchPreposition, frames }: VerbPredicate['verb']): boolean =>
  frames.has('prepositional') && englishPreposition.length + frenchPreposition.length > 0;

function object(
  predicate: VerbPredicate,
  phrase: NounPhrase | PartOfThem,
  result: Complements,
  context: ComplementContext,
  draft: Draft,
): void {
  const { verb } = predicate;
  if (phrase.kind === 'part') {
    partOfThem(phrase, result, context, draft);
    return;
  }
  const isPrepositional = hasPreposition(verb) && predicate.recipient === undefined;
  const preposition = isPrepositional ? englishWords(verb.englishPreposition) : [];
  const frenchPreposition = isPrepositional ? verb.frenchPreposition : [];
  if (frenchPreposition.length > 0) {
    obliqueObject(predicate, phrase, preposition, frenchPreposition, result, context, draft);
    return;
  }
  result.absorbed.push(...preposition);
  if (phrase.kind === 'gap') {
    result.english.push(...preposition);
    result.precedingObject = phrase;
  } else if (phrase.kind === 'pronoun') {
    const pair = directClitic(phrase, draft);
    result.english.push(tree('NP', ...preposition, pair.english));
    result.clitics.push(pair.clitic);
    result.precedingObject = agreementOf(phrase);
  } else {
    const pair = nounPhrase(phrase, context, draft);
    result.english.push(...preposition, pair.english);
    result.french.push(pair.french);
  }
}

/** An object with a preposition in French: speaks to her (lui parle), thinks about it (y pense). */
function obliqueObject(
  predicate: VerbPredicate,
  phrase: NounPhrase,
  source: readonly EnglishToken[],
  preposition: readonly string[],
  result: Complements,
  context: ComplementContext,
  draft: Draft,
): void {
  const last = preposition[preposition.length - 1];
  const links = source.length > 0 ? source.map(sure) : context.verb.map(possible);
  if (phrase.kind === 'pronoun') {
    const isThing = phrase.name === 'it';
    let pair: CliticPair | undefined;
    if (last === 'à' && !isThing && !predicate.verb.flags.has('stressed_pronoun'))
      pair = indirectClitic(phrase, draft);
    if (isThing && (last === 'à' || last === 'de')) {
      const it = english('it');
      pair = { english: it, clitic: adverbialClitic(last === 'à' ? 'y' : 'en', it, draft) };
    }
    if (pair !== undefined) {
      pair.clitic.token.links = [...pair.clitic.token.links, ...source.map(possible)];
      result.english.push(tree('PP', ...source, pair.english));
      result.clitics.push(pair.clitic);
      return;
    }
  }
  const pair = nounPhrase(phrase, { ...plainContext, isAfterDe: last === 'de' }, draft);
  const words = preposition.map((word) => frenchSmallWord(word, links));
  result.english.push(tree('PP', ...source, pair.english));
  result.french.push(tree('PP', ...words, pair.french));
}

/** to Mary (à Marie), to her (lui); without "to" where the receiver comes first */
function receiver(
  phrase: NounPhrase,
  to: EnglishToken | undefined,
  result: Complements,
  context: ComplementContext,
  draft: Draft,
): void {
  if (phrase.kind === 'pronoun') {
    const pair = indirectClitic(phrase, draft);
    result.clitics.push(pair.clitic);
    if (to === undefined) {
      result.english.push(tree('NP', pair.english));
    } else {
      pair.clitic.token.links = [...pair.clitic.token.links, possible(to)];
      result.english.push(tree('PP', to, pair.english));
    }
    return;
  }
  const pair = nounPhrase(phrase, plainContext, draft);
  const links = to === undefined ? context.verb.map(possible) : [sure(to)];
  result.french.push(tree('PP', frenchSmallWord('à', links), pair.french));
  result.english.push(to === undefined ? pair.english : tree('PP', to, pair.english));
}

function partOfThem(phrase: PartOfThem, result: Complements, context: ComplementContext, draft: Draft): void {
  if (phrase.numeral === undefined) {
    const source = english(context.isNegated || context.isQuestion ? 'any' : 'some');
    result.english.push(tree('NP', source));
    result.clitics.push(adverbialClitic('en', source, draft));
    return;
  }
  const numeral = numeralWords(phrase.numeral, draft);
  const [of, them] = [english('of'), english('them')];
  const clitic = adverbialClitic('en', them, draft);
  clitic.token.links = [...clitic.token.links, possible(of)];
  result.english.push(tree('NP', numeral.english, of, them));
  result.french.push(tree('NP', numeral.french));
  result.clitics.push(clitic);
}

function place(
  predicate: VerbPredicate,
  result: Complements,
  context: ComplementContext,
  draft: Draft,
): void {
  const phrase = predicate.place;
  if (phrase === undefined) return;
  if (phrase.kind === 'there') {
    const there = english('there');
    result.english.push(tree('AdvP', there));
    result.clitics.push(adverbialClitic('y', there, draft));
    return;
  }
  if (phrase.kind === 'gap') return;
  const source = englishWords(predicate.verb.englishPreposition);
  const links = source.length > 0 ? source.map(sure) : context.verb.map(possible);
  const words: FrenchToken[] = predicate.verb.frenchPreposition.map((word) => frenchSmallWord(word, links));
  const pair = nounPhrase(phrase, plainContext, draft);
  result.english.push(tree('PP', ...source, pair.english));
  result.french.push(tree('PP', ...words, pair.french));
}

/** can see (peut voir), wants to see (veut voir), tries to see (essaie de voir) */
function infinitive(
  verb: VerbPredicate['verb'],
  predicate: Predicate,
  result: Complements,
  context: ComplementContext,
  draft: Draft,
): void {
  const to = verb.flags.has('bare_infinitive') ? undefined : english('to');
  const preposition = verb.flags.has('inf_a') ? 'à' : verb.flags.has('inf_de') ? 'de' : undefined;
  const phrase = draft.embed.infinitive(
    predicate,
    preposition === undefined ? to : undefined,
    context,
    draft,
  );
  result.english.push(tree('VP', ...(to === undefined ? [] : [to]), ...phrase.english));
  if (preposition === undefined) {
    result.french.push(tree('VP', ...phrase.french));
    return;
  }
  draft.rules.push('infinitive-with-preposition');
  const links = to === undefined ? context.verb.map(possible) : [sure(to)];
  result.french.push(tree('VP', frenchSmallWord(preposition, links), ...phrase.french));
}
