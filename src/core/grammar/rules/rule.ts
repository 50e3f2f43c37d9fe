/** What is told of a rule to someone who browses the grammar. */
import type { Sentence } from '../meaning.ts';

export interface Rule {
  readonly title: string;
  /** One or two plain sentences. */
  readonly explanation: string;
  /** A sentence that uses the rule. */
  readonly example: Sentence;
}
