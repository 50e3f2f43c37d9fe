import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { EngineError } from '../../protocol/errors.ts';

export async function pack(_: ParamsOf<'archive/pack'>): Promise<ResultOf<'archive/pack'>> {
  throw notYet();
}

export async function unpack(_: ParamsOf<'archive/unpack'>): Promise<ResultOf<'archive/unpack'>> {
  throw notYet();
}

function notYet(): EngineError {
  return new EngineError({ code: 'state', message: 'Archives are not made yet.', nextStep: '' });
}
