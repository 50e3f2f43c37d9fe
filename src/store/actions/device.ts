import type { BackendChoice } from '../deviceSlice.ts';
import { engine, exclusively } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { endEvaluation } from './evaluation.ts';
import { takeSpeaker } from './speaker.ts';
import { makeReady, stopTraining, train } from './training.ts';

/** Moves the network, with its training, to another backend; if that fails, everything stays where it was. */
export async function chooseBackend(choice: BackendChoice): Promise<void> {
  const before = readPlayground().device.choice;
  patch('device', { choice });
  endEvaluation();
  const wasTraining = await stopTraining();
  let wasLost = false;
  const hasMoved = await exclusively(async () => {
    patch('engine', { activity: 'changingDevice' });
    const { wentBackTo, ...report } = await engine().call('device/start', { backend: choice });
    wasLost = wentBackTo !== undefined;
    patch('device', { report, training: null });
    patch('engine', { problem: null });
  });
  if (!hasMoved) patch('device', { choice: before });
  // A device that was lost has taken the network that speaks with it.
  if (wasLost) void takeSpeaker();
  if (wasTraining) train();
  else void makeReady();
}
