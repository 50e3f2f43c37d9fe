/**
 * Verb phrases in the infinitive: after modals, after to and pour. Clitics stand before the infinitive, and the
 * negation of a modal reaches its object: il ne veut pas manger de viande.
 */
import type { ComplementContext } from './complements.ts';
import type { ClauseParts, Draft } from './draft.ts';
import { englishInfinitive } from './englishVerbs.ts';
import { frenchInfinitive } from './frenchVerbs.ts';
import type { Predicate } from './meaning.ts';
import { predicateHead } from './predicateHead.ts';
import { predicateComplements } from './predicates.ts';
import { type EnglishToken, possible, sure } from './token.ts';

export function infinitiveParts(
  predicate: Predicate,
  marker: EnglishToken | undefined,
  context: ComplementContext,
  draft: Draft,
): ClauseParts {
  const head = predicateHead(predicate);
  const source = englishInfinitive(head.english);
  const complements = predicateComplements(predicate, { ...context, verb: source }, draft);
  const links = [
    ...source.map(sure),
    ...complements.absorbed.map(possible),
    ...(marker === undefined ? [] : [possible(marker)]),
  ];
  return {
    english: [...source, ...complements.english],
    french: [...frenchInfinitive(head.french, complements.clitics, links, draft), ...complements.french],
  };
}
