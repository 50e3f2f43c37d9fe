import { expect } from '@playwright/test';
import { reportFigure } from '../pages/reportFigure.ts';
import type { ProofPage } from './page.ts';
import { openProofs, test } from './proofPage.ts';

/** Training as a whole on the backends that need a browser; on the others in `src/testing/proof/proveRuns.test.ts`. */

const alone = { workers: 1, threads: null } as const;

for (const backend of ['webgl', 'webgpu'] as const) {
  test.describe(`training on ${backend}`, { tag: `@${backend}` }, () => {
    test.setTimeout(300_000);

    test('the same seed gives the same thirty steps and the same weights, bit for bit', async ({
      proofPageOn,
    }) => {
      const page = await proofPageOn(backend);
      const [first, second] = await page.evaluate(
        (options) => (globalThis as unknown as { proof: ProofPage }).proof.repetition(options),
        alone,
      );
      expect(first.steps).toHaveLength(30);
      expect(first.validations).toHaveLength(3);
      expect(new Set(first.steps.map(([loss]) => loss)).size).toBe(30);
      expect(second).toEqual(first);
    });

    test('the losses of two hundred steps are those of the Float64 twin', async ({ proofPageOn }) => {
      const page = await proofPageOn(backend);
      const { errors, fall } = await page.evaluate(
        (options) => (globalThis as unknown as { proof: ProofPage }).proof.curve(options),
        alone,
      );
      expect(errors).toHaveLength(200);
      expect(fall).toBeLessThan(0.6);
      reportFigure(`largest error of a loss on ${backend}`, Math.max(...errors).toExponential(1));
      // 32 bits round by 6e-8, and each step starts from what the rounding of the last one left; measured 7.2e-7 and 5.5e-7.
      expect(Math.max(...errors)).toBeLessThan(2e-6);
    });
  });
}

test('a thousand steps on webgl gain no tensor, no texture and no buffer @webgl', async ({
  page,
  proofAddress,
}) => {
  test.setTimeout(300_000);
  // A page that holds nothing yet: what it keeps for another use was not counted when it came.
  await openProofs(page, proofAddress, 'webgl');
  const { early, late, tensorsAround } = await page.evaluate(
    (options) => (globalThis as unknown as { proof: ProofPage }).proof.noGain(options, 1000),
    alone,
  );
  expect(early['Texture']).toBeGreaterThan(0);
  expect(late).toEqual(early);
  expect(tensorsAround[1]).toBe(tensorsAround[0]);
});
