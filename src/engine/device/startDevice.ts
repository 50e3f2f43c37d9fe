import {
  type Backend,
  type BackendChoice,
  type BackendReport,
  backends,
  type DeviceReport,
} from '../../protocol/device.ts';
import { EngineError } from '../../protocol/errors.ts';
import { type Adapter, findAdapter } from './adapters.ts';
import { deviceLimits } from './deviceLimits.ts';
import { type Answer, compareAnswers, computeAnswers } from './gradientSelfTest.ts';
import { loadBackend } from './loadBackend.ts';

/**
 * Chooses what to compute on: hardware WebGPU, hardware WebGL, wasm, cpu, and only then GPUs drawn by the processor,
 * which wasm outruns. Each is accepted after its gradient self-test alone.
 */
export async function startDevice(choice: BackendChoice, wasmUrl: string): Promise<DeviceReport> {
  const adapters = new Map<Backend, Adapter | string>();
  for (const backend of backends) adapters.set(backend, await findAdapter(backend));
  const order = preferenceOrder(adapters);
  const wanted =
    choice === 'auto' ? order.filter((backend) => typeof adapters.get(backend) !== 'string') : [choice];
  const tried = new Map<Backend, Trial>();
  let expected: Answer[] | undefined;

  for (const backend of wanted) {
    const adapter = adapters.get(backend);
    if (typeof adapter === 'string') continue;
    if (!expected) {
      await loadBackend('cpu', wasmUrl);
      expected = await computeAnswers();
    }
    const trial = await tryBackend(backend, expected, wasmUrl);
    tried.set(backend, trial);
    if (trial.fault === null) {
      const candidates = order.map((name) => report(name, adapters.get(name), tried.get(name), backend));
      const chosen = candidates.find((candidate) => candidate.status === 'chosen') as BackendReport;
      const { adapter: name, isSoftware } = chosen;
      return { backend, adapter: name, isSoftware, limits: deviceLimits(backend), candidates };
    }
  }
  const why = wanted.map((backend) => {
    const adapter = adapters.get(backend);
    return typeof adapter === 'string' ? adapter : (tried.get(backend)?.fault ?? '');
  });
  throw new EngineError({
    code: 'device',
    message: choice === 'auto' ? `No backend runs on this device. ${why.join(' ')}` : `${why.join(' ')}`,
    facts: { choice },
    nextStep: choice === 'auto' ? 'Try another browser.' : 'Choose another backend, or let the page choose.',
  });
}

interface Trial {
  readonly fault: string | null;
  readonly selfTestMs: number;
}

async function tryBackend(backend: Backend, expected: readonly Answer[], wasmUrl: string): Promise<Trial> {
  const startMs = performance.now();
  try {
    await loadBackend(backend, wasmUrl);
    const fault = compareAnswers(backend, await computeAnswers(), expected);
    return { fault, selfTestMs: performance.now() - startMs };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { fault: `${backend} failed to start: ${message}`, selfTestMs: performance.now() - startMs };
  }
}

/** Best first. */
export function preferenceOrder(adapters: ReadonlyMap<Backend, Adapter | string>): Backend[] {
  const isSoftware = (backend: Backend) => {
    const adapter = adapters.get(backend);
    return typeof adapter === 'object' && adapter.isSoftware;
  };
  return [...backends.filter((backend) => !isSoftware(backend)), ...backends.filter(isSoftware)];
}

function report(
  backend: Backend,
  adapter: Adapter | string | undefined,
  trial: Trial | undefined,
  chosen: Backend,
): BackendReport {
  const known = typeof adapter === 'object' ? adapter : { name: '', isSoftware: false };
  const common = {
    backend,
    adapter: known.name,
    isSoftware: known.isSoftware,
    selfTestMs: trial ? trial.selfTestMs : null,
  };
  if (typeof adapter !== 'object')
    return { ...common, status: 'rejected', reason: adapter ?? 'It is not there.' };
  if (trial?.fault) return { ...common, status: 'rejected', reason: trial.fault };
  if (backend === chosen)
    return { ...common, status: 'chosen', reason: 'Its gradients passed the self-test.' };
  return {
    ...common,
    status: trial ? 'available' : 'untried',
    reason: known.isSoftware
      ? 'Drawn by the processor, which wasm outruns.'
      : 'Not needed: a faster one runs.',
  };
}
