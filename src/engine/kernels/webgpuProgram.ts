import { tf } from '../tf.ts';

/**
 * Runs one compute shader of ours through TensorFlow.js's WebGPU backend, on its own command encoder and buffers. Stock
 * programs have one output; these have any number, and may change a tensor in place.
 *
 * Nothing that changes from step to step may stand in the code: it comes in as a tensor, so that a recorded step can be
 * replayed with new contents. Sizes may stand in it, as constants, or come in as `sizes`, so that one pipeline serves
 * all: compiling one takes as long as many dispatches of it.
 */
export interface WebgpuProgram {
  /** Shown in the device's messages, such as "lstm forward". */
  readonly name: string;
  /** WGSL: constants, functions and `@compute … fn main`. The bindings are declared before it, by name. */
  readonly code: string;
  /** `var<storage, read> NAME: array<…>`. A tensor may not be an output or an update at the same time. */
  readonly inputs: Readonly<Record<string, tf.TensorInfo>>;
  /** `var<storage, read_write> NAME: array<…>`: new float32 tensors of these shapes, undefined at first. */
  readonly outputs: Readonly<Record<string, readonly number[]>>;
  /** `var<storage, read_write>`: float32 tensors that are written in place. */
  readonly updates?: Readonly<Record<string, tf.TensorInfo>>;
  /** What an array holds where it is not single numbers. The innermost size must be a multiple of it. */
  readonly elements?: Readonly<Record<string, 'vec2f' | 'vec4f'>>;
  /** `sizes.NAME` in the code, u32. */
  readonly sizes?: Readonly<Record<string, number>>;
  /** Each at least 1 and at most 65535. */
  readonly workgroups: readonly [number, number, number];
}

/** The part of the WebGPU backend that is used here and beside; its package keeps the types to itself. */
export interface WebgpuBackend {
  readonly device: GPUDevice;
  readonly tensorMap: { get(id: object): WebgpuTensorData };
  readonly commandQueueOwnedIds: WeakSet<object>;
  bufferManager: WebgpuBuffers;
  /** Of stock programs, by their key; promises of them while they are compiled ahead. */
  pipelineCache: Record<string, GPUComputePipeline | Promise<GPUComputePipeline>>;
  commandEncoder: GPUCommandEncoder | null;
  computePassEncoder: GPUComputePassEncoder | null;
  dispatchCountInPass: number;
  makeTensorInfo(shape: number[], dtype: 'float32'): tf.TensorInfo;
  uploadToGPU(id: object): void;
  ensureCommandEncoderReady(): void;
  endComputePassEncoder(): void;
  submitQueue(): void;
}

export interface WebgpuTensorData {
  /** Null until the numbers are on the device. */
  readonly resource: GPUBuffer | null;
  /** The numbers on the host, where they are known there; null once they have been uploaded. */
  values: unknown;
  /** Whether the buffer belongs to someone else and is not given back with the tensor. */
  external?: boolean;
}

/** Where the backend takes its buffers from and gives them back to. */
export interface WebgpuBuffers {
  readonly numBytesAllocated: number;
  acquireBuffer(size: number, usage: number, mappedAtCreation?: boolean, reuse?: boolean): GPUBuffer;
  releaseBuffer(buffer: GPUBuffer, reuse?: boolean): void;
  /** Destroys them all. */
  dispose(): void;
}

export function webgpuBackend(): WebgpuBackend {
  return tf.backend() as unknown as WebgpuBackend;
}

/** The buffer behind a tensor, with its numbers on the device. */
export function bufferOf({ dataId }: tf.TensorInfo): GPUBuffer {
  const backend = webgpuBackend();
  backend.uploadToGPU(dataId);
  return backend.tensorMap.get(dataId).resource as GPUBuffer;
}

const pipelines = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

/** @returns the outputs in their order. @throws Error where there are more bindings than the device allows. */
export function runWebgpuProgram(program: WebgpuProgram): tf.Tensor[] {
  const backend = webgpuBackend();
  const outputs = Object.values(program.outputs).map((shape) =>
    backend.makeTensorInfo([...shape], 'float32'),
  );
  const updates = Object.values(program.updates ?? {});
  const bound = [...Object.values(program.inputs), ...outputs, ...updates];
  const limit = backend.device.limits.maxStorageBuffersPerShaderStage;
  if (bound.length > limit) {
    throw new Error(`${program.name}: ${bound.length} tensors, and this device allows ${limit} a shader.`);
  }
  const buffers = bound.map(bufferOf);
  for (const { dataId } of bound) backend.commandQueueOwnedIds.add(dataId);
  if (program.sizes) buffers.push(sizesBuffer(backend.device, Object.values(program.sizes)));
  if (asked) {
    askForPipeline(backend.device, program);
    return outputs.map((info) => tf.engine().makeTensorFromTensorInfo(info));
  }
  const pipeline = pipelineOf(backend.device, program);
  const bindGroup = backend.device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
  });
  backend.ensureCommandEncoderReady();
  backend.computePassEncoder ??= (backend.commandEncoder as GPUCommandEncoder).beginComputePass();
  const pass = backend.computePassEncoder;
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, bindGroup);
  pass.dispatchWorkgroups(...program.workgroups);
  backend.dispatchCountInPass++;
  // What was read of an updated tensor before is no longer so.
  for (const { dataId } of updates) backend.tensorMap.get(dataId).values = null;
  if (backend.dispatchCountInPass >= tf.env().getNumber('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE')) {
    backend.endComputePassEncoder();
    backend.submitQueue();
  }
  return outputs.map((info) => tf.engine().makeTensorFromTensorInfo(info));
}

