import type { BackendChoice, DeviceReport } from '../protocol/device.ts';

export type { Backend, BackendChoice, BackendReport } from '../protocol/device.ts';

export interface DeviceSlice {
  readonly choice: BackendChoice;
  /** Null until the first backend runs. */
  readonly report: DeviceReport | null;
}

export const noDevice: DeviceSlice = { choice: 'auto', report: null };
