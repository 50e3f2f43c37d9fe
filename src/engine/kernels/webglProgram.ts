import type { WebglDraw } from './webglDraw.ts';
import { type Readable, reader } from './webglTexture.ts';

/**
 * Programs of our draws: compiled once for every code and every order and way in which its inputs lie, or ahead of their
 * first draw.
 */
export interface Program {
  readonly program: WebGLProgram;
  location(name: string): WebGLUniformLocation | null;
  /** Whether a uniform has to be set: it keeps what it was given, and a call costs more than this. */
  isNew(name: string, value: number): boolean;
}

export interface Context {
  readonly vertexArray: WebGLVertexArrayObject;
  /** By the number of targets. */
  readonly framebuffers: Map<number, WebGLFramebuffer>;
  readonly mostTargets: number;
  readonly vertexShader: WebGLShader;
  /** By their code, then by what else they depend on. */
  readonly programs: Map<string, Map<string, LinkedProgram>>;
  /** While programs are only asked for. */
  isAhead: boolean;
}

interface LinkedProgram {
  readonly program: WebGLProgram;
  /** Null until its first draw: to look at a program is to wait for it. */
  checked: Program | null;
}

/** What a program is made of. */
export interface Source {
  readonly draw: WebglDraw;
  readonly names: readonly string[];
  readonly inputs: readonly (readonly [string, Readable])[];
  /** Whether what is written beyond the last row or column has to be set to 0. */
  readonly isOdd: boolean;
}

const contexts = new WeakMap<WebGL2RenderingContext, Context>();

export function contextOf(gl: WebGL2RenderingContext): Context {
  const known = contexts.get(gl);
  if (known) return known;
  const context: Context = {
    vertexArray: gl.createVertexArray(),
    vertexShader: shaderOf(gl, gl.VERTEX_SHADER, vertexCode),
    programs: new Map(),
    framebuffers: new Map(),
    isAhead: false,
    mostTargets: gl.getParameter(gl.MAX_DRAW_BUFFERS) >= 8 ? 8 : 4, // asked once: the answer is waited for
  };
  contexts.set(gl, context);
  return context;
}

/** One triangle over everything, without a buffer. */
const vertexCode = `#version 300 es
void main() { gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0); }`;

/**
 * Has all programs compiled that `run` draws with, without drawing, and without waiting for one before the next is begun.
 * Resolves when they are ready, or after some seconds: what is not ready then is waited for at its first draw.
 */
export async function compileAhead(gl: WebGL2RenderingContext, run: () => void): Promise<void> {
  const context = contextOf(gl);
  context.isAhead = true;
  try {
    run();
  } finally {
    context.isAhead = false;
  }
  const extension = gl.getExtension('KHR_parallel_shader_compile');
  if (!extension) return;
  const patientUntilMs = performance.now() + patienceMs;
  const isReady = (program: WebGLProgram) =>
    gl.getProgramParameter(program, extension.COMPLETION_STATUS_KHR) ||
    gl.isContextLost() ||
    performance.now() > patientUntilMs;
  for (const { program } of [...context.programs.values()].flatMap((known) => [...known.values()])) {
    while (!isReady(program)) await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

const pollMs = 10;
const patienceMs = 5000;

/** @returns null while programs are only compiled. @throws Error where it does not compile */
export function programOf(gl: WebGL2RenderingContext, context: Context, source: Source): Program | null {
  const { draw, inputs, isOdd } = source;
  const known = context.programs.get(draw.code) ?? new Map<string, LinkedProgram>();
  context.programs.set(draw.code, known);
  const key = `${inputs.map(([name, { layout }]) => `${name} ${layout}`).join()} ${isOdd}`;
  const linked = known.get(key) ?? link(gl, context, source);
  known.set(key, linked);
  if (context.isAhead) return null;
  linked.checked ??= check(gl, linked.program, source);
  return linked.checked;
}

function link(gl: WebGL2RenderingContext, { vertexShader }: Context, source: Source): LinkedProgram {
  const program = gl.createProgram();
  gl.attachShader(program, vertexShader);
  gl.attachShader(program, shaderOf(gl, gl.FRAGMENT_SHADER, fragmentCode(source)));
  gl.linkProgram(program);
  return { program, checked: null };
}

function check(gl: WebGL2RenderingContext, program: WebGLProgram, { draw, inputs }: Source): Program {
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = gl.getAttachedShaders(program)?.map((shader) => gl.getShaderInfoLog(shader)) ?? [];
    throw new Error(`${draw.name}: ${logs.join(' ')} ${gl.getProgramInfoLog(program)}`);
  }
  gl.useProgram(program);
  inputs.forEach(([name], unit) => {
    gl.uniform1i(gl.getUniformLocation(program, `${name}_texels`), unit);
  });
  const locations = new Map<string, WebGLUniformLocation | null>();
  const values = new Map<string, number>();
  return {
    program,
    isNew(name, value) {
      if (values.get(name) === value) return false;
      values.set(name, value);
      return true;
    },
    location(name) {
      const seen = locations.get(name);
      if (seen !== undefined) return seen;
      const location = gl.getUniformLocation(program, name);
      locations.set(name, location);
      return location;
    },
  };
}

function shaderOf(gl: WebGL2RenderingContext, kind: number, code: string): WebGLShader {
  const shader = gl.createShader(kind) as WebGLShader;
  gl.shaderSource(shader, code);
  gl.compileShader(shader);
  return shader;
}

function fragmentCode({ draw, names, inputs, isOdd }: Source): string {
  const pad = names.map(
    (name) => `if (isLastColumn) ${name}.yw = vec2(0.0); if (isLastRow) ${name}.zw = vec2(0.0);`,
  );
  return [
    '#version 300 es',
    `// ${draw.name}`,
    'precision highp float; precision highp int; precision highp sampler2D;',
    ...names.map((name, at) => `layout(location = ${at}) out vec4 ${name};`),
    ...Object.keys(draw.integers ?? {}).map((name) => `uniform int ${name};`),
    ...Object.keys(draw.floats ?? {}).map((name) => `uniform float ${name};`),
    ...inputs.map(([name, { layout }]) => reader(name, layout)),
    isOdd ? 'uniform ivec2 size_;' : '',
    draw.code,
    'void main() {',
    'ivec2 at = ivec2(gl_FragCoord.xy);',
    'draw(at.x, at.y);',
    isOdd
      ? `bool isLastColumn = 2 * at.x + 1 >= size_.y; bool isLastRow = 2 * at.y + 1 >= size_.x; ${pad.join(' ')}`
      : '',
    '}',
  ].join('\n');
}
