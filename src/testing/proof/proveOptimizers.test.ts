import { beforeAll, describe, expect, test } from 'vitest';
import { loadBackend } from '../../engine/device/loadBackend.ts';
import { nodeWasmUrl } from '../nodeWasmUrl.ts';
import { enableNodeWebgpu } from '../nodeWebgpu.ts';
import { provenOptimizers, proveOptimizer } from './proveOptimizers.ts';

const missing = await enableNodeWebgpu();
if (missing) console.warn(`The optimisers on WebGPU are not tested here: ${missing}`);

describe.each(['cpu', 'wasm', ...(missing ? [] : (['webgpu'] as const))] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  test.each(provenOptimizers)(
    '$optimizer, decay $weightDecay, ε $epsilonPlace: twenty steps equal the twin’s',
    async (settings) => {
      const proofs = await proveOptimizer(settings);
      expect(proofs.length).toBeGreaterThan(3);
      // Every step rounds to 32 bits, 6e-8 each.
      expect(proofs.filter((proof) => !(proof.relativeError <= 2e-6))).toEqual([]);
    },
  );
});
