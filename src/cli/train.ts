import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { builtinData, dataFields } from '../core/spec/dataSpec.ts';
import { type Fields, readSpec } from '../core/spec/field.ts';
import { modelFields } from '../core/spec/modelSpec.ts';
import { trainFields } from '../core/spec/trainSpec.ts';
import type { CorpusReport, CorpusSource } from '../protocol/corpus.ts';
import type { TrainingStep, Validation } from '../protocol/training.ts';
import { connectEngine, readBackend } from './connectEngine.ts';
import { isMade, madeCorpora, madeOptions, readMadeSource } from './madeCorpora.ts';
import { readInputFile } from './readInputFile.ts';
import { bar, type Command, progressLine, runCommand, UsageError, wholeNumber } from './terminal.ts';

/** `npm run train`: trains a network on a corpus and writes its checkpoint and a report. */
const command: Command = {
  name: 'train',
  summary: 'Train a translation network on a parallel corpus; write its checkpoint and report.json.',
  usage: '--corpus FILE.tsv|NAME --steps N --out DIR',
  options: {
    corpus: {
      type: 'string',
      value: 'FILE|NAME',
      help: `Sentence pairs, one per line, parted by a tab; or a corpus made here: ${madeCorpora.join(', ')}.`,
    },
    ...madeOptions,
    source: { type: 'string', value: 'FILE', help: 'Instead of --corpus: source sentences, one per line.' },
    target: { type: 'string', value: 'FILE', help: 'Their translations, line by line.' },
    'validation-source': { type: 'string', value: 'FILE', help: 'Held-out sentences of your own choice.' },
    'validation-target': { type: 'string', value: 'FILE', help: 'Their translations.' },
    steps: { type: 'string', value: 'N', help: 'How many training steps.' },
    spec: {
      type: 'string',
      value: 'FILE.json',
      help: 'Settings: { "model": {…}, "training": {…}, "data": {…} }.',
    },
    backend: { type: 'string', value: 'NAME', help: 'webgpu, webgl, wasm (default) or cpu.' },
    seed: { type: 'string', value: 'N', help: 'Seed of the first weights and the order of sentences.' },
    'test-pairs': {
      type: 'string',
      value: 'N',
      help: 'At most how many test pairs are translated and scored at the end (default 1000; 0 for none).',
    },
    out: { type: 'string', value: 'DIR', help: 'Where the checkpoint and the report go.' },
  },
  run: async (values, positionals) => {
    if (positionals.length > 0)
      throw new UsageError(`"${positionals[0]}" is one argument too many; --help shows what there is.`);
    const text = (name: string) => values[name] as string | undefined;
    const out = text('out');
    if (!out) throw new UsageError('--out DIR is missing: where shall the checkpoint go?');
    const steps = text('steps');
    if (!steps) throw new UsageError('--steps N is missing: how long shall it train?');
    const seed = text('seed');
    const testPairs = wholeNumber('test-pairs', text('test-pairs') ?? '1000', 0);
    const source = readSource(text);
    const spec = readSpecs(text('spec'), source, {
      steps: wholeNumber('steps', steps, 1),
      ...(seed === undefined ? {} : { seed: wholeNumber('seed', seed, 0) }),
    });
    const { client, close } = await connectEngine(readBackend(text('backend') ?? 'wasm'));
    try {
      const device = await client.call('device/start', { backend: readBackend(text('backend') ?? 'wasm') });
      process.stderr.write(`Backend ${[device.backend, device.adapter].filter(Boolean).join(': ')}\n`);
      const corpus = await client.call('corpus/load', { source, data: spec.data });
      process.stderr.write(`${describeCorpus(corpus)}\n`);
      const network = await client.call('model/build', { model: spec.model, training: spec.training });
      process.stderr.write(
        `${network.parameterCount.toLocaleString('en')} parameters, attention: ${spec.model.attention}\n`,
      );

      const history = await train(client, spec.training.steps);
      const { files } = await client.call('checkpoint/save', {});
      mkdirSync(out, { recursive: true });
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(out, name), bytes);
      const evaluation =
        testPairs === 0 || corpus.pairs.test === 0
          ? null
          : await client.call('evaluation/run', { on: 'test', maxPairs: testPairs });
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
  },
};

