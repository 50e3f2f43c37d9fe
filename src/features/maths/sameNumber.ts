import type { Trace } from '../../store/traceSlice.ts';

/**
 * The number of a vector in another trace that stands where it stood in the former one; null where that place is gone.
 * Traces of one sentence are alike, but each numbers its vectors anew.
 */
export function sameNumber(id: number, former: Trace, trace: Trace): number | null {
  return former === trace ? id : counterpart(id, former, trace);
}

const numberedBy = new Set(['id', 'logits', 'probabilities']);

function counterpart(id: number, former: unknown, present: unknown): number | null {
  if (!isBranch(former) || !isBranch(present)) return null;
  for (const [name, value] of Object.entries(former)) {
    const other = present[name];
    if (numberedBy.has(name) && value === id) return typeof other === 'number' ? other : null;
    const found = counterpart(id, value, other);
    if (found !== null) return found;
  }
  return null;
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}
