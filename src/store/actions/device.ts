import type { BackendChoice } from '../deviceSlice.ts';
import { engine, exclusively } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { endEvaluation } from './evaluation.ts';
import { makeReady, stopTraining, train } from './training.ts';

/** Moves the network, with its training, to another backend; if that fails, everything stays where it was. */
export async function chooseBackend(choice: BackendChoice): Promise<void> {
  const before = readPlayground().device.choice;
  patch('device', { choice });
  endEvaluation();
  const wasTraining = await stopTraining();
  const hasMoved = await exclusively(async () => {
    patch('engine', { activity: 'changingDevice' });
    const report = await engine().call('device/start', { backend: choice });
    patch('device', { report, training: null });
    patch('engine', { problem: null });
  });
  if (!hasMoved) patch('device', { choice: before });
  if (wasTraining) train();
  else void makeReady();
}