async function train(client: Awaited<ReturnType<typeof connectEngine>>['client'], steps: number) {
  const losses: number[] = [];
  const validations: Validation[] = [];
  const line = progressLine();
  let trainingMs = 0;
  let targetTokens = 0;
  let heldOut = '';
  const onStep = (step: TrainingStep) => {
    losses.push(Number(step.lossNatsPerToken.toPrecision(6)));
    trainingMs += step.stepMs;
    targetTokens += step.targetTokens;
    const remainingSeconds = Math.round(((steps - step.step) * trainingMs) / step.step / 1000);
    line.show(
      `${bar(step.step / steps)} step ${step.step}/${steps}  loss ${step.lossNatsPerToken.toFixed(3)}${heldOut}  ` +
        `${((1000 * step.step) / trainingMs).toFixed(1)} steps/s  ${remainingSeconds} s left`,
      step.step % 50 === 0 || step.step === steps,
    );
  };
  const stop = await client.call(
    'training/run',
    {},
    {
      onEvent: (event) => {
        if (event.name === 'training/step') onStep(event.data);
        if (event.name === 'training/validation') {
          validations.push(event.data);
          heldOut = `  validation ${event.data.lossNatsPerToken.toFixed(3)}`;
        }
      },
    },
  );
  line.end();
  return {
    stop,
    lossPerStep: losses,
    validations,
    stepsPerSecond: (1000 * losses.length) / trainingMs,
    targetTokensPerSecond: (1000 * targetTokens) / trainingMs,
  };
}

function readSource(text: (name: string) => string | undefined): CorpusSource {
  const corpus = text('corpus');
  const [source, target] = [text('source'), text('target')];
  if (source !== undefined || target !== undefined) {
    if (!source || !target) throw new UsageError('--source and --target go together.');
    const [heldSource, heldTarget] = [text('validation-source'), text('validation-target')];
    if ((heldSource === undefined) !== (heldTarget === undefined)) {
      throw new UsageError('--validation-source and --validation-target go together.');
    }
    return {
      kind: 'lineAligned',
      name: `${basename(source)} + ${basename(target)}`,
      source: readInputFile(source),
      target: readInputFile(target),
      ...(heldSource && heldTarget
        ? { validation: { source: readInputFile(heldSource), target: readInputFile(heldTarget) } }
        : {}),
    };
  }
  if (!corpus)
    throw new UsageError('--corpus FILE.tsv, --corpus builtin, or --source and --target are missing.');
  if (isMade(corpus)) return readMadeSource(corpus, text);
  return { kind: 'tsv', name: basename(corpus), content: readInputFile(corpus) };
}

/** The settings of a file over the defaults, and the terminal's own over both. */
function readSpecs(file: string | undefined, source: CorpusSource, training: Record<string, number>) {
  const parts = file === undefined ? {} : parseSpecFile(file);
  const read = <F extends Fields>(name: string, fields: F, over: object) => {
    const { spec, faults } = readSpec(fields, { ...(parts[name] as object | undefined), ...over });
    if (faults.length > 0) throw new UsageError(faults[0]);
    return spec;
  };
  const defaults = source.kind === 'builtin' || source.kind === 'toy' ? builtinData : {};
  const data = read('data', dataFields, { ...defaults, ...(parts['data'] as object | undefined) });
  return { model: read('model', modelFields, {}), training: read('training', trainFields, training), data };
}

function parseSpecFile(file: string): Record<string, unknown> {
  if (!existsSync(file)) throw new UsageError(`${file} does not exist.`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} is not JSON.`);
  }
  if (typeof parsed !== 'object' || parsed === null) throw new UsageError(`${file} must hold a JSON object.`);
  const unknown = Object.keys(parsed).find((name) => !['model', 'training', 'data'].includes(name));
  if (unknown) throw new UsageError(`${file}: ${unknown} is not known; there are model, training and data.`);
  return parsed as Record<string, unknown>;
}

function describeCorpus({ name, pairs, source, target }: CorpusReport): string {
  return `${name}: ${pairs.training} training, ${pairs.validation} validation, ${pairs.test} test pairs; vocabulary ${source.vocabularySize} / ${target.vocabularySize}`;
}

await runCommand(command);
