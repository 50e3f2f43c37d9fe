import { tf } from '../tf.ts';
import { type WebgpuBackend, type WebgpuBuffers, webgpuBackend } from './webgpuProgram.ts';

/**
 * Records a piece of work on the WebGPU backend: every dispatch and copy, ours and TensorFlow.js's alike, with its
 * buffers. Nothing is carried out meanwhile; replaying it needs no JavaScript but the commands themselves.
 *
 * The work must do the same each time: what changes from one replay to the next lies in tensors made before, whose
 * buffers are written anew. It may not read numbers back. All that the work allocates stays its own, in an arena that nobody else draws on, so that
 * buffers are shared within the work as they were while recording, and with nothing else.
 */
export interface Recording {
  readonly dispatches: number;
  /** Of device memory. */
  readonly bytes: number;
  /** Adds the work to a queue of commands. */
  encode(encoder: GPUCommandEncoder): void;
  /** Frees the arena, results included. */
  dispose(): void;
}

type Command =
  | {
      readonly kind: 'dispatch';
      readonly pipeline: GPUComputePipeline;
      readonly bindGroup: GPUBindGroup;
      readonly x: number;
      readonly y: number;
      readonly z: number;
    }
  | {
      readonly kind: 'copy';
      readonly from: GPUBuffer;
      readonly fromOffset: number;
      readonly to: GPUBuffer;
      readonly toOffset: number;
      readonly bytes: number;
    };

/**
 * @param work leaves nothing behind but its result.
 * @returns the result, undefined before the first replay, which lives as long as the recording; and what is wrong with
 * the commands, known once the device has compiled and checked them.
 */
export function record<T extends tf.Tensor>(
  work: () => T,
): { result: T; recording: Recording; fault: Promise<GPUError | null> } {
  const backend = webgpuBackend();
  flush(backend);
  backend.device.pushErrorScope('validation');
  const commands: Command[] = [];
  const outside = backend.bufferManager;
  const arena = createArena(backend);
  backend.bufferManager = arena;
  const restoreUploads = keepConstants(backend, arena);
  const restoreDevice = noteCommands(backend.device, commands);
  try {
    const result = tf.keep(tf.tidy(work));
    flush(backend);
    backend.tensorMap.get(result.dataId).external = true; // its buffer goes with the arena
    return { result, recording: recordingOf(commands, arena), fault: backend.device.popErrorScope() };
  } catch (error) {
    flush(backend);
    void backend.device.popErrorScope();
    throw error;
  } finally {
    restoreDevice();
    restoreUploads();
    backend.bufferManager = outside;
  }
}

function recordingOf(commands: readonly Command[], arena: WebgpuBuffers): Recording {
  return {
    dispatches: commands.filter(({ kind }) => kind === 'dispatch').length,
    get bytes() {
      return arena.numBytesAllocated;
    },
    encode(encoder) {
      let pass: GPUComputePassEncoder | null = null;
      let pipeline: GPUComputePipeline | null = null;
      for (const command of commands) {
        if (command.kind === 'dispatch') {
          pass ??= encoder.beginComputePass();
          // Each call crosses over to the driver: what is set already need not be set again.
          if (command.pipeline !== pipeline) pass.setPipeline(command.pipeline);
          pipeline = command.pipeline;
          pass.setBindGroup(0, command.bindGroup);
          pass.dispatchWorkgroups(command.x, command.y, command.z);
        } else {
          pass?.end();
          pass = null;
          pipeline = null;
          const { from, fromOffset, to, toOffset, bytes } = command;
          encoder.copyBufferToBuffer(from, fromOffset, to, toOffset, bytes);
        }
      }
      pass?.end();
    },
    dispose: () => arena.dispose(),
  };
}

function flush(backend: WebgpuBackend): void {
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  backend.submitQueue();
}

interface Arena extends WebgpuBuffers {
  /** While true, no buffer comes from those given back. */
  takesFresh: boolean;
}

