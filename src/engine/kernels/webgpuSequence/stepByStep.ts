import type { tf } from '../../tf.ts';
import type { SequenceShape } from '../timeSteps.ts';
import { runWebgpuProgram, webgpuBackend } from '../webgpuProgram.ts';
import { type CellProgram, placeCode } from './cellCode.ts';
import { lanesOf, packedCode } from './packSequence.ts';

/**
 * A recurrent layer with a program for each step, product and cell in one, for layers too wide to go through time in a
 * workgroup's memory. An invocation has a unit in four sentences; what it needs of the other units it finds in the
 * tensors that the step before has written. Sentences past the last are the last one once more.
 */
const sentences = 4;
const threads = 64;

/** Whether the weights fit into one binding. */
export function fitsStepByStep({ units }: SequenceShape): boolean {
  return 16 * (units + 4) * units <= webgpuBackend().device.limits.maxStorageBufferBindingSize;
}

export function runStepByStep(program: CellProgram, shape: SequenceShape): tf.Tensor[] {
  const { steps, batch, units, reverse } = shape;
  const { name, direction, inputs, outputs, elements } = program;
  const code = direction === 'forward' ? forwardCode(program, units) : backwardCode(program, units);
  const names = Object.keys(outputs);
  let results: tf.Tensor[] | null = null;
  // The way back has one more: after the last step it takes, the product is left.
  const indices = Array.from({ length: direction === 'forward' ? steps : steps + 1 }, (_, index) => index);
  for (const index of direction === 'forward' ? indices : indices.reverse()) {
    const written: tf.Tensor[] | null = results;
    const made = runWebgpuProgram({
      name: `${name}, a step`,
      code,
      inputs,
      outputs: written ? {} : outputs,
      updates: written ? Object.fromEntries(names.map((of, at) => [of, written[at] as tf.Tensor])) : {},
      elements,
      sizes: { steps, batch, isReverse: reverse ? 1 : 0, index },
      workgroups: [Math.ceil(units / threads), Math.ceil(batch / sentences), 1],
    });
    results ??= made;
  }
  return results as tf.Tensor[];
}

const each = (write: (row: number) => string) =>
  Array.from({ length: sentences }, (_, row) => `      ${write(row)}`).join('\n');

/** As in `wholeSequence`: cells in loops, the product sentence by sentence in registers. */
function mainCode({ cell: { gates, states, code } }: CellProgram, units: number, body: string): string {
  return `${packedCode(gates, states, units)}
${placeCode(units)}
${code}
fn timeOf(index: u32) -> u32 { return select(index, sizes.steps - 1u - index, sizes.isReverse == 1u); }
fn inner(a: Gates, b: Gates) -> f32 { return ${lanesOf(gates) === 4 ? 'dot(a, b)' : 'a * b'}; }
@compute @workgroup_size(${threads}) fn main(@builtin(global_invocation_id) id: vec3u) {
  let unit = id.x;
  if (unit >= units) { return; }
  var rows: array<u32, ${sentences}>;
  var state: array<State, ${sentences}>;
  for (var r = 0u; r < ${sentences}u; r++) { rows[r] = min(id.y * ${sentences}u + r, sizes.batch - 1u); }
${body}
  for (var r = 0u; r < ${sentences}u; r++) { finish(state[r], rows[r], unit); }
}`;
}

function forwardCode(program: CellProgram, units: number): string {
  const product = (hidden: (row: number) => string) => `
    for (var k = 0u; k < units; k++) {
      let w = weight(k, unit);
${each((row) => `sum${row} += ${hidden(row)} * w;`)}
    }`;
  return mainCode(
    program,
    units,
    `
  let time = timeOf(sizes.index);
  let isLast = sizes.index + 1u == sizes.steps;
  let next = select(timeOf(sizes.index + 1u), sizes.steps, isLast);
${each((row) => `var sum${row} = Gates();`)}
  if (sizes.index == 0u) {
    for (var r = 0u; r < ${sentences}u; r++) {
      state[r] = start(rows[r], unit);
      save(state[r], Place(rows[r], unit, time));
    }${product((row) => `firstState(0u, rows[${row}], k)`)}
  } else {
    for (var r = 0u; r < ${sentences}u; r++) { state[r] = load(rows[r], unit); }
${each((row) => `let before${row} = placeOf(Place(rows[${row}], 0u, time), 1u);`)}${product((row) => `hiddens[before${row} + k]`)}
  }
  var sums = array<Gates, ${sentences}>(${[0, 1, 2, 3].map((row) => `sum${row}`).join(', ')});
  for (var r = 0u; r < ${sentences}u; r++) {
    state[r] = step(state[r], sums[r], Place(rows[r], unit, time));
    save(state[r], Place(rows[r], unit, next));
  }`,
  );
}

/** `sizes.index` is the step whose gradients came last; this one takes the product with them to the step before. */
function backwardCode(program: CellProgram, units: number): string {
  return mainCode(
    program,
    units,
    `
  if (sizes.index == sizes.steps) {
    for (var r = 0u; r < ${sentences}u; r++) { state[r] = start(rows[r], unit); }
  } else {
    let after = timeOf(sizes.index);
    for (var r = 0u; r < ${sentences}u; r++) { state[r] = load(rows[r], unit); }
${each((row) => `var sum${row} = 0.0;`)}
    for (var k = 0u; k < units; k++) {
      let w = weight(k, unit);
${each((row) => `sum${row} += inner(gatesAt(Place(rows[${row}], k, after)), w);`)}
    }
${each((row) => `state[${row}].hidden += sum${row};`)}
  }
  if (sizes.index > 0u) {
    let time = timeOf(sizes.index - 1u);
    for (var r = 0u; r < ${sentences}u; r++) {
      var own = state[r];
      step(&own, Place(rows[r], unit, time));
      state[r] = own;
    }
  }`,
  );
}
