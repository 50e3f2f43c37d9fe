/**
 * Clauses: subject, verb group, complements and adverbials in both languages.
 *
 * English: front, subject, operator, middle, verb, complements, end, places, time (in a question the operator comes
 * before the subject). French: front, subject, ne, clitics, verb, pas, adverb, participle, complements, the rest.
 */
import { type Agreement, agreementOf } from './agreement.ts';
import type { ComplementContext } from './complements.ts';
import type { ClauseParts, Draft } from './draft.ts';
import { englishGroup } from './englishVerbs.ts';
import { frenchGroup } from './frenchVerbs.ts';
import type { Clause } from './meaning.ts';
import { type NegationWords, ne, negationWords } from './negation.ts';
import { subjectPhrase } from './nounPhrase.ts';
import { type ParticleWords, particleWords } from './particles.ts';
import { predicateHead, weatherStates } from './predicateHead.ts';
import { placePhrase, predicateComplements } from './predicates.ts';
import type { Clitic } from './pronouns.ts';
import { frenchTense, noteTense } from './tenses.ts';
import {
  collectWords,
  type EnglishPart,
  type EnglishToken,
  elidable,
  english,
  type FrenchPart,
  type FrenchToken,
  french,
  possible,
  sure,
  type TreePair,
  tree,
} from './token.ts';

interface ClauseOptions {
  /** The operator comes before the subject: a question, unless it asks for the subject. */
  readonly isInverted: boolean;
  /** some becomes any */
  readonly isQuestion: boolean;
  /** The subject was said in the clause before: he sings and dances. */
  readonly sharesSubject: boolean;
}

export const statement: ClauseOptions = { isInverted: false, isQuestion: false, sharesSubject: false };

export function clauseParts(clause: Clause, options: ClauseOptions, draft: Draft): ClauseParts {
  draft.rules.push('(');
  const { predicate } = clause;
  const head = predicateHead(predicate);
  const subject = subjectOf(clause, draft);
  noteTense(clause.tense, head.isStative, draft);
  const negation = clauseNegation(clause, subject, draft);
  const middle = clause.middle === undefined ? undefined : particleWords(clause.middle);
  if (middle !== undefined) draft.rules.push('adverb-middle');
  const end = clause.end === undefined ? undefined : particleWords(clause.end);
  /** bien and mal stand before a participle: il a bien mangé */
  const endIsEarly = clause.end?.notes.has('before_participle') === true;
  if (end !== undefined) draft.rules.push(endIsEarly ? 'adverb-before-participle' : 'adverb-end');

  const englishVerb = englishGroup(head.english, {
    tense: clause.tense,
    person: subject.englishPerson,
    negation: clause.negation,
    middle: middle === undefined ? negation.middle : [...negation.middle, ...middle.english],
    isInverted: options.isInverted,
  });
  const context: ComplementContext = {
    subject: subject.agreement,
    verb: englishVerb.main,
    isNegated: takesDe(clause),
    isQuestion: options.isQuestion,
    isAfterDe: false,
  };
  const complements = predicateComplements(predicate, context, draft);
  const frenchVerb = frenchGroup(
    head.french,
    {
      tense: frenchTense(clause.tense, head.isStative),
      subject: subject.agreement,
      clitics: subject.clitics.concat(complements.clitics),
      precedingObject: complements.precedingObject,
      negation,
      middle: [...(middle?.french ?? []), ...(endIsEarly ? (end?.french ?? []) : [])],
      source: { ...englishVerb, supports: englishVerb.supports.concat(complements.absorbed) },
    },
    draft,
  );

  const englishSubject = options.sharesSubject ? [] : [subject.pair.english];
  const frenchSubject = options.sharesSubject ? [] : [subject.pair.french];
  const operator = englishVerb.operator === undefined ? [] : [englishVerb.operator];
  const verbPhrase = tree<EnglishToken>(
    'VP',
    ...(options.isInverted ? [] : operator),
    ...englishVerb.middle,
    ...englishVerb.rest,
    ...negation.object,
    ...withEnd(complements.english, end?.english, clause),
  );
  const restriction = negation.restriction === undefined ? [] : [negation.restriction];
  const frenchVerbPhrase = tree<FrenchToken>(
    'VP',
    ...frenchVerb,
    ...restriction,
    ...withEnd(complements.french, endIsEarly ? undefined : end?.french, clause),
  );
  const outer = adverbials(clause, context, negation, draft);
  draft.rules.push(')');
  return {
    english: [
      ...outer.front.english,
      ...(options.isInverted ? operator : []),
      ...englishSubject,
      verbPhrase,
      ...outer.end.english,
    ],
    french: [...outer.front.french, ...frenchSubject, frenchVerbPhrase, ...outer.end.french],
  };
}

/** An adverb of manner follows the object but precedes a place: works slowly in the garden. */
function withEnd<Part>(
  complements: readonly Part[],
  adverb: readonly Part[] | undefined,
  { predicate }: Clause,
): readonly Part[] {
  if (adverb === undefined) return complements;
  const hasPlace =
    predicate.kind === 'verb' && predicate.place !== undefined && predicate.place.kind !== 'there';
  const index = hasPlace ? complements.length - 1 : complements.length;
  return [...complements.slice(0, index), ...adverb, ...complements.slice(index)];
}

