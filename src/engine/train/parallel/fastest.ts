/** More workers only where they are worth their memory: at least this much faster. */
const gain = 1.1;
const rounds = 3;

/**
 * Which number of workers takes the least time. Each is tried once unseen, so that programs are compiled and memory is
 * there, and then by turns; the shortest time counts, which others on the machine disturb least.
 *
 * @param counts ascending, beginning with 1
 * @param run a step's work with so many, without an effect
 */
export async function fastest(
  counts: readonly number[],
  run: (count: number) => Promise<void>,
  now = () => performance.now(),
): Promise<number> {
  const shortest = new Map<number, number>();
  for (let round = 0; round <= rounds; round++) {
    for (const count of counts) {
      const startMs = now();
      await run(count);
      const tookMs = now() - startMs;
      if (round > 0) shortest.set(count, Math.min(shortest.get(count) ?? Number.POSITIVE_INFINITY, tookMs));
    }
  }
  const timeOf = (count: number) => shortest.get(count) as number;
  return counts.reduce((best, count) => (timeOf(count) * gain < timeOf(best) ? count : best));
}
