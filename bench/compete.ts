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

export interface Competitor {
  readonly arena: Arena;
  readonly variant: string;
}

interface Entrant extends Competitor {
  readonly entry: Entry;
  readonly turns: Turn[];
}

/**
 * Lets variants take turns, step by step, so that whatever else the machine does disturbs all of them alike. One that
 * fails is out, and the others go on.
 *
 * @param competitors the reference, naive, first where it takes part
 * @param say one sentence about what is under way
 */
export async function compete(
  competitors: readonly Competitor[],
  { config, architecture }: { config: BenchConfig; architecture: Architecture },
  patience: Patience,
  say: (sentence: string) => void,
): Promise<{ rows: Row[]; failures: Failure[] }> {
  const entrants = new Set<Entrant>();
  const failures: Failure[] = [];
  let reference: GradientSample | null = null;

  const nameOf = ({ arena, variant }: Competitor) =>
    `${arena.backend} ${config.name} (${architecture}) ${variant}`;
  const fail = ({ arena, variant }: Competitor, error: unknown) => {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] as string;
    failures.push({ variant, backend: arena.backend, config: config.name, architecture, reason });
    say(`${nameOf({ arena, variant })} failed: ${reason}`);
  };

  for (const competitor of competitors) {
    try {
      const { arena, variant } = competitor;
      const entry = await arena.enter(variant, { config, architecture, reference });
      if (variant === 'naive') reference = entry.sample;
      entrants.add({ ...competitor, entry, turns: [] });
      say(entry.note ? `${nameOf(competitor)}: ${entry.note}` : nameOf(competitor));
    } catch (error) {
      fail(competitor, error);
    }
  }

  const beganMs = performance.now();
  for (let round = 0; round < patience.mostRounds; round++) {
    if (round >= patience.fewestRounds && performance.now() - beganMs > 1000 * patience.seconds) break;
    for (const entrant of [...entrants]) {
      try {
        entrant.turns.push(await entrant.arena.turn(entrant.variant));
      } catch (error) {
        entrants.delete(entrant);
        fail(entrant, error);
      }
    }
  }
  for (const arena of new Set([...entrants].map((entrant) => entrant.arena))) await arena.clear();

  const naive = [...entrants].find(({ variant }) => variant === 'naive');
  const naiveMs = naive ? medianMs(naive) : null;
  return { rows: [...entrants].map((entrant) => rowOf(entrant, config, architecture, naiveMs)), failures };
}

function rowOf(
  { arena, variant, entry, turns }: Entrant,
  config: BenchConfig,
  architecture: Architecture,
  naiveMs: number | null,
): Row {
  const { median, min, max } = spread(turns.map(({ msPerStep }) => msPerStep));
  const early = turns.map(({ jsMsPerStep }) => jsMsPerStep).filter((ms) => ms !== null);
  const error = entry.maxRelativeGradientError;
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
    targetTokensPerSecond: Math.round((1000 * config.batch * config.targetLength) / median),
    maxRelativeGradientError: error === null ? null : rounded(error),
  };
}

function medianMs({ turns }: Entrant): number {
  return spread(turns.map(({ msPerStep }) => msPerStep)).median;
}

/** Four digits are more than a measurement has. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
