import { tf } from '../tf.ts';
import { type Context, contextOf, type Program, programOf } from './webglProgram.ts';
import { type Readable, readable, webglBackend } from './webglTexture.ts';

/**
 * One draw of ours into up to four textures at once (the fewest that WebGL 2 grants) through TensorFlow.js's WebGL backend:
 * it keeps the textures, the draw is ours. Sizes that change from call to call are uniforms, so that a program is
 * compiled once.
 */
export interface WebglDraw {
  /** Shown where a program does not compile, such as "lstm forward". */
  readonly name: string;
  /** Seen in the shader as `reader` of webglTexture.ts says. */
  readonly inputs: Readonly<Record<string, tf.TensorInfo>>;
  readonly integers?: Readonly<Record<string, number>>;
  readonly floats?: Readonly<Record<string, number>>;
  /**
   * GLSL: functions, and `void draw(int x, int y)`, which sets a `vec4` of each output's name: the 2×2 numbers at rows 2y
   * and columns 2x, or four numbers of any meaning where all sizes are even and none but ours read them.
   */
  readonly code: string;
}

/** How many textures a draw may write at once: four, and eight where the device grants them. */
export function mostTargets(): number {
  return contextOf(webglBackend().gpgpu.gl).mostTargets;
}

/** @param outputs names and the shape of all of them @returns new tensors in the order of their names */
export function drawWebgl(draw: WebglDraw, names: readonly string[], shape: readonly number[]): tf.Tensor[] {
  const targets = names.map(() => emptyTexels(shape));
  const [rows, columns] = matrixOf(shape);
  run(draw, names, targets, { first: 0, count: Math.ceil(rows / 2), size: [rows, columns] });
  return targets;
}

/**
 * The same into some rows of textures that stand already. They may not be among the inputs.
 * @param rows of texels
 */
export function drawWebglInto(
  draw: WebglDraw,
  targets: Readonly<Record<string, tf.TensorInfo>>,
  rows: { readonly first: number; readonly count: number },
): void {
  const [, columns] = matrixOf(Object.values(targets)[0]?.shape ?? []);
  const size = [2 * (rows.first + rows.count), columns + (columns % 2)] as const;
  run(draw, Object.keys(targets), Object.values(targets), { ...rows, size });
}

/**
 * One matrix out of parts side by side: a draw of `across`·`down` targets, row by row, each an equal part of the matrix,
 * which are then copied together. So a shader can have many numbers of the result in hand at once.
 */
export function drawWebglParts(
  draw: WebglDraw,
  names: readonly string[],
  { across, down }: { readonly across: number; readonly down: number },
  shape: readonly [rows: number, columns: number],
): tf.Tensor2D {
  const { gl } = webglBackend().gpgpu;
  const [height, width] = shape.map((size) => Math.ceil(size / 2)) as [number, number];
  const [partHeight, partWidth] = [Math.ceil(height / down), Math.ceil(width / across)];
  const whole = emptyTexels(shape);
  const parts = drawWebgl(draw, names, [2 * partHeight, 2 * partWidth]); // their framebuffer stays bound
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D, textureOf(whole));
  if (contextOf(gl).isAhead) return whole as tf.Tensor2D;
  parts.forEach((_, at) => {
    const [x, y] = [(at % across) * partWidth, Math.floor(at / across) * partHeight];
    const [columns, rows] = [Math.min(partWidth, width - x), Math.min(partHeight, height - y)];
    if (columns <= 0 || rows <= 0) return;
    gl.readBuffer(gl.COLOR_ATTACHMENT0 + at);
    gl.copyTexSubImage2D(gl.TEXTURE_2D, 0, x, y, 0, 0, columns, rows);
  });
  tf.dispose(parts);
  return whole as tf.Tensor2D;
}

function textureOf({ dataId }: tf.TensorInfo): WebGLTexture | null {
  return webglBackend().texData.get(dataId).texture?.texture ?? null;
}

/** A tensor without contents, with 2×2 numbers a texel. @throws Error where a texture cannot be that large */
export function emptyTexels(shape: readonly number[]): tf.Tensor {
  const backend = webglBackend();
  const info = backend.makeTensorInfo([...shape], 'float32');
  const data = backend.texData.get(info.dataId);
  data.isPacked = true;
  backend.uploadToGPU(info.dataId);
  return tf.engine().makeTensorFromTensorInfo(info);
}

/** Whether a matrix of these sizes fits a texture with 2×2 numbers a texel. */
export function fitsTexture(...sizes: readonly number[]): boolean {
  return Math.max(...sizes) <= 2 * tf.env().getNumber('WEBGL_MAX_TEXTURE_SIZE');
}

function matrixOf(shape: readonly number[]): [rows: number, columns: number] {
  const columns = shape.at(-1) ?? 1;
  return [tf.util.sizeFromShape([...shape]) / columns, columns];
}

interface Region {
  readonly first: number;
  readonly count: number;
  /** Rows and columns of numbers; what is written beyond them is set to 0, as stock kernels expect it. */
  readonly size: readonly [number, number];
}

function run(
  draw: WebglDraw,
  names: readonly string[],
  targets: readonly tf.TensorInfo[],
  region: Region,
): void {
  const backend = webglBackend();
  const { gl } = backend.gpgpu;
  const context = contextOf(gl);
  const made: tf.TensorInfo[] = [];
  const inputs = Object.entries(draw.inputs).map(
    ([name, tensor]) => [name, readable(backend, tensor, made)] as const,
  );
  const isOdd = region.size.some((size) => size % 2 === 1);
  const program = programOf(gl, context, { draw, names, inputs, isOdd });
  if (program) {
    attach(gl, context, targets);
    const width = Math.ceil(region.size[1] / 2);
    gl.viewport(0, region.first, width, region.count);
    gl.scissor(0, region.first, width, region.count);
    gl.useProgram(program.program);
    gl.bindVertexArray(context.vertexArray);
    give(gl, program, draw, inputs);
    if (isOdd) gl.uniform2i(program.location('size_'), region.size[0], region.size[1]);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }
  for (const info of made) backend.disposeIntermediateTensorInfo(info);
}

function give(
  gl: WebGL2RenderingContext,
  { location, isNew }: Program,
  { integers = {}, floats = {} }: WebglDraw,
  inputs: readonly (readonly [string, Readable])[],
): void {
  inputs.forEach(([name, { texture, layout, ...lie }], unit) => {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    if (layout === 'flat') gl.uniform3i(location(`${name}_lie`), lie.columns, lie.width, lie.offset);
  });
  for (const [name, value] of Object.entries(integers)) {
    if (isNew(name, value)) gl.uniform1i(location(name), value);
  }
  for (const [name, value] of Object.entries(floats)) {
    if (isNew(name, value)) gl.uniform1f(location(name), value);
  }
}

function attach(gl: WebGL2RenderingContext, context: Context, targets: readonly tf.TensorInfo[]): void {
  let framebuffer = context.framebuffers.get(targets.length);
  const isNew = framebuffer === undefined;
  framebuffer ??= gl.createFramebuffer();
  context.framebuffers.set(targets.length, framebuffer);
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  if (isNew) gl.drawBuffers(targets.map((_, at) => gl.COLOR_ATTACHMENT0 + at));
  targets.forEach((target, at) => {
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + at, gl.TEXTURE_2D, textureOf(target), 0);
  });
}
