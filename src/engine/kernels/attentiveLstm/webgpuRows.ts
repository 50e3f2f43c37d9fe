import { sigmoidInWgsl, tanhInWgsl } from '../wgslMath.ts';
import type { AttentiveLstmSizes } from './attentiveLstmSizes.ts';

/**
 * How the attentive LSTM is laid out on WebGPU. A workgroup takes a few sentences through all time steps by itself, with
 * a thread for each unit: sentences share each weight that is read, and what a step hands to the next stays in the
 * workgroup's memory. All within the limits that every device has: 256 threads, 16 KiB.
 *
 * The weights lie as a thread reads them: of the recurrent matrix the four gates of its unit side by side, of the query
 * matrix four rows. Rows are filled up to a multiple of four with zeros.
 */
const workgroupNumbers = 16_384 / 4;
const mostThreads = 256;
const mostSentences = 4;

/** Threads that share out a product over the units for one source word. */
export const lanes = 8;

export type Direction = 'forward' | 'backward';

/** Threads of a workgroup, a multiple of those that share out a product. */
function threadsFor(units: number): number {
  return Math.ceil(units / lanes) * lanes;
}

/** Units filled up to a multiple of four. */
function padded(units: number): number {
  return 4 * Math.ceil(units / 4);
}

/** Sentences of a workgroup; 0 where not even one fits. */
export function sentencesFor(
  { sources, units }: Pick<AttentiveLstmSizes, 'sources' | 'units'>,
  direction: Direction,
): number {
  if (threadsFor(units) > mostThreads) return 0;
  // Forward s and q, backward δz and δq; and for each source word its partial sums, a score and a weight.
  const each = (direction === 'forward' ? 2 : 5) * padded(units) + (lanes + 2) * sources;
  const shared = direction === 'forward' ? units : 0; // the vector
  return Math.min(mostSentences, Math.floor((workgroupNumbers - shared) / each));
}

export function fitsWebgpu(sizes: Pick<AttentiveLstmSizes, 'sources' | 'units'>): boolean {
  return sentencesFor(sizes, 'forward') > 0 && sentencesFor(sizes, 'backward') > 0;
}

/** WGSL for each sentence of a workgroup, or each of a thread's numbers, one after the other. */
export function forEach(count: number, code: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => code(index)).join('\n');
}

/** What all programs know: sizes, and the functions of a gate. */
export function constants(
  { steps, batch, sources, units, lookWidth, weightsAt }: AttentiveLstmSizes,
  scale: number,
): string {
  return `
const steps = ${steps}u; const batch = ${batch}u; const sources = ${sources}u; const units = ${units}u;
const lookWidth = ${lookWidth}u; const weightsAt = ${weightsAt}u; const threads = ${threadsFor(units)}u;
const quads = ${padded(units) / 4}u;
const scale = f32(${scale});
${tanhInWgsl('f32')}${sigmoidInWgsl}`;
}

/** Where the parts of a buffer with the weights begin, in numbers, and where the rest may begin. */
export function weightParts({ units, isAdditive }: AttentiveLstmSizes) {
  const queryMatrix = 4 * padded(units) * units;
  const end = queryMatrix + (isAdditive ? padded(units) * units : 0);
  return { queryMatrix, end };
}

/**
 * WGSL: `weightAt(at)`, the number that belongs at a place of such a buffer, of `recurrent` and `queryMatrix`.
 *
 * @param direction forward a thread reads its own column of the matrices, backward its row
 */
export function weightCode(sizes: AttentiveLstmSizes, direction: Direction): string {
  const { queryMatrix } = weightParts(sizes);
  const [from, to] = direction === 'forward' ? ['k', 'u'] : ['u', 'k'];
  return `
fn weightAt(at: u32) -> f32 {
  ${
    sizes.isAdditive
      ? `if (at >= ${queryMatrix}u) {
    let place = at - ${queryMatrix}u;
    let u = place / 4u % units;
    let k = place / 4u / units * 4u + place % 4u;
    if (k >= units) { return 0.0; }
    return queryMatrix[${from} * units + ${to}];
  }`
      : ''
  }
  let u = at / 4u % units;
  let k = at / 4u / units;
  if (k >= units) { return 0.0; }
  return recurrent[${from} * 4u * units + at % 4u * units + ${to}];
}`;
}
