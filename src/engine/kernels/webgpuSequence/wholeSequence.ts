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
  const each = (write: (row: number) => string) =>
    Array.from({ length: sentences }, (_, row) => `    ${write(row)}`).join('\n');
  const padded = 4 * Math.ceil(units / 4);
  const sharesGates = direction === 'backward' && lanesOf(gates) === 4;
  const width = sharesGates ? units : padded;
  const share = (row: number, value: string) => `known[${row * width}u + unit] = ${value};`;
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
  const sumType = direction === 'forward' ? 'Gates' : 'f32';
  const body =
    direction === 'forward'
      ? `
  for (var index = 0u; index < sizes.steps; index++) {
    let time = select(index, sizes.steps - 1u - index, sizes.isReverse == 1u);
${each((row) => `save(state${row}, Place(row${row}, unit, time));`)}
${each((row) => share(row, `state${row}.hidden`))}
    workgroupBarrier();
${each((row) => `var sum${row} = ${sumType}();`)}
    ${product}
    workgroupBarrier();
${each((row) => `state${row} = step(state${row}, sum${row}, Place(row${row}, unit, time));`)}
  }
${each((row) => `save(state${row}, Place(row${row}, unit, sizes.steps));`)}`
      : `
  for (var after = sizes.steps; after > 0u; after--) {
    let time = select(after - 1u, sizes.steps - after, sizes.isReverse == 1u);
${each((row) => share(row, `step(&state${row}, Place(row${row}, unit, time))`))}
    workgroupBarrier();
${each((row) => `var sum${row} = ${sumType}();`)}
    ${product}
    workgroupBarrier();
${each((row) => `state${row}.hidden += sum${row};`)}
  }`;
  return `${packedCode(gates, states, units)}
${placeCode(units)}
${code}
var<workgroup> known: array<${sharesGates ? 'vec4f' : 'f32'}, ${sentences * width}>;
@compute @workgroup_size(${units}) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) unit: u32,
) {
${each((row) => `let row${row} = min(group.x * ${sentences}u + ${row}u, sizes.batch - 1u);`)}
${each((row) => `var state${row} = start(row${row}, unit);`)}
${body}
${each((row) => `finish(state${row}, row${row}, unit);`)}
}`;
}
