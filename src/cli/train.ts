import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelPresets } from '../core/spec/modelPresets.ts';
import type { Settings } from '../core/spec/settings.ts';
import type { CorpusSource } from '../protocol/corpus.ts';
import { connectEngine, readBackend, readWorkers } from './connectEngine.ts';
import { corpusProgress } from './corpusProgress.ts';
import { madeCorpora, madeOptions } from './madeCorpora.ts';
import { nodeThreads, serveIfReplica } from './nodeThreads.ts';
import { corpusFilesHelp, readingOptions } from './readingOptions.ts';
import { settingsText } from './settingsText.ts';
import { type Command, runCommand, UsageError, wholeNumber } from './terminal.ts';
import { trainWithProgress } from './trainProgress.ts';
import { idleSettings, type SettingOptions, saysHowLong, trainSettings } from './trainSettings.ts';
import { corpusPresetOption, readTrainSource } from './trainSource.ts';
import { describeCorpus, showTroubles, summarise } from './trainSummary.ts';

/** `npm run train`: trains a network on a corpus and writes its checkpoint and a report. */
const command: Command = {
  name: 'train',
  summary: 'Train a translation network on a parallel corpus; write its checkpoint and report.json.',
  usage: '--corpus FILE|NAME --steps N --out DIR',
  options: {
    corpus: {
      type: 'string',
      value: 'FILE|NAME',
      isRepeatable: true,
      help: `${corpusFilesHelp} Or a corpus made here: ${madeCorpora.join(', ')}.`,
    },
    ...readingOptions,
    ...madeOptions(corpusPresetOption),
    source: { type: 'string', value: 'FILE', help: 'Instead of --corpus: source sentences, one per line.' },
    target: { type: 'string', value: 'FILE', help: 'Their translations, line by line.' },
    'validation-source': { type: 'string', value: 'FILE', help: 'Held-out sentences of your own choice.' },
    'validation-target': { type: 'string', value: 'FILE', help: 'Their translations.' },
    preset: {
      type: 'string',
      value: 'NAME',
      help: 'A network of the literature, with its training: --list-presets names them.',
    },
    spec: {
      type: 'string',
      value: 'FILE.json',
      help: 'Settings: { "model": {…}, "training": {…}, "data": {…}, "decoding": {…} }.',
    },
    set: {
      type: 'string',
      value: 'NAME=VALUE',
      isRepeatable: true,
      help: 'One setting; may be repeated. The settings stand below.',
    },
    steps: { type: 'string', value: 'N', help: 'How many training steps, whatever is said about epochs.' },
    backend: { type: 'string', value: 'NAME', help: 'webgpu, webgl, wasm (default) or cpu.' },
    workers: {
      type: 'string',
      value: 'N',
      help: 'How many threads share each batch on wasm and cpu; auto (default) tries what is fastest.',
    },
    seed: { type: 'string', value: 'N', help: 'Seed of the first weights and the order of sentences.' },
    'test-pairs': {
      type: 'string',
      value: 'N',
      help: 'At most how many test pairs are translated and scored at the end (default 1000; 0 for none).',
    },
    out: { type: 'string', value: 'DIR', help: 'Where the checkpoint and the report go.' },
    'list-presets': { type: 'boolean', help: 'Name the presets and stop.' },
    summary: {
      type: 'boolean',
      help: 'Print the network layer by layer and stop; its vocabulary is that of the corpus, if one is given.',
    },
    json: { type: 'boolean', help: 'With --list-presets or --summary: as JSON.' },
  },
  appendix: settingsText,
  run: async (values, positionals) => {
    if (positionals.length > 0)
      throw new UsageError(`"${positionals[0]}" is one argument too many; --help shows what there is.`);
    const text = (name: string) => values[name] as string | undefined;
    const asJson = values['json'] === true;
    if (values['list-presets']) return listPresets(asJson);
    const options: SettingOptions = {
      preset: text('preset'),
      spec: text('spec'),
      set: (values['set'] ?? []) as string[],
      steps: text('steps'),
      seed: text('seed'),
    };
    const backend = readBackend(text('backend') ?? 'wasm');
    const workers = readWorkers(text('workers') ?? 'auto');
    if (values['summary']) {
      const source = readTrainSource(values);
      return summarise({ settings: trainSettings(options, source), source, backend, asJson });
    }
    if (asJson) throw new UsageError('--json goes with --list-presets or --summary.');
    const out = text('out');
    if (!out) throw new UsageError('--out DIR is missing: where shall the checkpoint go?');
    if (!saysHowLong(options)) throw new UsageError('--steps N is missing: how long shall it train?');
    const testPairs = wholeNumber('test-pairs', text('test-pairs') ?? '1000', 0);
    const source = readTrainSource(values);
    if (!source)
      throw new UsageError('--corpus FILE, --corpus builtin, or --source and --target are missing.');
    const spec = trainSettings(options, source);
    for (const note of idleSettings(options, spec)) process.stderr.write(`${note}\n`);
    await trainNetwork({ source, spec, backend, workers, testPairs, out });
  },
};

interface Run {
  readonly source: CorpusSource;
  readonly spec: Settings;
  readonly backend: ReturnType<typeof readBackend>;
  readonly workers: ReturnType<typeof readWorkers>;
  readonly testPairs: number;
  readonly out: string;
}

async function trainNetwork({ source, spec, backend, workers, testPairs, out }: Run): Promise<void> {
  const { client, device, close } = await connectEngine(backend, {
    workers,
    threads: nodeThreads(import.meta.url),
  });
  try {
    process.stderr.write(`Backend ${[device.backend, device.adapter].filter(Boolean).join(': ')}\n`);
    const { onEvent, end } = corpusProgress();
    const corpus = await client.call('corpus/load', { source, data: spec.data }, { onEvent }).finally(end);
    process.stderr.write(`${describeCorpus(corpus)}\n`);
    const network = await client.call('model/build', { model: spec.model, training: spec.training });
    process.stderr.write(
      `${network.parameterCount.toLocaleString('en')} parameters, attention: ${spec.model.attention}\n`,
    );

    showTroubles(network.warnings);
    const history = await trainWithProgress(client, network.training.steps);
    const { files } = await client.call('checkpoint/save', {});
    mkdirSync(out, { recursive: true });
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(out, name), bytes);
    const evaluation =
      testPairs === 0 || corpus.pairs.test === 0
        ? null
        : await client.call('evaluation/run', { on: 'test', maxPairs: testPairs, decode: spec.decoding });
    const report = {
      spec,
      backend: device.backend,
      adapter: device.adapter,
      corpus: { ...corpus, preview: undefined },
      network,
      ...history,
      evaluation,
    };
    writeFileSync(join(out, 'report.json'), `${JSON.stringify(report, null, 1)}\n`);
    if (evaluation) process.stdout.write(`${JSON.stringify(evaluation, null, 2)}\n`);
    process.stderr.write(`Wrote ${[...Object.keys(files), 'report.json'].join(', ')} to ${out}\n`);
    if (history.stop.trouble) {
      process.stderr.write(`${history.stop.trouble.message} ${history.stop.trouble.nextStep}\n`);
      process.exitCode = 1;
    }
  } finally {
    await close();
  }
}

function listPresets(asJson: boolean): void {
  const lines = modelPresets.map(
    ({ name, label, explanation }) => `${name.padEnd(18)} ${label}. ${explanation}`,
  );
  process.stdout.write(asJson ? `${JSON.stringify(modelPresets, null, 2)}\n` : `${lines.join('\n')}\n`);
}

if (!serveIfReplica()) await runCommand(command);
