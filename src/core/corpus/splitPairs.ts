/**
 * Training, validation and test pairs, no source sentence in two of them.
 *
 * One sentence may have many translations (up to eighteen in Tatoeba): a split by pairs would put some in training
 * and others in the test, and the test would measure memory.
 */
import { createRandom } from '../random/random.ts';
import { normalizeText } from '../tokenize/normalizeText.ts';

export interface SplitOptions {
  readonly seed: number;
  /** Share of the pairs held out for validation, 0 to 0.5. Default 0.05; 0 holds none out. */
  readonly validationShare?: number;
  /** The same for the test. */
  readonly testShare?: number;
}

/** Each part in the order of the input. */
export interface SplitCorpus<P> {
  readonly training: readonly P[];
  readonly validation: readonly P[];
  readonly test: readonly P[];
}

/** Held-out parts are never smaller than this where a tenth of the corpus allows it. */
const FLOOR_PAIRS = 200;
const FLOOR_SHARE = 0.1;

type Part = 'training' | 'validation' | 'test';

/**
 * The same pairs and seed give the same split. With three source sentences or more, each part with a share above 0
 * holds at least one.
 *
 * @throws RangeError where a share is not from 0 to 0.5
 */
export function splitBySource<P extends { readonly source: string }>(
  pairs: readonly P[],
  { seed, validationShare = 0.05, testShare = 0.05 }: SplitOptions,
): SplitCorpus<P> {
  const sizes = new Map<string, number>();
  const keys = pairs.map(({ source }) => normalizeText(source).toLowerCase());
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);

  const groups = createRandom(seed)
    .stream('corpus split')
    .shuffle([...sizes]);
  const partOf = new Map<string, Part>();
  const validationSize = targetSize(validationShare, pairs.length);
  // Groups left for the parts that come after: one for each.
  holdOut(groups, partOf, 'test', targetSize(testShare, pairs.length), validationSize > 0 ? 2 : 1);
  holdOut(groups, partOf, 'validation', validationSize, 1);

  const take = (part: Part) =>
    pairs.filter((_, index) => (partOf.get(keys[index] as string) ?? 'training') === part);
  return { training: take('training'), validation: take('validation'), test: take('test') };
}

/** Fills a part with groups that fit; where none fits, with the smallest. Leaves `reserved` groups untouched. */
function holdOut(
  groups: readonly (readonly [key: string, size: number])[],
  partOf: Map<string, Part>,
  part: Part,
  target: number,
  reserved: number,
): void {
  const free = groups.filter(([key]) => !partOf.has(key));
  let spare = free.length - reserved;
  if (target === 0 || spare < 1) return;
  let remaining = target;
  for (const [key, size] of free) {
    if (spare === 0) break;
    if (size > remaining) continue;
    partOf.set(key, part);
    remaining -= size;
    spare--;
  }
  if (remaining === target) {
    const [smallest] = free.toSorted(([, a], [, b]) => a - b);
    if (smallest) partOf.set(smallest[0], part);
  }
}

function targetSize(share: number, pairCount: number): number {
  if (!(share >= 0 && share <= 0.5)) {
    throw new RangeError(`split: the share ${share} is not from 0 to 0.5.`);
  }
  if (share === 0) return 0;
  const floor = Math.min(FLOOR_PAIRS, Math.floor(pairCount * FLOOR_SHARE));
  return Math.max(1, Math.round(pairCount * share), floor);
}
