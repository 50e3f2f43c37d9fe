import { writeFileSync } from 'node:fs';
import { defaultSettings } from '../core/spec/settings.ts';
import { connectEngine } from './connectEngine.ts';
import { madeCorpora, madeOptions } from './madeCorpora.ts';
import { checkpointHelp, readCheckpoint } from './readCheckpoint.ts';
import { corpusFilesHelp, readingOptions } from './readingOptions.ts';
import { type Command, runCommand, UsageError } from './terminal.ts';
import { corpusPresetOption, readTrainSource } from './trainSource.ts';

/** `npm run export`: a trained network for other programs. */
const command: Command = {
  name: 'export',
  summary:
    'Write a trained network as a zip for other programs: its checkpoint, programs that load it in PyTorch and Keras and train it further, and sample sentences by which they prove that they compute the same.',
  usage: '--checkpoint DIR --out model.zip',
  options: {
    checkpoint: { type: 'string', value: 'DIR|ZIP', help: checkpointHelp },
    out: { type: 'string', value: 'FILE', help: 'The zip to write.' },
    'with-corpus': {
      type: 'string',
      value: 'FILE|NAME',
      isRepeatable: true,
      help: `Puts sentence pairs in, cleaned, to train on elsewhere: ${corpusFilesHelp} Or a corpus made here: ${madeCorpora.join(', ')}.`,
    },
    ...readingOptions,
    ...madeOptions(corpusPresetOption),
  },
  run: async (values, positionals) => {
    if (positionals.length > 0)
      throw new UsageError(`"${positionals[0]}" is one argument too many; --help shows what there is.`);
    const out = values['out'] as string | undefined;
    if (!out) throw new UsageError('--out FILE is missing.');
    const files = await readCheckpoint(values['checkpoint'] as string | undefined);
    const source = readTrainSource({ ...values, corpus: values['with-corpus'] });
    const { client, close } = await connectEngine('wasm');
    try {
      if (source) await client.call('corpus/load', { source, data: defaultSettings.data });
      // It speaks, and is not trained here: the corpus may have other words.
      await client.call('checkpoint/speaker', { files });
      const { bytes } = await client.call('checkpoint/export', { withCorpus: source !== null });
      writeFileSync(out, bytes);
      process.stderr.write(`The network is in ${out} (${(bytes.length / 1e6).toFixed(1)} MB).\n`);
    } finally {
      await close();
    }
  },
};

await runCommand(command);
