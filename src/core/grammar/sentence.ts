/** Sentences: statements of one or several clauses, and questions. */
import { clauseParts, embeddedClause, statement } from './clause.ts';
import { plainContext } from './determiners.ts';
import type { ClauseParts, Draft, Embedding } from './draft.ts';
import { infinitiveParts } from './infinitives.ts';
import type { Conjunction, Continuation, Question, QuestionWord, Sentence } from './meaning.ts';
import { nounPhrase } from './nounPhrase.ts';
import {
  type EnglishPart,
  type EnglishToken,
  elidable,
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

export const embedding: Embedding = { clause: embeddedClause, infinitive: infinitiveParts };

interface ConjunctionWords {
  readonly english: readonly string[];
  readonly french: readonly string[];
  /** The English word that the first French word renders; the que after it is left over. */
  readonly head: number;
}

const conjunction = (english: string, french: string, head = 0): ConjunctionWords => ({
  english: english.split(' '),
  french: french.split(' '),
  head,
});

const conjunctions: Record<Conjunction, ConjunctionWords> = {
  and: conjunction('and', 'et'),
  but: conjunction('but', 'mais'),
  or: conjunction('or', 'ou'),
  so: conjunction('so', 'donc'),
  because: conjunction('because', 'parce que'),
  when: conjunction('when', 'quand'),
  if: conjunction('if', 'si'),
  while: conjunction('while', 'pendant que'),
  since: conjunction('since', 'puisque'),
  'as soon as': conjunction('as soon as', 'dès que', 1),
};

const coordinating: ReadonlySet<Conjunction> = new Set<Conjunction>(['and', 'but', 'or', 'so']);

const questionWords: Record<QuestionWord, string> = {
  where: 'où',
  when: 'quand',
  why: 'pourquoi',
  how: 'comment',
};

export function sentenceTrees(sentence: Sentence, draft: Draft): TreePair {
  const parts =
    sentence.kind === 'statement' ? statementParts(sentence, draft) : questionParts(sentence, draft);
  const stop = english(sentence.kind === 'statement' ? '.' : '?');
  return {
    english: tree<EnglishToken>('S', ...parts.english, stop),
    french: tree<FrenchToken>('S', ...parts.french, french(stop.text, [sure(stop)])),
  };
}

function statementParts(sentence: Extract<Sentence, { kind: 'statement' }>, draft: Draft): ClauseParts {
  const englishParts: EnglishPart[] = [];
  const frenchParts: FrenchPart[] = [];
  if (sentence.opening !== undefined) {
    draft.rules.push('subordinate-front');
    const opening = continuationTree(sentence.opening, draft);
    const comma = english(',');
    englishParts.push(opening.english, comma);
    frenchParts.push(opening.french, french(',', [sure(comma)]));
  }
  const main = clauseParts(sentence.clause, statement, draft);
  englishParts.push(...main.english);
  frenchParts.push(...main.french);
  for (const continuation of sentence.continuations ?? []) {
    if (continuation.sharesSubject === true) draft.rules.push('shared-subject');
    else draft.rules.push(coordinating.has(continuation.conjunction) ? 'coordinated-clauses' : 'subordinate');
    const pair = continuationTree(continuation, draft);
    if (continuation.conjunction === 'but' || continuation.conjunction === 'so') {
      const comma = english(',');
      englishParts.push(comma);
      frenchParts.push(french(',', [sure(comma)]));
    }
    englishParts.push(pair.english);
    frenchParts.push(pair.french);
  }
  return { english: englishParts, french: frenchParts };
}

function continuationTree(continuation: Continuation, draft: Draft): TreePair {
  const { clause, sharesSubject = false } = continuation;
  const words = conjunctions[continuation.conjunction];
  const sourceWords = englishWords(words.english);
  const targetWords = words.french.map((word, position) => {
    const links = sourceWords.map((token, index) =>
      position === 0 && index === words.head ? sure(token) : possible(token),
    );
    return word.endsWith('que') ? elidable(word, links) : french(word, links);
  });
  const parts = clauseParts(clause, { ...statement, sharesSubject }, draft);
  return {
    english: tree<EnglishToken>('CP', ...sourceWords, ...parts.english),
    french: tree<FrenchToken>('CP', ...targetWords, ...parts.french),
  };
}

function questionParts(
  { question, clause }: Extract<Sentence, { kind: 'question' }>,
  draft: Draft,
): ClauseParts {
  const isInverted = question.kind !== 'subject';
  // "Who wants any?" is rare: some becomes any after a yes-or-no question only.
  const isQuestion = question.kind === 'yes or no';
  if (question.kind === 'subject') {
    draft.rules.push('who-subject');
    return clauseParts(clause, { ...statement, isInverted, isQuestion }, draft);
  }
  draft.rules.push('est-ce-que');
  const opening = questionOpening(question, draft);
  const parts = clauseParts(clause, { ...statement, isInverted, isQuestion }, draft);
  // The operator opens the English question; est-ce que has no other counterpart.
  const operator = parts.english[0] as EnglishToken;
  const links = [possible(operator)];
  const estCeQue = [french('est', links), french('-ce', links), elidable('que', links)];
  return {
    english: [...opening.english, ...parts.english],
    french: [...opening.french, ...estCeQue, ...parts.french],
  };
}

function questionOpening(question: Exclude<Question, { kind: 'subject' }>, draft: Draft): ClauseParts {
  switch (question.kind) {
    case 'yes or no':
      return { english: [], french: [] };
    case 'adverb': {
      draft.rules.push('wh-adverb');
      const source = english(question.word);
      return { english: [source], french: [french(questionWords[question.word], [sure(source)])] };
    }
    case 'what': {
      draft.rules.push('what');
      const source = english('what');
      return { english: [source], french: [elidable('que', [sure(source)])] };
    }
    case 'who': {
      draft.rules.push('who-object');
      const source = english('who');
      return { english: [source], french: [french('qui', [sure(source)])] };
    }
    case 'phrase': {
      draft.rules.push(question.phrase.determiner === 'which' ? 'which' : 'how-many');
      const phrase = nounPhrase(question.phrase, plainContext, draft);
      return { english: [phrase.english], french: [phrase.french] };
    }
    default:
      return question satisfies never;
  }
}
