import type { AttentiveLstmSizes } from './attentiveLstmSizes.ts';

/**
 * How the attentive LSTM is laid out on WebGPU. A workgroup takes a few sentences through all time steps by itself, with
 * a thread for each unit: sentences share each weight that is read, and what a step hands to the next stays in the
 * workgroup's memory. All within the limits that every device has: 256 threads, 16 KiB.
 */
const workgroupBytes = 16_384;
const mostSentences = 2;

/** Threads of a workgroup, a multiple of the 16 that share out a product over the units. */
export function threadsFor(units: number): number {
  return Math.ceil(units / 64) * 64;
}

/** Sentences of a workgroup; 0 where not even one fits. */
export function sentencesFor({ sources, units }: Pick<AttentiveLstmSizes, 'sources' | 'units'>): number {
  if (units > 256) return 0;
  // Backward, which needs more: δz, δq, and 16 partial sums, a score and a weight for each source word.
  const bytes = 4 * (5 * units + 18 * sources);
  return Math.min(mostSentences, Math.floor(workgroupBytes / bytes));
}

export function fitsWebgpu(sizes: Pick<AttentiveLstmSizes, 'sources' | 'units'>): boolean {
  return sentencesFor(sizes) > 0;
}

/** WGSL for each sentence of a workgroup, one after the other. */
export function forEachSentence(count: number, code: (sentence: number) => string): string {
  return Array.from({ length: count }, (_, sentence) => code(sentence)).join('\n');
}

/** What both loops know: sizes, and the functions of a gate. */
export function constants(
  { steps, batch, sources, units, lookWidth, weightsAt }: AttentiveLstmSizes,
  scale: number,
): string {
  return `
const steps = ${steps}u; const batch = ${batch}u; const sources = ${sources}u; const units = ${units}u;
const lookWidth = ${lookWidth}u; const weightsAt = ${weightsAt}u; const threads = ${threadsFor(units)}u;
const scale = f32(${scale});
fn tanhOf(x: f32) -> f32 { return 1.0 - 2.0 / (exp(2.0 * clamp(x, -15.0, 15.0)) + 1.0); }
fn sigmoidOf(x: f32) -> f32 { return 1.0 / (1.0 + exp(-clamp(x, -30.0, 30.0))); }`;
}
