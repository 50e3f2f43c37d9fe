import type { VocabularySizes } from './parameterTable.ts';
import type { Settings } from './settings.ts';

/** What a device can hold. */
export interface DeviceLimits {
  readonly backend: 'webgpu' | 'webgl' | 'wasm' | 'cpu';
  /** Edge of the largest texture (WebGL); null elsewhere. */
  readonly maxTextureSize: number | null;
  /** The largest single buffer (WebGPU), in bytes; null elsewhere. */
  readonly maxBufferBytes: number | null;
}

/** Something to know before training: `error` cannot work, `warning` will be slow or tight. */
export interface Trouble {
  readonly severity: 'error' | 'warning';
  /** What it is, with the numbers: one sentence. */
  readonly message: string;
  /** What to change: one sentence. */
  readonly nextStep: string;
}

/** Impossible or heavy combinations of settings, the worst first. */
export function settingsTrouble(
  _settings: Pick<Settings, 'model' | 'training' | 'data'>,
  _vocabulary: VocabularySizes,
  _limits: DeviceLimits,
): Trouble[] {
  return [];
}
