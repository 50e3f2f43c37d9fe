import type { LengthListener } from '../../client/trainByLength.ts';
import { lengthScores } from '../../core/metrics/lengthScores.ts';
import { type BottleneckNetwork, bottleneckNetworks } from '../../core/spec/bottleneckPlan.ts';
import { patch, readPlayground } from '../playground.ts';

/** How often the number of steps is shown anew. */
const SHOWN_EVERY_MS = 250;

/** From fewer steps no pace can be told. */
const STEPS_OF_PACE = 20;

/**
 * Shows how two networks get on. They begin together, and where one is scored it waits until the other is too, so that
 * both curves are of the same step; the faster one would have to wait for the other in the end.
 */
export function followBottleneck(signal: AbortSignal): (network: BottleneckNetwork) => LengthListener {
  const taken = { none: 0, attention: 0 };
  const meet = meetingOf(bottleneckNetworks.length);
  let fromMs = 0;
  let shownMs = 0;

  function showSteps(): void {
    const { progress } = readPlayground().bottleneck;
    if (!progress || signal.aborted) return;
    const now = performance.now();
    shownMs = now;
    const slower = Math.min(taken.none, taken.attention);
    const leftMs = slower < STEPS_OF_PACE ? null : ((now - fromMs) / slower) * (progress.steps - slower);
    patch('bottleneck', { progress: { ...progress, taken: { ...taken }, leftMs } });
  }

  return (network) => ({
    async ready() {
      await meet();
      if (signal.aborted) return;
      fromMs ||= performance.now();
      patch('bottleneck', { phase: 'training' });
    },
    step(step) {
      taken[network] = step;
      if (performance.now() - shownMs >= SHOWN_EVERY_MS) showSteps();
    },
    async scored(step, { bleuByLength }) {
      if (signal.aborted) return;
      const { results } = readPlayground().bottleneck;
      const curve = { step, buckets: lengthScores(bleuByLength) };
      patch('bottleneck', { results: { ...results, [network]: curve } });
      showSteps();
      await meet();
    },
  });
}

/** Lets nobody go on until all have come, time and again. */
function meetingOf(count: number): () => Promise<void> {
  let waiting: (() => void)[] = [];
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length < count) return;
      for (const goOn of waiting) goOn();
      waiting = [];
    });
}
