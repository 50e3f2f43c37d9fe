import type { AttentionKind, AttentionWiring, ModelSpec } from '../core/spec/modelSpec.ts';

/** Every kind of attention in every wiring; without attention there is nothing to wire. */
export const attentionVariants: readonly AttentionVariant[] = [
  { attention: 'additive', wiring: 'beforeCell' },
  { attention: 'additive', wiring: 'afterCell' },
  { attention: 'dot', wiring: 'beforeCell' },
  { attention: 'dot', wiring: 'afterCell' },
  { attention: 'none', wiring: 'afterCell' },
];

interface AttentionVariant {
  readonly attention: AttentionKind;
  readonly wiring: AttentionWiring;
}

/** For the names of tests. */
export function specTitle({ attention, wiring, bidirectional }: ModelSpec): string {
  const place = wiring === 'beforeCell' ? 'before' : 'after';
  const direction = bidirectional ? 'bidirectional' : 'unidirectional';
  return attention === 'none' ? `none, ${direction}` : `${attention}, ${direction}, ${place} the cell`;
}
