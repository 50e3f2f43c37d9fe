import type { AttentiveLstmSizes } from './attentiveLstmSizes.ts';
import { constants, forEach, padded, sentencesFor, weightParts } from './webgpuRows.ts';

/** Where the parts of the joined buffer begin after the weights, in numbers; its size is a multiple of four. */
export function joinedParts(sizes: AttentiveLstmSizes) {
  const { batch, units, isAdditive } = sizes;
  const vector = weightParts(sizes).end;
  const hidden = vector + (isAdditive ? units : 0);
  const cell = hidden + batch * units;
  const end = cell + batch * units;
  return { vector, hidden, cell, end, size: 4 * Math.ceil(end / 4) };
}

/** The loop over time: what every step leaves for the way back is all that goes out. */
export function forwardLoop(sizes: AttentiveLstmSizes, scale: number): string {
  const { isAdditive, units } = sizes;
  const at = joinedParts(sizes);
  const queryAt = weightParts(sizes).queryMatrix / 4;
  const count = sentencesFor(sizes, 'forward');
  const each = (code: (sentence: number) => string) => forEach(count, code);
  const four = (code: (index: number) => string) => forEach(4, code);
  const ofGates = (name: string) =>
    `vec4f(${name}[at], ${name}[at + units], ${name}[at + 2u * units], ${name}[at + 3u * units])`;
  const pair = isAdditive
    ? (r: number) => `vector[a] * tanhOf(query[${r * units}u + a] + keys[(i * batch + b${r}) * units + a])`
    : (r: number) => `scale * stateAt(${r}u, a) * keys[(i * batch + b${r}) * units + a]`;
  return `${constants(sizes, scale)}
var<workgroup> state: array<vec4f, ${count}u * quads>;
${isAdditive ? `var<workgroup> query: array<f32, ${count}u * units>; var<workgroup> vector: array<f32, units>;` : ''}
var<workgroup> partial: array<f32, ${count}u * sources * 16u>;
var<workgroup> score: array<f32, ${count}u * sources>;
var<workgroup> weight: array<f32, ${count}u * sources>;
fn numberAt(at: u32) -> f32 { return joined[at / 4u][at % 4u]; }
fn stateAt(sentence: u32, u: u32) -> f32 { return state[sentence * quads + u / 4u][u % 4u]; }
@compute @workgroup_size(threads) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) u: u32,
) {
  // Beyond the last sentence it is done again: the same numbers, to the same places.
  ${each(
    (r) => `
  let b${r} = min(group.x * ${count}u + ${r}u, batch - 1u);
  let length${r} = u32(lengths[b${r}]);
  var s${r} = 0.0;
  var c${r} = 0.0;
  if (u < units) {
    s${r} = numberAt(${at.hidden}u + b${r} * units + u);
    c${r} = numberAt(${at.cell}u + b${r} * units + u);
  }`,
  )}
  ${isAdditive ? `if (u < units) { vector[u] = numberAt(${at.vector}u + u); }` : ''}
  for (var t = 0u; t < steps; t++) {
    if (u < ${padded(units)}u) { ${each((r) => `state[${r}u * quads + u / 4u][u % 4u] = s${r};`)} }
    workgroupBarrier();
    ${each((r) => `var z${r} = vec4f(); var q${r} = 0.0;`)}
    if (u < units) {
      for (var k = 0u; k < quads; k++) {
        ${four((index) => `let w${index} = joined[(4u * k + ${index}u) * units + u];`)}
        ${isAdditive ? `let m = joined[${queryAt}u + k * units + u];` : ''}
        ${each(
          (r) => `{
          let s = state[${r}u * quads + k];
          z${r} += s.x * w0 + s.y * w1 + s.z * w2 + s.w * w3;
          ${isAdditive ? `q${r} += dot(s, m);` : ''}
        }`,
        )}
      }
      ${isAdditive ? each((r) => `query[${r * units}u + u] = q${r};`) : ''}
    }
    workgroupBarrier();
    for (var i = u / 16u; i < sources; i += threads / 16u) {
      ${each(
        (r) => `{
        var sum = 0.0;
        if (i < length${r}) { for (var a = u % 16u; a < units; a += 16u) { sum += ${pair(r)}; } }
        partial[(${r}u * sources + i) * 16u + u % 16u] = sum;
      }`,
      )}
    }
    workgroupBarrier();
    for (var j = u; j < ${count}u * sources; j += threads) {
      var sum = 0.0;
      for (var x = 0u; x < 16u; x++) { sum += partial[j * 16u + x]; }
      score[j] = sum;
    }
    workgroupBarrier();
    ${each(
      (r) => `
    if (u < sources) {
      var largest = score[${r}u * sources];
      for (var i = 1u; i < length${r}; i++) { largest = max(largest, score[${r}u * sources + i]); }
      for (var i = u; i < sources; i += threads) {
        let j = ${r}u * sources + i;
        weight[j] = select(0.0, exp(min(score[j] - largest, 0.0)), i < length${r});
      }
    }`,
    )}
    workgroupBarrier();
    ${each(
      (r) => `{
      let row = t * batch + b${r};
      var total = 0.0;
      for (var i = 0u; i < length${r}; i++) { total += weight[${r}u * sources + i]; }
      for (var i = u; i < sources; i += threads) {
        looks[row * lookWidth + weightsAt + i] = weight[${r}u * sources + i] / total;
      }
      if (u < units) {
        var share = vec4f();
        for (var i = 0u; i < length${r}; i++) {
          let at = (i * batch + b${r}) * 4u * units + u;
          share += weight[${r}u * sources + i] * ${ofGates('gateShares')};
        }
        let at = row * 4u * units + u;
        let z = z${r} + share / total + ${ofGates('projected')};
        let q = vec4f(sigmoid(z.x), sigmoid(z.y), tanhOf(z.z), sigmoid(z.w));
        gates[at] = q.x;
        gates[at + units] = q.y;
        gates[at + 2u * units] = q.z;
        gates[at + 3u * units] = q.w;
        looks[row * lookWidth + u] = c${r};
        ${isAdditive ? `looks[row * lookWidth + units + u] = q${r};` : ''}
        hiddensBefore[row * units + u] = s${r};
        c${r} = q.y * c${r} + q.x * q.z;
        s${r} = q.w * tanhOf(c${r});
      }
    }`,
    )}
  }
}`;
}
