import { readAllPairs } from '../core/corpus/readCorpusFiles.ts';
import { turnedPairs } from '../engine/corpus/sidesOfCorpus.ts';
import { corpusProblem } from '../protocol/corpusProblem.ts';
import { connectEngine, readBackend } from './connectEngine.ts';
import { decodeOptions, readDecodeOptions } from './decodeOptions.ts';
import { checkpointHelp, readCheckpoint } from './readCheckpoint.ts';
import { readInputFile } from './readInputFile.ts';
import { corpusFilesHelp, readFilesSource, readingOptions } from './readingOptions.ts';
import { type Command, type OptionValues, progressLine, runCommand, UsageError } from './terminal.ts';

/** `npm run evaluate`: scores a trained network against reference translations. */
const command: Command = {
  name: 'evaluate',
  summary: 'Score a trained network against reference translations; prints JSON.',
  usage: '--checkpoint DIR --source FILE --reference FILE  or  --corpus FILE',
  options: {
    checkpoint: { type: 'string', value: 'DIR|ZIP', help: checkpointHelp },
    source: { type: 'string', value: 'FILE', help: 'Source sentences, one per line.' },
    reference: { type: 'string', value: 'FILE', help: 'Their translations, line by line.' },
    corpus: {
      type: 'string',
      value: 'FILE',
      isRepeatable: true,
      help: `Instead of both, sentence pairs: ${corpusFilesHelp}`,
    },
    ...readingOptions,
    ...decodeOptions,
    backend: { type: 'string', value: 'NAME', help: 'webgpu, webgl, wasm (default) or cpu.' },
  },
  run: async (values, positionals) => {
    if (positionals.length > 0)
      throw new UsageError(`"${positionals[0]}" is one argument too many; --help shows what there is.`);
    const decode = readDecodeOptions(values);
    const files = await readCheckpoint(values['checkpoint'] as string | undefined);
    const { source, reference } = await readReferences(values);
    const { client, close } = await connectEngine(
      readBackend((values['backend'] as string | undefined) ?? 'wasm'),
    );
    const line = progressLine();
    try {
      await client.call('checkpoint/load', { files });
      const report = await client.call(
        'evaluation/run',
        { on: { source, reference }, decode },
        {
          onEvent: (event) => {
            if (event.name === 'evaluation/progress')
              line.show(`${event.data.done}/${event.data.total} pairs`, false);
          },
        },
      );
      line.end();
      process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    } finally {
      await close();
    }
  },
};

interface References {
  readonly source: readonly string[];
  readonly reference: readonly string[];
}

async function readReferences(values: OptionValues): Promise<References> {
  const text = (name: string) => values[name] as string | undefined;
  const paths = (values['corpus'] ?? []) as string[];
  if (paths.length > 0) {
    if (text('source') ?? text('reference')) {
      throw new UsageError('--corpus goes without --source and --reference.');
    }
    return readPairs(paths, values);
  }
  const source = readSentences('source', text('source'));
  const reference = readSentences('reference', text('reference'));
  if (source.length === reference.length) return { source, reference };
  throw new UsageError(
    `--source has ${source.length} lines and --reference ${reference.length}; they must match.`,
  );
}

async function readPairs(paths: readonly string[], values: OptionValues): Promise<References> {
  const { files, options, sides } = readFilesSource(paths, values);
  try {
    const pairs = turnedPairs((await readAllPairs(files, options)).pairs, sides);
    return { source: pairs.map((pair) => pair.source), reference: pairs.map((pair) => pair.target) };
  } catch (error) {
    throw corpusProblem(error);
  }
}

function readSentences(option: string, path: string | undefined): string[] {
  if (!path) throw new UsageError(`--${option} FILE is missing.`);
  const lines = new TextDecoder().decode(readInputFile(path)).split(/\r?\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) throw new UsageError(`${path} is empty.`);
  return lines;
}

await runCommand(command);
