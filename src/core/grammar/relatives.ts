/** Relative clauses: who sings (qui chante), that he reads (qu'il lit), where they live (où ils habitent). */
import type { Draft } from './draft.ts';
import type { Relative } from './meaning.ts';
import { elidable, english, french, sure, type TreePair, tree } from './token.ts';

export function relativeClause(relative: Relative, isPerson: boolean, draft: Draft): TreePair {
  switch (relative.kind) {
    case 'subject': {
      draft.rules.push('relative-qui');
      const source = english(isPerson ? 'who' : 'that');
      const clause = draft.embed.clause(relative.clause, draft);
      return {
        english: tree('RelC', source, ...clause.english),
        french: tree('RelC', french('qui', [sure(source)]), ...clause.french),
      };
    }
    case 'object': {
      draft.rules.push('relative-que');
      const source = english('that');
      const clause = draft.embed.clause(relative.clause, draft);
      return {
        english: tree('RelC', source, ...clause.english),
        french: tree('RelC', elidable('que', [sure(source)]), ...clause.french),
      };
    }
    case 'place': {
      draft.rules.push('relative-ou');
      const source = english('where');
      const clause = draft.embed.clause(relative.clause, draft);
      return {
        english: tree('RelC', source, ...clause.english),
        french: tree('RelC', french('où', [sure(source)]), ...clause.french),
      };
    }
    default:
      return relative.kind satisfies never;
  }
}