function createArena(backend: WebgpuBackend): Arena {
  const Buffers = backend.bufferManager.constructor as new (device: GPUDevice) => WebgpuBuffers;
  const arena = Object.assign(new Buffers(backend.device), { takesFresh: false });
  const acquire = arena.acquireBuffer.bind(arena);
  const release = arena.releaseBuffer.bind(arena);
  // Uniforms are written once, by the host: none may take the place of another.
  arena.acquireBuffer = (size, usage, mappedAtCreation = false, reuse = true) => {
    const isShared = reuse && !arena.takesFresh && (usage & GPUBufferUsage.UNIFORM) === 0;
    return acquire(size, usage, mappedAtCreation, isShared);
  };
  arena.releaseBuffer = (buffer, reuse) => {
    if ((buffer.usage & GPUBufferUsage.UNIFORM) === 0) release(buffer, reuse);
  };
  return arena;
}

/** Numbers that come from the host while recording are constants: their buffers are never given back. */
function keepConstants(backend: WebgpuBackend, arena: Arena): () => void {
  const upload = backend.uploadToGPU;
  backend.uploadToGPU = (id) => {
    const data = backend.tensorMap.get(id);
    const isConstant = data.resource === null || data.resource === undefined ? Boolean(data.values) : false;
    arena.takesFresh = isConstant;
    upload.call(backend, id);
    arena.takesFresh = false;
    if (isConstant) data.external = true;
  };
  return () => {
    backend.uploadToGPU = upload;
  };
}

/** Commands encoded from now on are noted and not carried out. @returns how to stop it */
function noteCommands(device: GPUDevice, commands: Command[]): () => void {
  const create = device.createCommandEncoder;
  const { queue } = device;
  const submit = queue.submit;
  device.createCommandEncoder = (descriptor) => watched(create.call(device, descriptor), commands);
  queue.submit = () => undefined;
  return () => {
    device.createCommandEncoder = create;
    queue.submit = submit;
  };
}

type CopyRange = (
  from: GPUBuffer,
  fromOffset: number,
  to: GPUBuffer,
  toOffset: number,
  bytes: number,
) => void;

function watched(encoder: GPUCommandEncoder, commands: Command[]): GPUCommandEncoder {
  const { beginComputePass } = encoder;
  const copyBufferToBuffer = encoder.copyBufferToBuffer as CopyRange;
  encoder.beginComputePass = (descriptor) => {
    const pass = beginComputePass.call(encoder, descriptor);
    const { setPipeline, dispatchWorkgroups } = pass;
    const setBindGroup = pass.setBindGroup as (index: number, group: GPUBindGroup) => void;
    let pipeline: GPUComputePipeline;
    let bindGroup: GPUBindGroup;
    pass.setPipeline = (given) => {
      pipeline = given;
      setPipeline.call(pass, given);
    };
    const noteBindGroup: typeof setBindGroup = (index, given) => {
      bindGroup = given;
      setBindGroup.call(pass, index, given);
    };
    pass.setBindGroup = noteBindGroup as GPUComputePassEncoder['setBindGroup'];
    pass.dispatchWorkgroups = (x, y = 1, z = 1) => {
      commands.push({ kind: 'dispatch', pipeline, bindGroup, x, y, z });
      dispatchWorkgroups.call(pass, x, y, z);
    };
    return pass;
  };
  const copy: CopyRange = (from, fromOffset, to, toOffset, bytes) => {
    // An upload is done once; its staging buffer is gone afterwards.
    if ((from.usage & GPUBufferUsage.MAP_WRITE) === 0) {
      commands.push({ kind: 'copy', from, fromOffset, to, toOffset, bytes });
    }
    copyBufferToBuffer.call(encoder, from, fromOffset, to, toOffset, bytes);
  };
  encoder.copyBufferToBuffer = copy as GPUCommandEncoder['copyBufferToBuffer'];
  return encoder;
}
