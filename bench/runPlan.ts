import type { Arena } from './arena.ts';
import { compete } from './compete.ts';
import { layersHave } from './configs.ts';
import type { Plan } from './plan.ts';
import type { Failure, ProductRate, Row } from './results.ts';

export interface Found {
  readonly rows: Row[];
  readonly failures: Failure[];
  readonly products: ProductRate[];
}

/**
 * Measures what a plan asks for, one backend after the other.
 *
 * @param open every place whose variants compete on a backend; they are closed here
 * @param keep told of all that has been found, each time there is more
 */
export async function runPlan(
  plan: Plan,
  open: (backend: string) => Promise<readonly Arena[]>,
  keep: (found: Found) => void = () => {},
): Promise<Found> {
  const found: Found = { rows: [], failures: [], products: [] };
  for (const backend of plan.backends) {
    const arenas = await open(backend);
    try {
      for (const arena of arenas) {
        const { backend, adapter } = arena;
        found.products.push({ backend, adapter, ...(await arena.productRate()) });
      }
      for (const task of plan.tasks) {
        const takes = (variant: string) =>
          plan.takes(variant) && (variant !== 'layers' || layersHave(task.architecture));
        const competitors = arenas.flatMap((arena) =>
          arena.variants.filter(takes).map((variant) => ({ arena, variant })),
        );
        const { rows, failures } = await compete(competitors, task, plan.patience, say);
        found.rows.push(...rows);
        found.failures.push(...failures);
        keep(found);
      }
    } finally {
      for (const arena of arenas) await arena.close();
    }
  }
  return found;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
