import { type Parameters, parameter, zerosLike } from './parameters.ts';

/**
 * Adam (Kingma and Ba 2015, algorithm 1), with ε outside the root of the bias-corrected second moment:
 *
 *     m = β₁ m + (1 − β₁) g      v = β₂ v + (1 − β₂) g²
 *     value −= learningRate · (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε)
 */
export interface AdamState {
  /** Steps taken so far, t. */
  stepCount: number;
  readonly firstMoments: Map<string, Float64Array>;
  readonly secondMoments: Map<string, Float64Array>;
}

const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-7;

export function createAdamState(parameters: Parameters): AdamState {
  return { stepCount: 0, firstMoments: zerosLike(parameters), secondMoments: zerosLike(parameters) };
}

/** Changes the parameters and the state in place. */
export function adamStep(
  parameters: Parameters,
  gradients: Parameters,
  state: AdamState,
  learningRate: number,
): void {
  state.stepCount += 1;
  const firstCorrection = 1 - beta1 ** state.stepCount;
  const secondCorrection = 1 - beta2 ** state.stepCount;
  for (const [name, values] of parameters) {
    const first = parameter(state.firstMoments, name);
    const second = parameter(state.secondMoments, name);
    parameter(gradients, name).forEach((gradient, index) => {
      first[index] = beta1 * first[index]! + (1 - beta1) * gradient;
      second[index] = beta2 * second[index]! + (1 - beta2) * gradient ** 2;
      const step = first[index] / firstCorrection / (Math.sqrt(second[index] / secondCorrection) + epsilon);
      values[index]! -= learningRate * step;
    });
  }
}
