import { runCommand } from '../src/cli/terminal.ts';
import { openDawn } from './dawnArena.ts';
import { describeMachine } from './machine.ts';
import { planOptions, readPlan } from './plan.ts';
import { runPlan } from './runPlan.ts';
import { rowTable } from './table.ts';

/**
 * The benchmark on WebGPU in Node alone, as one module that needs nothing but the package `webgpu`: for a machine with
 * a GPU and without a browser. Its last line is the results as JSON.
 */
await runCommand({
  name: 'bench:node',
  summary: 'Measure training steps on WebGPU in Node.',
  usage: '[--config NAME,…] [--quick]',
  options: planOptions,
  run: async (values) => {
    const plan = readPlan(values, ['dawn']);
    const found = await runPlan(plan, async () => [await openDawn()]);
    if (!plan.asJson) process.stdout.write(`${rowTable(found.rows)}\n`);
    const results = { date: new Date().toISOString(), machine: describeMachine(null), ...found, bleu: [] };
    process.stdout.write(`${JSON.stringify(results)}\n`);
  },
});
