import type { tf } from '../../tf.ts';
import { runWebgpuProgram } from '../webgpuProgram.ts';

/** Embeddings on WebGPU: an invocation for each number of the result. */

const group = 256;

/** Enough workgroups for so many numbers, in two dimensions, as one takes no more than 65535. */
function groupsFor(count: number): [number, number, number] {
  const groups = Math.ceil(count / group);
  const across = Math.min(groups, 65_535);
  return [across, Math.ceil(groups / across), 1];
}

const main = `
@compute @workgroup_size(${group}) fn main(@builtin(global_invocation_id) id: vec3u) {
  let at = id.y * sizes.across + id.x;
  if (at >= sizes.count) { return; }
  let row = at / sizes.width;
  let column = at % sizes.width;`;

/** @param table [V, E] @param ids [N], int32 @returns [N, E] */
export function webgpuLookup(table: tf.Tensor2D, ids: tf.Tensor1D): tf.Tensor {
  const width = table.shape[1];
  const count = ids.size * width;
  const workgroups = groupsFor(count);
  return runWebgpuProgram({
    name: 'embedding',
    code: `${main}
  looked[at] = table[u32(ids[row]) * sizes.width + column];
}`,
    inputs: { table, ids },
    outputs: { looked: [ids.size, width] },
    sizes: { count, width, across: group * workgroups[0] },
    workgroups,
  })[0] as tf.Tensor;
}

/** @param gradient [N, E] @param starts [rows + 1], int32 @param positions [N], int32 @returns [rows, E] */
export function webgpuGradient(
  { gradient, starts, positions }: { gradient: tf.Tensor2D; starts: tf.Tensor1D; positions: tf.Tensor1D },
  { rows }: { rows: number },
): tf.Tensor[] {
  const width = gradient.shape[1];
  const count = rows * width;
  const workgroups = groupsFor(count);
  return runWebgpuProgram({
    name: 'embedding, backward',
    code: `${main}
  var sum = 0.0;
  for (var k = starts[row]; k < starts[row + 1u]; k++) { sum += gradient[u32(positions[k]) * sizes.width + column]; }
  tableGradient[at] = sum;
}`,
    inputs: { gradient, starts, positions },
    outputs: { tableGradient: [rows, width] },
    sizes: { count, width, across: group * workgroups[0] },
    workgroups,
  });
}
