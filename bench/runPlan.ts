import type { Arena } from './arena.ts';
import { compete } from './compete.ts';
import { layersHave } from './configs.ts';
import type { Plan } from './plan.ts';
import type { Failure, ProductRate, Row } from './results.ts';

/**
 * Measures what a plan asks for, one backend after the other.
 *
 * @param open every place whose variants compete on a backend; they are closed here
 */
export async function runPlan(
  plan: Plan,
  open: (backend: string) => Promise<readonly Arena[]>,
): Promise<{ rows: Row[]; failures: Failure[]; products: ProductRate[] }> {
  const rows: Row[] = [];
  const failures: Failure[] = [];
  const products: ProductRate[] = [];
  for (const backend of plan.backends) {
    const arenas = await open(backend);
    try {
      for (const arena of arenas) {
        const { backend, adapter } = arena;
        products.push({ backend, adapter, ...(await arena.productRate()) });
      }
      for (const task of plan.tasks) {
        const takes = (variant: string) =>
          plan.takes(variant) && (variant !== 'layers' || layersHave(task.architecture));
        const competitors = arenas.flatMap((arena) =>
          arena.variants.filter(takes).map((variant) => ({ arena, variant })),
        );
        const found = await compete(competitors, task, plan.patience, say);
        rows.push(...found.rows);
        failures.push(...found.failures);
      }
    } finally {
      for (const arena of arenas) await arena.close();
    }
  }
  return { rows, failures, products };
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
