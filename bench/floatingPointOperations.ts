import { parameterTable } from '../src/core/spec/parameterTable.ts';
import { type Architecture, type BenchConfig, modelSpecOf } from './configs.ts';

/**
 * How many floating-point operations one training step needs: a multiplication and an addition for each pair that its
 * matrix products bring together, forward once, and backward twice, for what was read and for what it was multiplied
 * with. Gates, softmax, the loss and Adam cost a few operations a number and are left out, but for the additive score,
 * whose B·T·S·H sums v·tanh(q + k) are a product in all but name.
 */
export function floatingPointOperations(config: BenchConfig, architecture: Architecture): number {
  const { batch, sourceLength, targetLength, hiddenSize } = config;
  const spec = modelSpecOf(config, architecture);
  const rows = { source: batch * sourceLength, target: batch * targetLength };
  const throughMatrices = parameterTable(spec, config.vocabulary)
    .filter(({ name, shape }) => shape.length === 2 && !name.endsWith('embedding'))
    .map(({ name, shape }) => {
      const [inputs, outputs] = shape as [number, number];
      return rows[/^encoder|^attention\.key$/.test(name) ? 'source' : 'target'] * inputs * outputs;
    });
  // Scores and contexts: every output position meets every source position twice.
  const throughAttention = architecture === 'none' ? 0 : 2 * rows.target * sourceLength * hiddenSize;
  const forward = throughMatrices.reduce((sum, count) => sum + count, 0) + throughAttention;
  return 3 * 2 * forward;
}
