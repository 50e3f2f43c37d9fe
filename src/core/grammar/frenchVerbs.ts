/**
 * The French verb group: ne, clitics, finite verb, second half of the negation, adverb, then participle or
 * infinitive. Clitics stand before the verb they belong to: before the auxiliary (je l'ai vue) but after aller (je
 * vais la voir).
 */
import { type Agreement, formIndex } from './agreement.ts';
import { aller, avoir, etre, venir } from './auxiliaries.ts';
import type { Draft } from './draft.ts';
import type { EnglishGroup } from './englishVerbs.ts';
import type { FrenchVerb } from './lexemes.ts';
import type { NegationWords } from './negation.ts';
import { frenchSmallWord } from './particles.ts';
import type { Clitic } from './pronouns.ts';
import type { FrenchTense } from './tenses.ts';
import { type FrenchToken, french, possible, type SourceLink, sure } from './token.ts';

interface FrenchGroupOptions {
  readonly tense: FrenchTense;
  readonly subject: Agreement;
  readonly clitics: readonly Clitic[];
  /** Agreement of a direct object that stands before the verb: je l'ai vue, les lettres qu'il a lues. */
  readonly precedingObject: Pick<Agreement, 'gender' | 'isPlural'> | undefined;
  readonly negation: NegationWords;
  /** Adverbs after the finite verb. */
  readonly middle: readonly FrenchToken[];
  readonly source: EnglishGroup;
}

export function frenchGroup(verb: FrenchVerb, options: FrenchGroupOptions, draft: Draft): FrenchToken[] {
  const { tense, subject, negation, source } = options;
  const clitics = orderClitics(options.clitics, draft);
  const main = source.main.map(sure);
  const supports = source.supports.map(possible);
  const auxiliaryLinks = (): SourceLink[] =>
    source.auxiliary === undefined
      ? [...source.main.map(possible), ...supports]
      : [sure(source.auxiliary), ...supports];
  const before = negation.ne === undefined ? [] : [negation.ne];
  const after = [...negation.second, ...options.middle];
  const tail = verb.tail.map((word) => frenchSmallWord(word, main));
  if (verb.isAspirate) draft.rules.push('h-aspire');
  const finite = (word: string | undefined, links: readonly SourceLink[], isAspirate = false): FrenchToken =>
    french(word as string, links, { isAspirate });

  switch (tense) {
    case 'present':
    case 'imperfect': {
      const paradigm = tense === 'present' ? verb.present : verb.imperfect;
      const word = finite(paradigm[subject.person], [...main, ...supports], verb.isAspirate);
      return [...before, ...clitics, word, ...after, ...tail];
    }
    case 'compound past': {
      const auxiliary = verb.takesEtre ? etre : avoir;
      if (clitics.length > 0) draft.rules.push('clitic-before-auxiliary');
      const word = finite(auxiliary.present[subject.person], auxiliaryLinks());
      const participle = finite(verb.participle[participleForm(verb, options, draft)], main, verb.isAspirate);
      return [...before, ...clitics, word, ...after, participle, ...tail];
    }
    case 'near future': {
      if (clitics.length > 0) draft.rules.push('clitic-before-infinitive');
      const word = finite(aller.present[subject.person], auxiliaryLinks());
      const infinitive = finite(verb.infinitive, main, verb.isAspirate);
      return [...before, word, ...after, ...clitics, infinitive, ...tail];
    }
    case 'recent past': {
      if (clitics.length > 0) draft.rules.push('clitic-before-infinitive');
      const word = finite(venir.present[subject.person], auxiliaryLinks());
      const of = frenchSmallWord('de', source.auxiliary === undefined ? [] : [possible(source.auxiliary)]);
      const infinitive = finite(verb.infinitive, main, verb.isAspirate);
      return [...before, word, ...after, of, ...clitics, infinitive, ...tail];
    }
    default:
      return tense satisfies never;
  }
}

/** The infinitive with its clitics: le voir, le lui donner. */
export function frenchInfinitive(
  verb: FrenchVerb,
  clitics: readonly Clitic[],
  links: readonly SourceLink[],
  draft: Draft,
): FrenchToken[] {
  if (clitics.length > 0) draft.rules.push('clitic-before-infinitive');
  if (verb.isAspirate) draft.rules.push('h-aspire');
  const infinitive = french(verb.infinitive, links, { isAspirate: verb.isAspirate });
  const tail = verb.tail.map((word) => frenchSmallWord(word, links));
  return [...orderClitics(clitics, draft), infinitive, ...tail];
}

function participleForm(
  verb: FrenchVerb,
  { subject, precedingObject }: FrenchGroupOptions,
  draft: Draft,
): 0 | 1 | 2 | 3 {
  if (verb.takesEtre) {
    draft.rules.push('etre-auxiliary');
    return formIndex(subject);
  }
  if (precedingObject === undefined) return 0;
  draft.rules.push('preceding-object');
  return formIndex(precedingObject);
}

function orderClitics(clitics: readonly Clitic[], draft: Draft): FrenchToken[] {
  if (clitics.length < 2) return clitics.map(({ token }) => token);
  draft.rules.push('clitic-pair');
  return clitics.toSorted((first, second) => first.place - second.place).map(({ token }) => token);
}
