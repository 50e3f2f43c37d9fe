import { forgetHostValues } from '../kernels/webgpuCopy.ts';
import { bufferOf, compileAhead, webgpuBackend } from '../kernels/webgpuProgram.ts';
import { type Recording, record } from '../kernels/webgpuRecording.ts';
import type { Batch } from '../model/batch.ts';
import { type BatchTensors, batchArrays, type HostTensor, tensorOf } from '../model/batchTensors.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { tf } from '../tf.ts';
import type { FlatOptimizer } from './flatOptimizer.ts';
import { updateNumberCount } from './optimizers/flatUpdate.ts';
import { readLater } from './readLater.ts';
import type { Stepper } from './stepper.ts';
import {
  dropoutSeed,
  lossAndGradients,
  type StepResult,
  type StepSettings,
  stepNumbers,
  stepOptions,
  stepResult,
} from './trainStep.ts';

/**
 * Training steps on WebGPU, each recorded once for every shape of batch and then replayed: JavaScript writes the batch
 * and a few numbers into buffers and hands over a list of commands.
 */

/** How many steps may wait for their losses to be read. */
const depth = 8;

/** Beyond this much device memory, recordings of shapes that were not met for longest are forgotten. */
const mostBytes = 1024 ** 3;

interface RecordedStep {
  readonly recording: Recording;
  /** What is written before each replay, by name. */
  readonly inputs: Readonly<Record<string, tf.Tensor>>;
  /** [3], of {@link stepNumbers} */
  readonly result: tf.Tensor;
  /** Rejects where the device does not take the commands. */
  readonly isSound: Promise<void>;
}

type StepArrays = Record<string, HostTensor>;

export function recordedStepper(model: Seq2Seq, optimizer: FlatOptimizer): Stepper {
  const variables = [...model.variables.values()];
  /** The least recently used first. */
  const steps = new Map<string, RecordedStep>();
  let buffers: readonly GPUBuffer[] = [];
  /** Steps that wait until programs are compiled, and the last of them: those that come after wait too. */
  let waiting = 0;
  let turn: Promise<void> = Promise.resolve();

  function forget(key: string): void {
    const step = steps.get(key);
    if (!step) return;
    steps.delete(key);
    disposeStep(step);
  }

  function forgetAll(): void {
    for (const key of [...steps.keys()]) forget(key);
  }

  /** Recordings hold on to the variables' buffers: where one has been assigned anew, they are of no more use. */
  function isStale(): boolean {
    const present = variables.map(bufferOf);
    const isSame = present.every((buffer, at) => buffer === buffers[at]);
    buffers = present;
    return !isSame;
  }

  function recordStep(arrays: StepArrays, settings: StepSettings): RecordedStep {
    const inputs = Object.fromEntries(
      Object.entries(arrays).map(([name, array]) => [name, tf.keep(tensorOf(array))]),
    );
    // On the device from the start, so that nothing of them becomes a constant.
    for (const input of Object.values(inputs)) bufferOf(input);
    const { seed, update, ...batch } = inputs as unknown as BatchTensors & {
      seed: tf.Tensor1D;
      update: tf.Tensor;
    };
    const { result, recording, fault } = record(() => {
      const options = stepOptions(settings, seed);
      const { loss, accuracy, gradients } = lossAndGradients(model, batch, options);
      return stepNumbers(loss, accuracy, optimizer.update(gradients, update));
    });
    const isSound = fault.then((error) => {
      if (error) throw new Error(`The recorded training step is not valid here: ${error.message}`);
    });
    isSound.catch(() => {}); // said by whoever steps
    return { recording, inputs, result, isSound };
  }

  /** The recording for batches of this shape, made where there is none. */
  function stepFor(batch: Batch, arrays: StepArrays, settings: StepSettings): RecordedStep {
    if (isStale()) forgetAll();
    const key = keyOf(batch, settings);
    const step = steps.get(key) ?? recordStep(arrays, settings);
    steps.delete(key);
    steps.set(key, step);
    makeRoom();
    return step;
  }

  function arraysOf(batch: Batch, settings: StepSettings, update: Float32Array, step: number): StepArrays {
    return {
      ...batchArrays(batch, model.vocabulary),
      seed: { values: dropoutSeed(settings, step), shape: [1] },
      update: { values: update, shape: [update.length] },
    };
  }

  function replay({ recording, inputs }: RecordedStep, arrays: StepArrays): void {
    const { device } = webgpuBackend();
    for (const [name, { values }] of Object.entries(arrays)) {
      device.queue.writeBuffer(bufferOf(inputs[name] as tf.Tensor), 0, values as BufferSource);
    }
    const encoder = device.createCommandEncoder();
    recording.encode(encoder);
    device.queue.submit([encoder.finish()]);
    forgetHostValues(variables);
  }

  /** What it does to the weights is commanded before it returns, so that steps keep their order. */
  async function begin(batch: Batch, settings: StepSettings): Promise<StepResult> {
    const update = optimizer.begin(settings);
    const arrays = arraysOf(batch, settings, update, optimizer.step);
    const step = stepFor(batch, arrays, settings);
    replay(step, arrays);
    const numbers = readLater(step.result);
    await step.isSound;
    return stepResult(await numbers);
  }

  /** Has what the step for a new shape runs compiled side by side, where recording it would wait for each in turn. */
  async function compile(batch: Batch, settings: StepSettings): Promise<void> {
    if (isRecorded(batch, settings)) return;
    await compileAhead(() => disposeStep(recordStep(rehearsalArrays(batch, settings), settings)));
  }

  function isRecorded(batch: Batch, settings: StepSettings): boolean {
    if (isStale()) forgetAll();
    return steps.has(keyOf(batch, settings));
  }

  function rehearsalArrays(batch: Batch, settings: StepSettings): StepArrays {
    return arraysOf(batch, settings, new Float32Array(updateNumberCount), 0);
  }

  function makeRoom(): void {
    const total = () => [...steps.values()].reduce((sum, { recording }) => sum + recording.bytes, 0);
    while (steps.size > 1 && total() > mostBytes) forget(steps.keys().next().value as string);
  }

  return {
    name: 'recorded',
    depth,
    step(batch, settings) {
      if (waiting === 0 && isRecorded(batch, settings)) return begin(batch, settings);
      waiting++;
      const begun = turn
        .then(() => compile(batch, settings))
        .catch(() => {}) // recording it will fail likewise, and say so
        .then(() => {
          waiting--;
          return { result: begin(batch, settings) };
        });
      turn = begun.then(() => {});
      return begun.then(({ result }) => result);
    },
    async prepare(batch, settings) {
      await compile(batch, settings);
      await stepFor(batch, rehearsalArrays(batch, settings), settings).isSound;
    },
    dispose: forgetAll,
  };
}

function disposeStep({ recording, inputs, result }: RecordedStep): void {
  tf.dispose([...Object.values(inputs), result]);
  recording.dispose();
}

/** What a recording depends on beside the network. */
function keyOf(batch: Batch, { labelSmoothing, dropout, dropoutKind }: StepSettings): string {
  const { rows, sourceLength, targetLength } = batch;
  return [rows, sourceLength, targetLength, labelSmoothing, dropout, dropoutKind].join(' ');
}
