import type { Arena, Entry, GradientSample, Turn } from './arena.ts';
import type { Architecture, BenchConfig } from './configs.ts';
import type { Failure, Row } from './results.ts';
import { spread } from './statistics.ts';

/** How long the variants of one comparison are measured. */
export interface Patience {
  /** No new round begins after that, once there have been `fewestRounds`. */
  readonly seconds: number;
  readonly fewestRounds: number;
  readonly mostRounds: number;
}

/**
 * Lets variants take turns, step by step, so that whatever else the machine does disturbs all of them alike.
 *
 * @param competitors the reference, naive, first where it takes part
 * @param say one sentence about what is under way
 */
export async function compete(
  competitors: readonly { readonly arena: Arena; readonly variant: string }[],
  { config, architecture }: { config: BenchConfig; architecture: Architecture },
  patience: Patience,
  say: (sentence: string) => void,
): Promise<{ rows: Row[]; failures: Failure[] }> {
  const failures: Failure[] = [];
  const entered: { arena: Arena; variant: string; entry: Entry; turns: Turn[] }[] = [];
  let reference: GradientSample | null = null;
  for (const { arena, variant } of competitors) {
    const what = `${arena.backend} ${config.name} (${architecture}) ${variant}`;
    try {
      const entry = await arena.enter(variant, { config, architecture, reference });
      if (variant === 'naive') reference = entry.sample;
      entered.push({ arena, variant, entry, turns: [] });
      say(entry.note ? `${what}: ${entry.note}` : what);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push({ variant, backend: arena.backend, config: config.name, architecture, reason });
      say(`${what} failed: ${reason}`);
    }
  }
  const beganMs = performance.now();
  const isPatient = () => performance.now() - beganMs < 1000 * patience.seconds;
  for (
    let round = 0;
    round < patience.mostRounds && (round < patience.fewestRounds || isPatient());
    round++
  ) {
    for (const { arena, variant, turns } of entered) turns.push(await arena.turn(variant));
  }
  for (const arena of new Set(competitors.map((competitor) => competitor.arena))) await arena.clear();

  const tokens = config.batch * config.targetLength;
  const naive = entered.find(({ variant }) => variant === 'naive');
  const naiveMs = naive ? spread(naive.turns.map(({ msPerStep }) => msPerStep)).median : null;
  const rows = entered.map(({ arena, variant, entry, turns }): Row => {
    const { median, min, max } = spread(turns.map(({ msPerStep }) => msPerStep));
    const early = turns.map(({ jsMsPerStep }) => jsMsPerStep).filter((ms) => ms !== null);
    return {
      variant,
      backend: arena.backend,
      adapter: arena.adapter,
      config: config.name,
      architecture,
      dispatchesPerStep: entry.dispatchesPerStep,
      msPerStep: rounded(median),
      minMsPerStep: rounded(min),
      maxMsPerStep: rounded(max),
      steps: turns.length,
      jsMsPerStep: early.length === 0 ? null : rounded(spread(early).median),
      ratioToNaive: naiveMs === null ? null : rounded(naiveMs / median),
      targetTokensPerSecond: Math.round((1000 * tokens) / median),
      maxRelativeGradientError:
        entry.maxRelativeGradientError === null ? null : rounded(entry.maxRelativeGradientError),
    };
  });
  return { rows, failures };
}

/** Four digits are more than a measurement has. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
