import type { tf } from '../../tf.ts';
import type { SequenceShape } from '../timeSteps.ts';
import { runWebgpuProgram } from '../webgpuProgram.ts';
import { type CellCode, type CellProgram, placeCode } from './cellCode.ts';
import { lanesOf, packedCode } from './packSequence.ts';

/**
 * A recurrent layer over all its steps in one program: a workgroup goes through time with four sentences, an invocation
 * for each unit, and what the units must know of each other from step to step stands in the workgroup's memory. Only
 * sentences are shared out between workgroups, so that none waits for another. Sentences past the last are the last one
 * once more, which writes the same numbers again.
 */

/** Invocations a workgroup may have, and bytes of its memory, on every device. */
const mostInvocations = 256;
const mostBytes = 16_384;

/** Of a workgroup: an invocation has a unit in all of them, so that it reads each weight once for four. */
const sentences = 4;

export function fitsWholeSequence({ units }: SequenceShape): boolean {
  return units <= mostInvocations && 16 * sentences * units <= mostBytes;
}

export function runWholeSequence(program: CellProgram, shape: SequenceShape): tf.Tensor[] {
  const { steps, batch, units, reverse } = shape;
  const { name, cell, direction, inputs, outputs, elements } = program;
  return runWebgpuProgram({
    name,
    code: wholeSequenceCode(cell, units, direction),
    inputs,
    outputs,
    elements,
    sizes: { steps, batch, isReverse: reverse ? 1 : 0 },
    workgroups: [Math.ceil(batch / sentences), 1, 1],
  });
}

function wholeSequenceCode(
  { gates, states, code }: CellCode,
  units: number,
  direction: 'forward' | 'backward',
): string {
  const padded = 4 * Math.ceil(units / 4);
  const sharesGates = direction === 'backward' && lanesOf(gates) === 4;
  const width = sharesGates ? units : padded;
  const product = sharesGates
    ? `
    for (var k = 0u; k < ${units}u; k++) {
      let w = weight(k, unit);
${each((row) => `sum${row} += dot(known[${row * width}u + k], w);`)}
    }`
    : `
    for (var k = 0u; k < ${padded / 4}u; k++) {
      let w0 = weight(4u * k, unit);
      let w1 = weight(4u * k + 1u, unit);
      let w2 = weight(4u * k + 2u, unit);
      let w3 = weight(4u * k + 3u, unit);
${each((row) => `sum${row} += ${[0, 1, 2, 3].map((at) => `known[4u * k + ${row * width + at}u] * w${at}`).join(' + ')};`)}
    }`;
  return `${packedCode(gates, states, units)}
${placeCode(units)}
${code}
var<workgroup> known: array<${sharesGates ? 'vec4f' : 'f32'}, ${sentences * width}>;
@compute @workgroup_size(${units}) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) unit: u32,
) {
  var rows: array<u32, ${sentences}>;
  var state: array<State, ${sentences}>;
  for (var r = 0u; r < ${sentences}u; r++) {
    rows[r] = min(group.x * ${sentences}u + r, sizes.batch - 1u);
    state[r] = start(rows[r], unit);
  }
  ${direction === 'forward' ? forwardLoop(product, width) : backwardLoop(product, width)}
  for (var r = 0u; r < ${sentences}u; r++) { finish(state[r], rows[r], unit); }
}`;
}

const each = (write: (row: number) => string) =>
  Array.from({ length: sentences }, (_, row) => `      ${write(row)}`).join('\n');

/** Cells in loops, as their code is long to compile; the product, where the time goes, sentence by sentence in registers. */
function forwardLoop(product: string, width: number): string {
  return `
  for (var index = 0u; index < sizes.steps; index++) {
    let time = select(index, sizes.steps - 1u - index, sizes.isReverse == 1u);
    for (var r = 0u; r < ${sentences}u; r++) {
      save(state[r], Place(rows[r], unit, time));
      known[r * ${width}u + unit] = state[r].hidden;
    }
    workgroupBarrier();
${each((row) => `var sum${row} = Gates();`)}${product}
    workgroupBarrier();
    var sums = array<Gates, ${sentences}>(${[0, 1, 2, 3].map((row) => `sum${row}`).join(', ')});
    for (var r = 0u; r < ${sentences}u; r++) {
      state[r] = step(state[r], sums[r], Place(rows[r], unit, time));
    }
  }
  for (var r = 0u; r < ${sentences}u; r++) { save(state[r], Place(rows[r], unit, sizes.steps)); }`;
}

function backwardLoop(product: string, width: number): string {
  return `
  for (var after = sizes.steps; after > 0u; after--) {
    let time = select(after - 1u, sizes.steps - after, sizes.isReverse == 1u);
    for (var r = 0u; r < ${sentences}u; r++) {
      var own = state[r];
      known[r * ${width}u + unit] = step(&own, Place(rows[r], unit, time));
      state[r] = own;
    }
    workgroupBarrier();
${each((row) => `var sum${row} = 0.0;`)}${product}
    workgroupBarrier();
${each((row) => `state[${row}].hidden += sum${row};`)}
  }`;
}