function pipelineOf(device: GPUDevice, program: WebgpuProgram): GPUComputePipeline {
  const known = knownPipelines(device);
  const code = codeOf(program);
  const found = known.get(code);
  if (found) return found;
  const pipeline = device.createComputePipeline(descriptorOf(device, program.name, code));
  known.set(code, pipeline);
  return pipeline;
}

function knownPipelines(device: GPUDevice): Map<string, GPUComputePipeline> {
  const known = pipelines.get(device) ?? new Map<string, GPUComputePipeline>();
  pipelines.set(device, known);
  return known;
}

const codeOf = (program: WebgpuProgram) => `${declarations(program)}\n${program.code}`;

function descriptorOf(device: GPUDevice, label: string, code: string): GPUComputePipelineDescriptor {
  return {
    label,
    layout: 'auto',
    compute: { module: device.createShaderModule({ label, code }), entryPoint: 'main' },
  };
}

/** Those that are being compiled, by their code; null where programs are run. */
let asked: Map<string, Promise<void>> | null = null;

/** What does not compile is asked for again where it is run, and fails there. */
function askForPipeline(device: GPUDevice, program: WebgpuProgram): void {
  const known = knownPipelines(device);
  const code = codeOf(program);
  if (!asked || known.has(code) || asked.has(code)) return;
  const pipeline = device.createComputePipelineAsync(descriptorOf(device, program.name, code));
  asked.set(
    code,
    pipeline.then(
      (made) => void known.set(code, made),
      () => {},
    ),
  );
}

/**
 * Has all programs compiled that `work` runs, ours and TensorFlow.js's, side by side and without running them.
 *
 * @param work leaves nothing behind; its numbers are undefined.
 * @returns once all are compiled.
 */
export async function compileAhead(work: () => void): Promise<void> {
  const backend = webgpuBackend();
  const known = backend.pipelineCache;
  // What runs in the meantime must not meet a promise.
  const stock: typeof known = Object.create(known);
  const ours = new Map<string, Promise<void>>();
  backend.pipelineCache = stock;
  asked = ours;
  tf.env().set('WEBGPU_ENGINE_COMPILE_ONLY', true);
  try {
    work();
  } finally {
    tf.env().set('WEBGPU_ENGINE_COMPILE_ONLY', false);
    asked = null;
    backend.pipelineCache = known;
  }
  const theirs = Object.entries(stock).map(async ([key, pipeline]) => {
    known[key] ??= await pipeline;
  });
  await Promise.allSettled([...theirs, ...ours.values()]);
}

const sizesBuffers = new WeakMap<GPUDevice, Map<string, GPUBuffer>>();

/** They are few and small, and kept. */
function sizesBuffer(device: GPUDevice, sizes: readonly number[]): GPUBuffer {
  const known = sizesBuffers.get(device) ?? new Map<string, GPUBuffer>();
  sizesBuffers.set(device, known);
  const key = sizes.join();
  const found = known.get(key);
  if (found) return found;
  const bytes = 16 * Math.ceil(sizes.length / 4);
  const buffer = device.createBuffer({ size: bytes, usage: GPUBufferUsage.UNIFORM, mappedAtCreation: true });
  new Uint32Array(buffer.getMappedRange()).set(sizes);
  buffer.unmap();
  known.set(key, buffer);
  return buffer;
}

/** Every binding must be used by the code: the layout is made from what it uses. */
function declarations({ inputs, outputs, updates = {}, elements = {}, sizes }: WebgpuProgram): string {
  const typeOf = (name: string) => elements[name] ?? (inputs[name]?.dtype === 'int32' ? 'i32' : 'f32');
  const arrays = [
    ...Object.keys(inputs).map((name) => [name, 'read']),
    ...[...Object.keys(outputs), ...Object.keys(updates)].map((name) => [name, 'read_write']),
  ].map(([name, access]) => `var<storage, ${access}> ${name}: array<${typeOf(name as string)}>;`);
  const bindings = [...arrays, ...(sizes ? ['var<uniform> sizes: Sizes;'] : [])];
  return [
    ...(sizes
      ? [
          `struct Sizes { ${Object.keys(sizes)
            .map((name) => `${name}: u32`)
            .join(', ')} }`,
        ]
      : []),
    ...bindings.map((declaration, binding) => `@group(0) @binding(${binding}) ${declaration}`),
  ].join('\n');
}
