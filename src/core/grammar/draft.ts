/** What is collected while a sentence is realised: the rules used and the content words. */
import type { ComplementContext } from './complements.ts';
import type { Clause, Predicate } from './meaning.ts';
import type { RuleName } from './ruleNames.ts';
import type { EnglishPart, EnglishToken, FrenchPart } from './token.ts';

/** A mark between the rules of one clause and those of the clause inside it. */
type ClauseMark = '(' | ')';

export interface ClauseParts {
  readonly english: readonly EnglishPart[];
  readonly french: readonly FrenchPart[];
}

/**
 * Realisers of constituents that contain each other, passed in so that files need not import in circles: a noun
 * phrase holds a relative clause, a verb phrase an infinitive, and both hold noun phrases.
 */
export interface Embedding {
  readonly clause: (clause: Clause, draft: Draft) => ClauseParts;
  /** @param marker "to" where no French word of its own renders it */
  readonly infinitive: (
    predicate: Predicate,
    marker: EnglishToken | undefined,
    context: ComplementContext,
    draft: Draft,
  ) => ClauseParts;
}

export interface Draft {
  /** Rules in the order of use; brackets stand around each clause. */
  readonly rules: (RuleName | ClauseMark)[];
  readonly lemmas: string[];
  readonly embed: Embedding;
}

export function createDraft(embed: Embedding): Draft {
  return { rules: [], lemmas: [], embed };
}
