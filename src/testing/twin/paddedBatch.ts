import { runCell } from '../../core/twin/cell.ts';
import type { Cell, State } from '../../core/twin/state.ts';
import { type Vector, zeros } from '../../core/twin/tape.ts';

/**
 * A batch of padded sentences through a recurrent layer. Each sentence runs alone, over its real tokens, in the
 * direction of travel; outputs are zeros on padding, and a sentence without tokens keeps the state it came with.
 */
export interface PaddedRun {
  /** [H] per place t·B + b. */
  readonly outputs: Vector[];
  /** Per sentence, after its last step in the direction of travel. */
  readonly finals: State[];
}

/**
 * @param sums what comes into the gates per place t·B + b, [gates·H] @param mask [T·B], 1 on real tokens and 0 on padding
 * @param first per sentence
 */
export function runPadded(
  cell: Cell,
  sums: readonly Vector[],
  mask: Float64Array,
  first: readonly State[],
  reverse: boolean,
): PaddedRun {
  const outputs = sums.map(() => zeros(first[0]?.hidden.values.length ?? 0));
  const finals = first.map((state, row) => {
    const places = [...mask.keys()].filter((place) => place % first.length === row && mask[place] !== 0);
    if (reverse) places.reverse();
    const states = runCell(
      cell,
      places.map((place) => sums[place]!),
      state,
    );
    states.forEach(({ hidden }, index) => {
      outputs[places[index]!] = hidden;
    });
    return states.at(-1) ?? state;
  });
  return { outputs, finals };
}