/** A clause inside another constituent. */
export const embeddedClause = (clause: Clause, draft: Draft): ClauseParts =>
  clauseParts(clause, statement, draft);

interface Subject {
  readonly pair: TreePair;
  /** What the French verb agrees with. */
  readonly agreement: Agreement;
  /** There are two cats, il y a deux chats: English agrees with the cats. */
  readonly englishPerson: number;
  /** The y of il y a. */
  readonly clitics: readonly Clitic[];
}

const singular: Agreement = { person: 2, gender: 'm', isPlural: false };

function subjectOf(clause: Clause, draft: Draft): Subject {
  const { predicate } = clause;
  switch (predicate.kind) {
    case 'existence': {
      const there = english('there');
      const person = agreementOf(predicate.object).person;
      return expletive(there, french('il', [possible(there)]), person, [y(there, true)]);
    }
    case 'weather': {
      const it = english('it');
      const isThereIs = typeof predicate.weather === 'string' && weatherStates[predicate.weather].isThereIs;
      return expletive(it, french('il', [sure(it)]), 2, isThereIs ? [y(it, false)] : []);
    }
    case 'presentation': {
      const { isPlural, gender } = agreementOf(predicate.object);
      const it = english(isPlural ? 'these' : 'it');
      const ce = elidable('ce', [sure(it)]);
      const pair = { english: tree('NP', it), french: tree('NP', ce) };
      const person = isPlural ? 5 : 2;
      return { pair, agreement: { person, gender, isPlural }, englishPerson: person, clitics: [] };
    }
    default: {
      const pair = subjectPhrase(clause.subject, draft);
      const agreement = agreementOf(clause.subject);
      return { pair, agreement, englishPerson: agreement.person, clitics: [] };
    }
  }
}

const y = (source: EnglishToken, isSure: boolean): Clitic => ({
  place: 3,
  token: french('y', [isSure ? sure(source) : possible(source)]),
});

function expletive(
  source: EnglishToken,
  il: FrenchToken,
  englishPerson: number,
  clitics: readonly Clitic[],
): Subject {
  const pair = { english: tree('NP', source), french: tree('NP', il) };
  return { pair, agreement: singular, englishPerson, clitics };
}

/** Whether un, du and des become de after the verb. */
function takesDe({ negation, subject, predicate }: Clause): boolean {
  if (predicate.kind === 'presentation') return false;
  if (subject.kind === 'quantifier' && subject.name === 'nobody') return true;
  return negation === 'not' || negation === 'never' || negation === 'no longer' || negation === 'not yet';
}

/** Nobody brings its own ne: personne ne dort. */
function clauseNegation(clause: Clause, subject: Subject, draft: Draft): NegationWords {
  const words = negationWords(clause.negation, draft);
  if (clause.subject.kind !== 'quantifier' || clause.subject.name !== 'nobody') return words;
  const nobody: EnglishToken[] = [];
  collectWords<EnglishToken>(subject.pair.english, nobody);
  return { ...words, ne: ne(nobody) };
}

function adverbials(clause: Clause, context: ComplementContext, negation: NegationWords, draft: Draft) {
  const front = { english: [] as EnglishPart[], french: [] as FrenchPart[] };
  const end = { english: [] as EnglishPart[], french: [] as FrenchPart[] };
  const addFront = (words: ParticleWords): void => {
    const comma = english(',');
    front.english.push(tree('AdvP', ...words.english), comma);
    front.french.push(tree('AdvP', ...words.french), french(',', [sure(comma)]));
  };
  if (clause.front !== undefined) {
    draft.rules.push('adverb-front');
    addFront(particleWords(clause.front));
  }
  end.english.push(...negation.final);
  for (const adjunct of clause.adjuncts ?? []) {
    if (adjunct.kind === 'there') continue;
    draft.rules.push(adjunct.preposition.kind === 'place' ? 'place-adjunct' : 'adjunct');
    const pair = placePhrase(adjunct, draft);
    end.english.push(pair.english);
    end.french.push(pair.french);
  }
  if (clause.purpose !== undefined) {
    draft.rules.push('purpose');
    const to = english('to');
    const parts = draft.embed.infinitive(clause.purpose, undefined, { ...context, isNegated: false }, draft);
    end.english.push(tree('VP', to, ...parts.english));
    end.french.push(tree('PP', french('pour', [sure(to)]), ...parts.french));
  }
  if (clause.time !== undefined) {
    const words = particleWords(clause.time);
    draft.rules.push(clause.timeIsFirst === true ? 'time-front' : 'time-end');
    if (clause.timeIsFirst === true) {
      addFront(words);
    } else {
      end.english.push(tree('AdvP', ...words.english));
      end.french.push(tree('AdvP', ...words.french));
    }
  }
  return { front, end };
}
