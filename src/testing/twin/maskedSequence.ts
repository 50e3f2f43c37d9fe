/**
 * A batch of padded sentences through a recurrent cell, in Float64: each sentence runs alone, over its real tokens, in
 * the direction of travel. All sequences are time-major, [T·B, …]; outputs and gradients of padding are 0, and the
 * state of a sentence without tokens is the one it came with.
 */
export interface MaskedShape {
  readonly steps: number;
  readonly batch: number;
  readonly units: number;
  readonly reverse: boolean;
}

/** One sentence's pass: h after each of its tokens, the last h, and the way back, which adds to the parameters' gradients. */
export interface SentencePass {
  readonly outputs: readonly Float64Array[];
  readonly final: Float64Array;
  backward(
    outputGradients: readonly Float64Array[],
    finalGradient: Float64Array,
  ): { inputs: readonly Float64Array[]; initial: Float64Array };
}

export interface MaskedSequence {
  /** [T·B, H] */
  readonly outputs: Float64Array;
  /** [B, H] */
  readonly hidden: Float64Array;
  /** [T·B, I] and [B, H] */
  readonly gradients: { readonly inputs: Float64Array; readonly hidden: Float64Array };
}

/**
 * @param given inputs [T·B, I], mask [T·B, 1], hidden [B, H].
 * @param upstream d loss / d outputs [T·B, H] and d loss / d the last hidden [B, H].
 */
export function maskedSequence(
  given: Readonly<Record<'inputs' | 'mask' | 'hidden', Float64Array>>,
  upstream: Readonly<Record<'outputs' | 'hidden', Float64Array>>,
  { steps, batch, units, reverse }: MaskedShape,
  pass: (inputs: readonly Float64Array[], hidden: Float64Array) => SentencePass,
): MaskedSequence {
  const width = given.inputs.length / (steps * batch);
  const outputs = new Float64Array(steps * batch * units);
  const hidden = new Float64Array(batch * units);
  const gradients = {
    inputs: new Float64Array(given.inputs.length),
    hidden: new Float64Array(batch * units),
  };
  for (let row = 0; row < batch; row++) {
    const places = Array.from({ length: steps }, (_, time) => time * batch + row).filter(
      (place) => given.mask[place] !== 0,
    );
    if (reverse) places.reverse();
    const { final, ...sentence } = pass(
      places.map((place) => rowOf(given.inputs, place, width)),
      rowOf(given.hidden, row, units),
    );
    const back = sentence.backward(
      places.map((place) => rowOf(upstream.outputs, place, units)),
      rowOf(upstream.hidden, row, units),
    );
    for (const [index, place] of places.entries()) {
      outputs.set(sentence.outputs[index]!, place * units);
      gradients.inputs.set(back.inputs[index]!, place * width);
    }
    hidden.set(final, row * units);
    gradients.hidden.set(back.initial, row * units);
  }
  return { outputs, hidden, gradients };
}

function rowOf(values: Float64Array, index: number, size: number): Float64Array {
  return values.slice(index * size, (index + 1) * size);
}
