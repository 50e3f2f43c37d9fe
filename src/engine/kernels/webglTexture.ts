import { tf } from '../tf.ts';

/**
 * How TensorFlow.js keeps a tensor in a WebGL texture, and the GLSL that reads a number of it wherever it lies. Results
 * of packed kernels, stock ones and ours, have 2×2 numbers in a texel: rows 2y and 2y + 1, columns 2x and 2x + 1 in the
 * order (top left, top right, bottom left, bottom right). Others have one number in each, in any rectangle.
 */

/** The part of the WebGL backend that is used here; its package keeps the types to itself. */
export interface WebglBackend {
  readonly gpgpu: { readonly gl: WebGL2RenderingContext };
  readonly texData: { get(id: object): TextureData };
  makeTensorInfo(shape: number[], dtype: 'float32'): tf.TensorInfo;
  uploadToGPU(id: object): void;
  unpackTensor(tensor: tf.TensorInfo): tf.TensorInfo;
  disposeIntermediateTensorInfo(tensor: tf.TensorInfo): void;
}

interface TextureData {
  shape: number[];
  /** While it has not been brought to the device. */
  values: ArrayLike<number> | null;
  texture: { readonly texture: WebGLTexture } | null;
  /** Rows and columns; of numbers, also where a texel holds four. */
  texShape: [number, number] | null;
  isPacked: boolean;
  usage: number | null;
  slice: { readonly flatOffset: number } | null;
}

export function webglBackend(): WebglBackend {
  return tf.backend() as unknown as WebglBackend;
}

/** A tensor as a matrix: its last axis across, all others down. */
export interface Readable {
  readonly texture: WebGLTexture;
  readonly layout: Layout;
  readonly columns: number;
  /** Numbers in a row of the texture, and where the tensor begins in it. */
  readonly width: number;
  readonly offset: number;
}

/** `blocks`: 2×2 numbers a texel; `direct`: a texel for each, in place; `flat`: one after the other in rows of any length. */
export type Layout = 'blocks' | 'direct' | 'flat';

/** What was found of a tensor's data, as long as it is in the same texture: draws look at the same ones again and again. */
const found = new WeakMap<TextureData, { texture: object; shape: readonly number[]; readable: Readable }>();

/** @param made takes what has to be freed after the draw */
export function readable(backend: WebglBackend, tensor: tf.TensorInfo, made: tf.TensorInfo[]): Readable {
  const data = backend.texData.get(tensor.dataId);
  const known = found.get(data);
  if (known && known.texture === data.texture && known.shape === tensor.shape) return known.readable;
  const count = made.length;
  const looked = look(backend, tensor, made);
  if (made.length === count && data.texture) {
    found.set(data, { texture: data.texture, shape: tensor.shape, readable: looked });
  }
  return looked;
}

function look(backend: WebglBackend, tensor: tf.TensorInfo, made: tf.TensorInfo[]): Readable {
  const columns = tensor.shape.at(-1) ?? 1;
  const rows = tf.util.sizeFromShape(tensor.shape) / columns;
  const data = backend.texData.get(tensor.dataId);
  if (!data.texture && data.values) upload(backend, tensor, [rows, columns]);
  const [height, width] = data.texShape as [number, number];
  const texture = (data.texture as { texture: WebGLTexture }).texture;
  const offset = data.slice?.flatOffset ?? 0;
  if (!data.isPacked) {
    const isDirect = offset === 0 && height === rows && width === columns;
    return { texture, layout: isDirect ? 'direct' : 'flat', columns, width, offset };
  }
  const isInPlace =
    data.slice === null || data.slice === undefined
      ? even(height) === even(rows) && even(width) === even(columns) && sameMatrix(data.shape, rows, columns)
      : false;
  if (isInPlace) return { texture, layout: 'blocks', columns, width, offset: 0 };
  const unpacked = backend.unpackTensor({ ...tensor, shape: tensor.shape });
  made.push(unpacked);
  return readable(backend, unpacked, made);
}

function even(size: number): number {
  return size + (size % 2);
}

/** Whether a tensor of this shape is packed as the matrix [rows, columns] would be. */
function sameMatrix(shape: readonly number[], rows: number, columns: number): boolean {
  if ((shape.at(-1) ?? 1) !== columns) return false;
  return shape.length <= 2 || (shape.at(-2) === rows && tf.util.sizeFromShape([...shape]) === rows * columns);
}

/** Brings numbers to the device without a draw: matrices packed, all else as it is. */
function upload(
  backend: WebglBackend,
  { dataId, shape, dtype }: tf.TensorInfo,
  [rows, columns]: [number, number],
) {
  const data = backend.texData.get(dataId);
  const values = data.values as ArrayLike<number>;
  const isBlocks = shape.length === 2 && rows > 1 && columns > 1 && dtype === 'float32';
  data.usage = null;
  data.isPacked = isBlocks;
  data.values = null;
  backend.uploadToGPU(dataId); // a texture without contents
  const [height, width] = data.texShape as [number, number];
  const { gl } = backend.gpgpu;
  gl.bindTexture(gl.TEXTURE_2D, (data.texture as { texture: WebGLTexture }).texture);
  if (isBlocks) {
    const texels = inBlocks(values, height / 2, width / 2, [rows, columns]);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width / 2, height / 2, gl.RGBA, gl.FLOAT, texels);
  } else {
    const numbers = new Float32Array(width * height);
    numbers.set(values);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RED, gl.FLOAT, numbers);
  }
}

function inBlocks(
  values: ArrayLike<number>,
  height: number,
  width: number,
  [rows, columns]: [number, number],
): Float32Array {
  const texels = new Float32Array(height * width * 4);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const texel = (row >> 1) * width + (column >> 1);
      texels[4 * texel + 2 * (row & 1) + (column & 1)] = values[row * columns + column] as number;
    }
  }
  return texels;
}

/**
 * GLSL: `NAME(row, column)` is a number of the matrix, `NAME_block(x, y)` its 2×2 numbers at rows 2y and columns 2x. What
 * lies outside is undefined. `ivec3 NAME_lie` is columns, width, offset of a flat one.
 */
export function reader(name: string, layout: Layout): string {
  const at = (row: string, column: string) => `${name}(${row}, ${column})`;
  const four = `vec4(${at('2 * y', '2 * x')}, ${at('2 * y', '2 * x + 1')}, ${at('2 * y + 1', '2 * x')}, ${at('2 * y + 1', '2 * x + 1')})`;
  const block = (value: string) => `vec4 ${name}_block(int x, int y) { return ${value}; }`;
  switch (layout) {
    case 'blocks':
      return `uniform sampler2D ${name}_texels;
${block(`texelFetch(${name}_texels, ivec2(x, y), 0)`)}
float ${name}(int row, int column) {
  vec4 four = texelFetch(${name}_texels, ivec2(column >> 1, row >> 1), 0);
  vec2 two = (row & 1) == 0 ? four.xy : four.zw;
  return (column & 1) == 0 ? two.x : two.y;
}`;
    case 'direct':
      return `uniform sampler2D ${name}_texels;
float ${name}(int row, int column) { return texelFetch(${name}_texels, ivec2(column, row), 0).x; }
${block(four)}`;
    case 'flat':
      return `uniform sampler2D ${name}_texels;
uniform ivec3 ${name}_lie;
float ${name}(int row, int column) {
  int place = ${name}_lie.z + row * ${name}_lie.x + column;
  int y = place / ${name}_lie.y;
  return texelFetch(${name}_texels, ivec2(place - y * ${name}_lie.y, y), 0).x;
}
${block(four)}`;
    default:
      return layout satisfies never;
  }
}
