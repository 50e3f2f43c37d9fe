import { tf } from '../tf.ts';

/**
 * Runs one fragment shader of ours through TensorFlow.js's WebGL backend: one output, unpacked textures. Sizes that
 * change from call to call are uniforms, so that a program is compiled once.
 */
export interface WebglProgram {
  /** Seen in the shader as `getNAME(row, column)`; a rank-0 input as `getNAME()`. */
  readonly inputs: Readonly<Record<string, tf.Tensor>>;
  readonly outputShape: readonly number[];
  readonly integers?: Readonly<Record<string, number>>;
  readonly floats?: Readonly<Record<string, number>>;
  /** GLSL: functions, and a `main` that ends in `setOutput(value)`. */
  readonly code: string;
}

/** The part of the WebGL backend that is used here; its package keeps the types to itself. */
interface WebglBackend {
  runWebGLProgram(
    program: object,
    inputs: tf.TensorInfo[],
    dtype: 'float32',
    uniformValues: number[][],
  ): tf.TensorInfo;
}

export function runWebglProgram({
  inputs,
  outputShape,
  integers = {},
  floats = {},
  code,
}: WebglProgram): tf.Tensor {
  const uniforms = [
    ...Object.entries(integers).map(([name, value]) => ({ name, type: 'int', value })),
    ...Object.entries(floats).map(([name, value]) => ({ name, type: 'float', value })),
  ];
  const program = {
    variableNames: Object.keys(inputs),
    outputShape: [...outputShape],
    // Compiled programs are found again by their code alone, so it must also say which inputs and uniforms it was made for.
    userCode: `// ${[...Object.keys(inputs), ...uniforms.map(({ name, type }) => `${type} ${name}`)].join(', ')}\n${code}`,
    enableShapeUniforms: tf.env().getBool('WEBGL_USE_SHAPES_UNIFORMS'),
    customUniforms: uniforms.map(({ name, type }) => ({ name, type })),
  };
  const backend = tf.backend() as unknown as WebglBackend;
  const info = backend.runWebGLProgram(
    program,
    Object.values(inputs),
    'float32',
    uniforms.map(({ value }) => [value]),
  );
  return tf.engine().makeTensorFromTensorInfo(info);
}
