import { compileAhead } from '../kernels/webglProgram.ts';
import { webglBackend } from '../kernels/webglTexture.ts';
import type { Batch } from '../model/batch.ts';
import { batchArrays, batchTensors } from '../model/batchTensors.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { tf } from '../tf.ts';
import { createOptimizer, type Optimizer } from './optimizer.ts';
import type { Stepper } from './stepper.ts';
import {
  dropoutSeed,
  lossAndGradients,
  type StepSettings,
  stepNumbers,
  stepOptions,
  trainStep,
} from './trainStep.ts';

/**
 * Training steps on WebGL, draw by draw. Two may be under way, so that the device works on one while JavaScript puts
 * together the next. Our programs depend on no sizes; made ready they are by a rehearsal on a batch, first to have all
 * of them compiled at once and then, as drivers finish a program when it first draws, for real. It trains nothing.
 */
export function webglStepper(model: Seq2Seq, optimizer: Optimizer): Stepper {
  let isRehearsed = false;

  function rehearse(batch: Batch, settings: StepSettings): tf.Tensor {
    const seed = tf.tensor1d(dropoutSeed(settings, 1), 'int32');
    const tensors = batchTensors(batchArrays(batch, model.vocabulary));
    const { loss, accuracy } = lossAndGradients(model, tensors, stepOptions(settings, seed));
    return stepNumbers(loss, accuracy, rehearseUpdate(settings));
  }

  /** Updates of very small parameters, as many as there are and alike in what is odd of them, before and after one. */
  function rehearseUpdate(settings: StepSettings): tf.Scalar {
    const parameters = new Map(
      [...model.variables].map(([name, { shape }]) => [name, tf.variable(tf.zeros(shape.map(small)))]),
    );
    const rehearsed = createOptimizer(optimizer.kind, parameters);
    const gradients = [...parameters.values()].map(({ shape }) => tf.zeros(shape));
    rehearsed.apply(gradients, settings);
    const norm = rehearsed.apply(gradients, settings);
    rehearsed.dispose();
    tf.dispose([...parameters.values()]);
    return norm;
  }

  return {
    name: 'two steps under way',
    depth: 2,
    step: (batch, settings) => trainStep(model, optimizer, batch, settings),
    async prepare(batch, settings) {
      await compileAhead(webglBackend().gpgpu.gl, () => tf.tidy(() => void rehearse(batch, settings)));
      if (isRehearsed) return;
      const numbers = tf.tidy(() => rehearse(batch, settings));
      await numbers.data();
      numbers.dispose();
      isRehearsed = true;
    },
    dispose: () => {},
  };
}

/** The smallest size from 2 on that is as odd. */
function small(size: number): number {
  return 2 + (size % 2);
}
