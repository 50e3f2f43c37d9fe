import type { tf } from '../../tf.ts';
import type { SequenceShape } from '../timeSteps.ts';
import { fitsTexture } from '../webglDraw.ts';

/**
 * What the recurrent layers differ in on WebGL. A layer takes one draw a time step: a fragment works out the recurrent
 * product and the cell for four sentences and one unit, so that every fetched texel takes part in sixteen products.
 *
 * Backward, the gradient of every gate is a factor that is known before, times the gradient of a state,
 *
 *   δgate_t = factor_t·δstate_t      δh_{t−1} = Σ δgate_t·recurrentᵀ + what the cell carries over
 *
 * so that a step hands on δh and δc alone, and the four targets of a draw do for two units, or for four without a c.
 */
export interface WebglCell {
  readonly name: string;
  /** What goes from step to step. */
  readonly states: readonly State[];
  /** What else the backward pass needs of a step; with the states four at most. */
  readonly kept: readonly string[];
  /** A matrix of one row that `step` reads under this name. */
  readonly bias?: string;
  /**
   * GLSL: `void cell(int unit)`. From the recurrent sums `sum0`… and what is read, `read0`…, of each gate, and from `h_old`
   * and `c_old`, it sets `h`, `c` and what is kept. A component is a sentence.
   */
  readonly step: string;
  /** GLSL: `void cell()`, from all of them, at most four `factor0`…. */
  readonly factors: string;
  /** The state whose gradient each factor multiplies. */
  readonly multiplied: readonly State[];
  /** For each gate, which factor leads to the recurrent weights, and which to what was read. */
  readonly recurrentFactors: readonly number[];
  readonly projectedFactors: readonly number[];
  /** What of δh or δc passes a step beside the product, as one of those kept. */
  readonly carried: Readonly<Partial<Record<State, string>>>;
  /** GLSL of `h` and `c` after a step: what of δh joins δc within it. */
  readonly joining?: string;
}

export type State = 'h' | 'c';

/** How states lie in textures: units across, and down a row for every four sentences, a component for each. */
export interface StateLayout {
  /** Rows of texels that one time takes. */
  readonly groups: number;
  /** Rows of each of the two textures. */
  readonly rows: number;
}

export function stateLayout({ steps, batch }: SequenceShape): StateLayout {
  const groups = Math.ceil(batch / 4);
  return { groups, rows: (Math.floor(steps / 2) + 1) * groups };
}

/**
 * The states before step 0, 1, … lie by turns in an even and in an odd texture, because a draw may not read what it
 * writes.
 * @returns the first row of one in its texture
 */
export function rowOf({ groups }: StateLayout, state: number): number {
  return (state >> 1) * groups;
}

/** Even and odd. */
export type Pair = readonly [tf.Tensor, tf.Tensor];

export function ofState(pair: Pair, state: number): tf.Tensor {
  return pair[state & 1] as tf.Tensor;
}

/** Both textures as inputs of {@link stateCode}. */
export function pairInputs(name: string, [even, odd]: Pair): Record<string, tf.Tensor> {
  return { [`${name}_even`]: even, [`${name}_odd`]: odd };
}

/** GLSL: `NAME_of(unit, group, state)` is a texel; needs `uniform int groups`. */
export function stateCode(name: string): string {
  return `
vec4 ${name}_of(int unit, int group, int state) {
  int row = (state >> 1) * groups + group;
  return (state & 1) == 0 ? ${name}_even_block(unit, row) : ${name}_odd_block(unit, row);
}`;
}

/**
 * GLSL: `NAME_rows(row, column)` is four rows of a matrix.
 *
 * @param isEven whether the first is an even row, as where the batch is even: then two blocks have all four
 */
export function rowsCode(name: string, isEven = false): string {
  const at = (row: number) => `${name}(row + ${row}, column)`;
  return isEven
    ? `
vec4 ${name}_rows(int row, int column) {
  vec4 upper = ${name}_block(column >> 1, row >> 1);
  vec4 lower = ${name}_block(column >> 1, (row >> 1) + 1);
  return (column & 1) == 0 ? vec4(upper.xz, lower.xz) : vec4(upper.yw, lower.yw);
}`
    : `
vec4 ${name}_rows(int row, int column) { return vec4(${at(0)}, ${at(1)}, ${at(2)}, ${at(3)}); }`;
}

/** GLSL: `isPaddingAt(row)`, of four rows; nothing is where there is no mask. */
export function paddingCode(hasMask: boolean): string {
  const isPadding = hasMask ? 'equal(M_rows(row, 0), vec4(0.0))' : 'bvec4(false)';
  return `${hasMask ? rowsCode('M') : ''}
bvec4 isPaddingAt(int row) { return ${isPadding}; }`;
}

/**
 * What comes to a step from elsewhere than what is read and the states: draws of its own before the step's, and what
 * that one adds of them.
 */
export interface Beside {
  /** GLSL: `void beside(int x, int group)`, in which a step's draw adds to its sums. */
  readonly code: string;
  /** Draws what the step's code reads. */
  prepare(step: number, reading: Reading): void;
  /** What the code reads at a step. */
  reads(step: number): Reading;
}

/** What a draw is given. */
export interface Reading {
  readonly inputs: Readonly<Record<string, tf.Tensor>>;
  readonly integers: Readonly<Record<string, number>>;
}

/** Units of each of the parts that a backward draw has in hand, and how many there are. */
export function partsOf({ states }: WebglCell, units: number): { count: number; width: number } {
  const count = 4 / states.length;
  return { count, width: Math.ceil(units / count) };
}

export function fitsSequence({ projectedFactors }: WebglCell, shape: SequenceShape): boolean {
  const { groups } = stateLayout(shape);
  return fitsTexture(2 * shape.steps * groups, 2 * shape.units, projectedFactors.length * shape.units);
}
