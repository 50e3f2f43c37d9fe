import { connectEngine, readBackend } from './connectEngine.ts';
import { decodeOptions, readDecodeOptions } from './decodeOptions.ts';
import { readCheckpointFolder } from './readCheckpointFolder.ts';
import { readInputFile } from './readInputFile.ts';
import { type Command, progressLine, runCommand, UsageError } from './terminal.ts';

/** `npm run evaluate`: scores a trained network against reference translations. */
const command: Command = {
  name: 'evaluate',
  summary: 'Score a trained network against reference translations; prints JSON.',
  usage: '--checkpoint DIR --source FILE --reference FILE',
  options: {
    checkpoint: { type: 'string', value: 'DIR', help: 'A folder written by npm run train.' },
    source: { type: 'string', value: 'FILE', help: 'Source sentences, one per line.' },
    reference: { type: 'string', value: 'FILE', help: 'Their translations, line by line.' },
    ...decodeOptions,
    backend: { type: 'string', value: 'NAME', help: 'webgpu, webgl, wasm (default) or cpu.' },
  },
  run: async (values, positionals) => {
    if (positionals.length > 0)
      throw new UsageError(`"${positionals[0]}" is one argument too many; --help shows what there is.`);
    const decode = readDecodeOptions(values);
    const files = readCheckpointFolder(values['checkpoint'] as string | undefined);
    const source = readSentences('source', values['source'] as string | undefined);
    const reference = readSentences('reference', values['reference'] as string | undefined);
    if (source.length !== reference.length) {
      throw new UsageError(
        `--source has ${source.length} lines and --reference ${reference.length}; they must match.`,
      );
    }
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

function readSentences(option: string, path: string | undefined): string[] {
  if (!path) throw new UsageError(`--${option} FILE is missing.`);
  const lines = new TextDecoder().decode(readInputFile(path)).split(/\r?\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) throw new UsageError(`${path} is empty.`);
  return lines;
}

await runCommand(command);
