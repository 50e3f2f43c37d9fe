import { EngineError } from '../../protocol/errors.ts';
import { webgpuBackend } from '../kernels/webgpuProgram.ts';
import { tf } from '../tf.ts';

/**
 * A graphics device can be lost at any time: the driver is reset, or the browser's graphics process dies. TensorFlow.js
 * does not look. On WebGL whoever reads numbers waits for ever, or reads zeros: a context that is lost may be there again
 * in the next moment, and is blank. So what is known of a loss is the event that told of it, and it holds for good: the
 * engine tells whoever started it, and is replaced.
 */

type Device = WebGL2RenderingContext | GPUDevice;

const watched = new WeakSet<Device>();
const gone = new WeakSet<Device>();

let tell: (trouble: EngineError) => void = () => {};

/** @param listener hears once that the device is lost (`device-lost`), and of each command that it refused (`device`) */
export function whenDeviceIsInTrouble(listener: (trouble: EngineError) => void): void {
  tell = listener;
}

/** From now on it is known what befalls the device of the current backend. */
export function watchDevice(): void {
  const backend = tf.getBackend();
  const device = currentDevice();
  if (!device || watched.has(device)) return;
  watched.add(device);
  if (isContext(device)) {
    const { canvas } = device as unknown as { readonly canvas: OffscreenCanvas };
    canvas.addEventListener('webglcontextlost', () => noteLoss(device, backend));
    return;
  }
  void device.lost.then(() => noteLoss(device, backend));
  device.addEventListener('uncapturederror', ({ error }) => tell(refused(error.message)));
}

function noteLoss(device: Device, backend: string): void {
  gone.add(device);
  if (device === currentDevice()) tell(lost());
  // Nothing is on it. Whoever wants that backend later gets another device.
  else delete tf.engine().registry[backend];
}

/** On WebGPU, word of a lost device comes after the failures it causes: a busy device process takes its time. */
const WORD_COMES_WITHIN_MS = 2000;

/** @returns what to say in place of whatever failed, where it failed because the device is lost; null elsewhere */
export async function lossOfDevice(): Promise<EngineError | null> {
  if (tf.getBackend() === 'webgpu' && !isDeviceLost()) {
    await Promise.race([
      webgpuBackend().device.lost,
      new Promise((resolve) => setTimeout(resolve, WORD_COMES_WITHIN_MS)),
    ]);
  }
  return isDeviceLost() ? lost() : null;
}

/**
 * What is read from a device that has just died are zeros, for a moment before the word of it comes. So it has to write
 * a number now: if that can be read, all that was read before it was good.
 *
 * @throws EngineError (`device-lost`)
 */
export async function expectDevice(): Promise<void> {
  if (!currentDevice()) return;
  const one = tf.fill([1], 1);
  const [value] = await one.data();
  one.dispose();
  if (value !== 1 || isDeviceLost()) throw lost();
}

/** Whether the device of the current backend is known to be lost. */
export function isDeviceLost(): boolean {
  const device = currentDevice();
  if (!device) return false;
  return gone.has(device) || (isContext(device) && device.isContextLost());
}

function lost(): EngineError {
  return new EngineError({
    code: 'device-lost',
    message: 'The graphics device was lost, and the network on it.',
    nextStep: 'Start it again from its last checkpoint.',
  });
}

function refused(why: string): EngineError {
  return new EngineError({
    code: 'device',
    message: `The graphics device refused a command, and training has paused: ${why.split('\n')[0]}`,
    nextStep: 'Look at the loss before you go on; another backend may do better.',
  });
}

function isContext(device: Device): device is WebGL2RenderingContext {
  return 'isContextLost' in device;
}

/** Null where the backend has none. */
function currentDevice(): Device | null {
  switch (tf.getBackend()) {
    case 'webgl':
      // TensorFlow.js keeps the types of its WebGL context to itself.
      return (tf.backend() as unknown as { readonly gpgpu: { readonly gl: WebGL2RenderingContext } }).gpgpu
        .gl;
    case 'webgpu':
      return webgpuBackend().device;
    default:
      return null;
  }
}
