import type { BackendChoice, DeviceReport } from '../protocol/device.ts';
import type { Events } from '../protocol/events.ts';

export type { Backend, BackendChoice, BackendReport } from '../protocol/device.ts';

export interface DeviceSlice {
  readonly choice: BackendChoice;
  /** Null until the first backend runs. */
  readonly report: DeviceReport | null;
  /** How far what training needs has been compiled; null where nothing is under way. */
  readonly readiness: Events['training/prepared'] | null;
  /** How training runs here; null before it has. */
  readonly training: Events['training/stepper'] | null;
}

export const noDevice: DeviceSlice = {
  choice: 'auto',
  report: null,
  readiness: null,
  training: null,
};
