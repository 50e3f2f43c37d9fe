import { type Derivation, deriveUsing } from '../../core/grammar/derivation.ts';
import { generateMeanings } from '../../core/grammar/meanings.ts';
import { builtinDefaults } from '../../core/grammar/presets.ts';
import type { RuleName } from '../../core/grammar/ruleNames.ts';

/** Longer sentences are passed over while shorter ones may follow: their trees would fill the page. */
const GOOD_TOKENS = 11;
const MOST_PASSED_OVER = 8;
/** Sentences looked at before a rule counts as not to be found. */
const MOST_DRAWS = 50_000;
/** How long the search may keep the page waiting at a time. */
const SLICE_MS = 8;

/**
 * Finds sentences of the built-in corpus that use a rule, a new one each time.
 * @returns the next one, or null where none is found
 */
export function createExampleFinder(rule: RuleName): () => Promise<Derivation | null> {
  const meanings = generateMeanings({ seed: builtinDefaults.seed, preset: 'everyday' });
  const seen = new Set<string>();

  return async () => {
    let shortest: Derivation | null = null;
    let passedOver = 0;
    let sliceEndMs = performance.now() + SLICE_MS;
    for (let draw = 0; draw < MOST_DRAWS && passedOver < MOST_PASSED_OVER; draw++) {
      if (performance.now() > sliceEndMs) {
        await new Promise((resume) => setTimeout(resume, 0));
        sliceEndMs = performance.now() + SLICE_MS;
      }
      const meaning = meanings.next();
      if (meaning.done) break;
      const derivation = deriveUsing(meaning.value, rule);
      if (!derivation || seen.has(derivation.pair.source)) continue;
      seen.add(derivation.pair.source);
      const { length } = derivation.pair.sourceTokens;
      if (length <= GOOD_TOKENS) return derivation;
      if (length < (shortest?.pair.sourceTokens.length ?? Number.POSITIVE_INFINITY)) shortest = derivation;
      passedOver++;
    }
    return shortest;
  };
}
