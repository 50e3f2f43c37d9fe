/** A Vitest reporter that leaves the counts of the run, and why tests were skipped, to the file TEST_COUNTS names. */
import { writeFileSync } from 'node:fs';

export default class VitestCounts {
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: [] };
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === 'passed') counts.passed += 1;
        else if (state === 'failed') counts.failed += 1;
        else counts.skipped.push({ name: `${module.relativeModuleId}: ${test.fullName}`, reason: note });
      }
    }
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
  }
}
