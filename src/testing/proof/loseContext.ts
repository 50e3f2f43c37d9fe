import { lossOfDevice } from '../../engine/device/lostDevice.ts';
import { webglBackend } from '../../engine/kernels/webglTexture.ts';
import type { Stepper } from '../../engine/train/stepper.ts';
import { followTraining } from '../followTraining.ts';
import { beginRun } from './beginRun.ts';

/** Loses the WebGL context while a step is under way. @returns how the run ended, and what is said of it */
export async function loseContext(): Promise<{ readonly end: string; readonly said: string | undefined }> {
  const { network, run, stepper } = await beginRun({ workers: 1, threads: null }, { steps: 10 });
  const losing: Stepper = {
    ...stepper,
    step(batch, settings) {
      const isLast = network.optimizer.step === 3;
      const result = stepper.step(batch, settings);
      if (isLast) webglBackend().gpgpu.gl.getExtension('WEBGL_lose_context')?.loseContext();
      return result;
    },
  };
  const end = await followTraining(network, { ...run, validation: [] }, { stepper: losing }).then(
    ({ stop }) => stop.reason,
    () => 'failed',
  );
  return { end, said: (await lossOfDevice())?.message };
}
