import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/command.mjs';
import { trainByLength } from '../client/trainByLength.ts';
import { type LengthScore, lengthScores, scoresOfRuns } from '../core/metrics/lengthScores.ts';
import {
  type BottleneckNetwork,
  type BottleneckSize,
  bottleneckNetworks,
  bottleneckPlan,
  bottleneckSizes,
  type RecordedBottleneck,
} from '../core/spec/bottleneckPlan.ts';
import { type Connection, connectEngine } from './connectEngine.ts';
import { bar, type Command, progressLine, runCommand, UsageError, wholeNumber } from './terminal.ts';

/** Where the page finds the recorded run, from the project's folder. */
const recordedFile = 'src/store/recordedBottleneck.json';

/** `npm run record:bottleneck`: the experiment that the page offers, with several seeds, kept for machines that are too slow. */
const command: Command = {
  name: 'record:bottleneck',
  summary: `Train networks with and without attention on long sentences and score them by source length, as the page does; write the scores to ${recordedFile}.`,
  usage: '',
  options: {
    size: { type: 'string', value: 'NAME', help: `${bottleneckSizes.join(' or ')} (default quick).` },
    seeds: { type: 'string', value: 'N,N,…', help: 'Seeds of training, one run each (default 7,8,9).' },
    steps: { type: 'string', value: 'N', help: 'To try this command out: no more steps than this.' },
    out: { type: 'string', value: 'FILE', help: 'Write it there instead.' },
  },
  run: async (values) => {
    const text = (name: string) => values[name] as string | undefined;
    const size = readSize(text('size') ?? 'quick');
    const seeds = (text('seeds') ?? '7,8,9').split(',').map((seed) => wholeNumber('seeds', seed, 0));
    const mostSteps = wholeNumber('steps', text('steps') ?? '1000000', 1);
    // In one thread: the same numbers whatever the machine.
    const connection = await connectEngine('wasm');
    try {
      const runs: Record<BottleneckNetwork, LengthScore[][]> = { none: [], attention: [] };
      const startMs = performance.now();
      for (const [at, seed] of seeds.entries()) {
        for (const network of bottleneckNetworks) {
          process.stderr.write(`Seed ${seed}, attention: ${network === 'none' ? 'none' : 'yes'}\n`);
          runs[network].push(await scoreByLength(connection, { size, seed, network, mostSteps }));
        }
        const recorded: RecordedBottleneck = {
          command: ['npm run record:bottleneck', ...argumentsGiven()].join(' '),
          date: new Date().toISOString().slice(0, 10),
          machine: { processor: cpus()[0]?.model.trim() ?? '', cores: availableParallelism() },
          backend: connection.device.backend,
          seconds: Math.round((performance.now() - startMs) / 1000),
          size,
          seeds: seeds.slice(0, at + 1),
          results: { none: scoresOfRuns(runs.none), attention: scoresOfRuns(runs.attention) },
        };
        // After each seed: what is done is not lost when the rest is called off.
        writeFileSync(text('out') ?? join(projectRoot, recordedFile), `${inShort(recorded)}\n`);
        if (at === seeds.length - 1) process.stdout.write(tableOf(recorded));
      }
    } finally {
      await connection.close();
    }
  },
};

function argumentsGiven(): string[] {
  const given = process.argv.slice(2);
  return given.length === 0 ? [] : ['--', ...given];
}

function readSize(text: string): BottleneckSize {
  const size = bottleneckSizes.find((known) => known === text);
  if (!size) throw new UsageError(`--size must be ${bottleneckSizes.join(' or ')}, not "${text}".`);
  return size;
}

interface Run {
  readonly size: BottleneckSize;
  readonly seed: number;
  readonly network: BottleneckNetwork;
  readonly mostSteps: number;
}

/** Trains to the end and scores once: the looks on the way change nothing. */
async function scoreByLength(
  { client }: Connection,
  { size, seed, network, mostSteps }: Run,
): Promise<LengthScore[]> {
  const plan = bottleneckPlan(size, seed);
  const { data, model, training } = plan.settings[network];
  const last = plan.looks.at(-1) ?? { step: 0, pairs: 0 };
  const steps = Math.min(mostSteps, last.step);
  const line = progressLine();
  let scores: LengthScore[] = [];
  await trainByLength(
    client,
    {
      corpus: { source: plan.source, data },
      network: { model, training },
      looks: [{ ...last, step: steps }],
    },
    {
      signal: new AbortController().signal,
      listener: {
        ready: () => {},
        step: (step) => line.show(`${bar(step / steps)} step ${step}/${steps}`, step % 500 === 0),
        scored: (_, { bleuByLength }) => {
          scores = lengthScores(bleuByLength);
        },
      },
    },
  );
  line.end();
  process.stderr.write(
    `${scores.map(({ from, to, bleu }) => `${from}–${to}: ${bleu.toFixed(1)}`).join('  ')}\n`,
  );
  return scores;
}

/** With numbers to a hundredth, which is more than the page shows. */
function inShort(recorded: RecordedBottleneck): string {
  return JSON.stringify(
    recorded,
    (_, part) => (typeof part === 'number' ? Math.round(part * 100) / 100 : part),
    1,
  );
}

/** As docs/results.md has it. */
function tableOf({ results }: RecordedBottleneck): string {
  const figure = (value: number) => value.toFixed(1);
  const rows = results.attention.map(({ from, to, pairs, bleu, low, high, runs }, at) => {
    const without = results.none[at];
    const cells = [
      `${from}–${to}`,
      String(pairs),
      without ? `${figure(without.bleu)} (${figure(without.low)}–${figure(without.high)})` : '',
      `${figure(bleu)} (${figure(low)}–${figure(high)})`,
      runs.map((run, seed) => figure(run - (without?.runs[seed] ?? 0))).join(', '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `| source words | pairs | no attention | attention | lead of each seed |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

await runCommand(command);
