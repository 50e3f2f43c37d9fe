import type { tf } from '../../tf.ts';

/**
 * What a cell does, in WGSL, on the way through time (`wholeSequence`, `stepByStep`). It declares
 *
 * - `struct State`, what is carried from step to step for one unit of one sentence, with `hidden` in it: h_t forward,
 *   δh_t backward;
 * - `start(row, unit) -> State`, of what was packed; `finish(state, row, unit)`, which writes the last one into tensors
 *   of its own; and `load(row, unit) -> State`, which reads those again.
 *
 * Forward:
 *
 * - `step(state, sum: Gates, at: Place) -> State`, where `sum` is h_{t−1}·recurrent;
 * - `save(state, at: Place)`, the state before the step at that place, for the way back.
 *
 * Backward:
 *
 * - `step(state: ptr<function, State>, at: Place) -> Gates`, the gradient before the activations, which leaves in
 *   `state.hidden` what goes past the recurrent product; the product is then added to it;
 * - `gatesAt(at: Place) -> Gates`, what a step returned, read again.
 */
export interface CellCode {
  readonly gates: number;
  /** How many states were packed. */
  readonly states: number;
  readonly code: string;
}

/** A cell's way through a sequence, and the tensors it takes. */
export interface CellProgram {
  readonly name: string;
  readonly cell: CellCode;
  readonly direction: 'forward' | 'backward';
  /** With `packed` among them, of these elements. */
  readonly inputs: Readonly<Record<string, tf.Tensor>>;
  readonly elements: Readonly<Record<string, 'vec4f'>>;
  readonly outputs: Readonly<Record<string, readonly number[]>>;
}

/** `Place`, and where its numbers stand in a sequence of one number a unit, [T·B, H], or of `width` blocks of them. */
export function placeCode(units: number): string {
  return `
const units = ${units}u;
struct Place { row: u32, unit: u32, time: u32 }
fn placeOf(at: Place, width: u32) -> u32 { return (at.time * sizes.batch + at.row) * width * units + at.unit; }`;
}
