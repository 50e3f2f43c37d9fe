import { EngineError } from '../../protocol/errors.ts';

/** Why files are not taken as a network. */
export function refused(message: string): EngineError {
  return new EngineError({ code: 'checkpoint', message, nextStep: 'Choose a checkpoint saved by this app.' });
}
