import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectEngine } from './connectEngine.ts';
import { readCheckpoint } from './readCheckpoint.ts';
import { type Command, runCommand, UsageError } from './terminal.ts';

/** `npm run import`: an exported network, perhaps trained further elsewhere, as a folder. */
const command: Command = {
  name: 'import',
  summary:
    'Take a network out of an exported zip or a project (.s2s), or from the folder of another program, and write its checkpoint to a folder. It is loaded first; what is wrong with it is said, and nothing is written then.',
  usage: 'model.zip --out DIR',
  options: { out: { type: 'string', value: 'DIR', help: 'Where the checkpoint goes.' } },
  run: async (values, positionals) => {
    const [path, second] = positionals;
    if (path === undefined) throw new UsageError('Which file? npm run import -- model.zip --out DIR');
    if (second !== undefined)
      throw new UsageError(`"${second}" is one argument too many; --help shows what there is.`);
    const out = values['out'] as string | undefined;
    if (!out) throw new UsageError('--out DIR is missing.');
    const files = await readCheckpoint(path);
    const { client, close } = await connectEngine('wasm');
    try {
      const { parameterCount, step } = await client.call('checkpoint/load', { files });
      mkdirSync(out, { recursive: true });
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(out, name), bytes);
      const weights = parameterCount.toLocaleString('en');
      process.stderr.write(
        `The network is in ${out}: ${weights} weights, trained for ${step.toLocaleString('en')} steps.\n`,
      );
    } finally {
      await close();
    }
  },
};

await runCommand(command);
