/**
 * How many English tokens a sentence has at least, told from its meaning. Every third sentence drawn for a corpus with
 * a limit may be too long for it; this finds nearly all of them before they are derived. Whatever is left out here
 * (the do of questions, commas, some prepositions) makes the number smaller, never too large.
 */
import type { Particle } from './lexemes.ts';
import type {
  Clause,
  Negation,
  NounPhrase,
  PartOfThem,
  Place,
  Predicate,
  Sentence,
  Tense,
  VerbPredicate,
} from './meaning.ts';
import { predicateHead } from './predicateHead.ts';

/** The full stop or question mark counts. */
export function leastLength(sentence: Sentence): number {
  let length = 1 + ofClause(sentence.clause);
  if (sentence.kind === 'question') return length;
  if (sentence.opening !== undefined) length += 2 + ofClause(sentence.opening.clause);
  for (const { clause, sharesSubject } of sentence.continuations ?? []) {
    length += 1 + ofClause(clause) - (sharesSubject === true ? ofPhrase(clause.subject) : 0);
  }
  return length;
}

/** Words before the verb that the tense needs. */
const auxiliaries: Readonly<Record<Tense, number>> = {
  present: 0,
  past: 0,
  progressive: 1,
  'past progressive': 1,
  perfect: 1,
  recent: 2,
  habitual: 2,
  future: 3,
};

const negatives: Readonly<Record<Negation, number>> = {
  none: 0,
  not: 1,
  nothing: 2,
  never: 1,
  only: 1,
  'not yet': 2,
  'no longer': 2,
};

/** Words for tense and polarity. The not of cannot is no word of its own; elsewhere it may ask for do. */
function ofVerbGroup({ predicate, tense, negation }: Clause): number {
  const length = auxiliaries[tense] + negatives[negation];
  if (negation !== 'not' && negation !== 'nothing') return length;
  const { kind } = predicateHead(predicate).english;
  switch (kind) {
    case 'modal':
      return length - 1;
    case 'be':
      return length;
    case 'ordinary':
      return tense === 'present' || tense === 'past' ? length + 1 : length;
    default:
      return kind satisfies never;
  }
}

function ofClause(clause: Clause): number {
  let length =
    ofPhrase(clause.subject) +
    ofVerbGroup(clause) +
    ofPredicate(clause.predicate) +
    ofParticle(clause.middle) +
    ofParticle(clause.end) +
    ofParticle(clause.time);
  if (clause.front !== undefined) length += 1 + ofParticle(clause.front);
  if (clause.purpose !== undefined) length += 1 + ofPredicate(clause.purpose);
  for (const adjunct of clause.adjuncts ?? []) length += ofPlace(adjunct);
  return length;
}

const ofParticle = (particle: Particle | undefined): number => particle?.english.length ?? 0;

const ofPlace = (place: Place): number =>
  place.kind === 'there' ? 1 : ofParticle(place.preposition) + ofPhrase(place.object);

function ofPredicate(predicate: Predicate): number {
  switch (predicate.kind) {
    case 'verb':
      return ofVerb(predicate);
    case 'adjective': {
      const { degree, comparison } = predicate;
      return 2 + ofParticle(degree) + (comparison === undefined ? 0 : 2 + ofPhrase(comparison.standard));
    }
    case 'state':
      return 2 + ofParticle(predicate.degree) + (predicate.of === undefined ? 0 : 1 + ofPhrase(predicate.of));
    case 'presentation':
      return 1 + ofPhrase(predicate.object);
    case 'location':
      return 1 + ofPlace(predicate.place);
    case 'existence':
      return 1 + ofPhrase(predicate.object) + (predicate.place === undefined ? 0 : ofPlace(predicate.place));
    case 'profession':
      return 2;
    case 'age':
      return 4;
    case 'weather':
      return 1;
    default:
      return predicate satisfies never;
  }
}

function ofVerb({
  verb,
  object,
  recipient,
  recipientIsFirst,
  place,
  clause,
  infinitive,
}: VerbPredicate): number {
  let length = 1 + verb.english.particles.length;
  if (object !== undefined) length += ofPhrase(object);
  if (object !== undefined && verb.frames.has('prepositional') && recipient === undefined) {
    length += verb.englishPreposition.length;
  }
  if (recipient !== undefined) length += ofPhrase(recipient) + (recipientIsFirst === true ? 0 : 1);
  if (place !== undefined)
    length += place.kind === 'there' ? 1 : verb.englishPreposition.length + ofPhrase(place);
  if (clause !== undefined) length += 1 + ofClause(clause);
  if (infinitive !== undefined) length += ofPredicate(infinitive);
  return length;
}

function ofPhrase(phrase: NounPhrase | PartOfThem): number {
  switch (phrase.kind) {
    case 'noun': {
      const { determiner, numeral, adjectives, owner, complement, relative } = phrase;
      const isSilent = determiner === 'bare' || determiner === 'generic' || determiner === 'numeral';
      let length = (isSilent ? 0 : 1) + (numeral === undefined ? 0 : 1) + adjectives.length + 1;
      if (owner !== undefined) length += ofPhrase(owner);
      if (complement !== undefined) length += 1 + ofPhrase(complement);
      if (relative !== undefined) length += 1 + ofClause(relative.clause);
      return length;
    }
    case 'coordination':
      return ofPhrase(phrase.first) + 1 + ofPhrase(phrase.second);
    case 'gap':
      return 0;
    case 'part':
    case 'pronoun':
    case 'name':
    case 'quantifier':
    case 'expletive':
      return 1;
    default:
      return phrase satisfies never;
  }
}
