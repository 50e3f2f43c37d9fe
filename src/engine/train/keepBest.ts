import { readVariables } from '../model/parameters.ts';
import type { Network } from '../network.ts';
import { tf } from '../tf.ts';

/**
 * The best weights are kept beside the network while it trains, and take the place of its own once training has ended.
 * They live outside the device: validations are few, and a device may be lost.
 */

/** Right after the validation that found them. */
export async function rememberBest(network: Network): Promise<void> {
  network.bestWeights = network.training.keepBest ? await readVariables(network.model.variables) : null;
}

/** @returns the step whose weights stand now, or null where those of the last step stay. */
export function restoreBest(network: Network): number | null {
  const { training, progress, bestWeights, model, optimizer } = network;
  if (!training.keepBest || !bestWeights || !progress.best || progress.best.step === optimizer.step)
    return null;
  tf.tidy(() => {
    for (const [name, values] of bestWeights) {
      const variable = model.variables.get(name) as tf.Variable;
      variable.assign(tf.tensor(values, variable.shape, 'float32'));
    }
  });
  return progress.best.step;
}
