/** A Playwright reporter with the same output as vitestCounts.mjs. */
import { writeFileSync } from 'node:fs';

export default class PlaywrightCounts {
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    const counts = { passed: 0, failed: 0, skipped: [] };
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'unexpected') counts.failed += 1;
      else if (outcome !== 'skipped') counts.passed += 1;
      else counts.skipped.push({ name: test.titlePath().filter(Boolean).join(': '), reason: reasonOf(test) });
    }
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
  }

  printsToStdio() {
    return false;
  }
}

function reasonOf(test) {
  if (test.results.length === 0) return 'did not run';
  return test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
}
