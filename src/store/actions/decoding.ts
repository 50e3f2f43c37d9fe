import type { DecodeFieldName, DecodeMethod, DecodeSpec } from '../../core/spec/decodeSpec.ts';
import { patch, readPlayground } from '../playground.ts';
import { decodeAnew } from './translation.ts';

/** How many translations a search lists that has been asked for the first time. */
const FIRST_LIST = 4;

const LARGEST_DRAWN_SEED = 9999;

export function setDecodeMethod(method: DecodeMethod): void {
  const { decode } = readPlayground().translation;
  const isListed = method === 'greedy' || decode.nBest > 1;
  take({ ...decode, method, ...(!isListed && { nBest: Math.min(FIRST_LIST, decode.beamWidth) }) });
}

/** Takes a setting; the width of the beam and the length of its list go together. */
export function setDecodeField<Name extends DecodeFieldName>(name: Name, value: DecodeSpec[Name]): void {
  const { decode } = readPlayground().translation;
  const changed = { ...decode, [name]: value };
  if (changed.method !== 'beam' || changed.nBest <= changed.beamWidth) take(changed);
  else if (name === 'nBest') take({ ...changed, beamWidth: changed.nBest });
  else take({ ...changed, nBest: changed.beamWidth });
}

/** Samples once more, from another seed. */
export function drawAgain(): void {
  const { decode } = readPlayground().translation;
  let seed = decode.seed;
  while (seed === decode.seed) seed = Math.floor(Math.random() * (LARGEST_DRAWN_SEED + 1));
  take({ ...decode, seed });
}

function take(decode: DecodeSpec): void {
  patch('translation', { decode });
  void decodeAnew();
}
