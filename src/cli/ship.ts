import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/command.mjs';
import { connectEngine } from './connectEngine.ts';
import { firstFile, makeShipped, shippedFolder, shippedSettings } from './shippedNetwork.ts';
import { type Command, runCommand, wholeNumber } from './terminal.ts';

/** `npm run ship`: trains the network that comes with the page and puts it where the build finds it. */
const command: Command = {
  name: 'ship',
  summary: `Train the network that comes with the page: the default settings on the built-in corpus. Writes its checkpoint in half precision and its scores to ${shippedFolder}/, and the translation that is painted first to ${firstFile}.`,
  usage: '',
  options: {
    steps: {
      type: 'string',
      value: 'N',
      help: 'To try this command out: fewer steps than the settings say.',
    },
    'test-pairs': {
      type: 'string',
      value: 'N',
      help: 'At most how many test pairs are scored (default 1000).',
    },
    out: { type: 'string', value: 'DIR', help: 'Write everything there instead.' },
  },
  run: async (values) => {
    const text = (name: string) => values[name] as string | undefined;
    const untilStep = wholeNumber('steps', text('steps') ?? String(shippedSettings.training.steps), 1);
    const testPairs = wholeNumber('test-pairs', text('test-pairs') ?? '1000', 1);
    const out = text('out');
    // In one thread: it is the same network whatever the machine.
    const { client, device, close } = await connectEngine('wasm');
    try {
      const { files, about, first } = await makeShipped(client, {
        command: ['npm run ship', ...process.argv.slice(2)].join(' '),
        backend: device.backend,
        untilStep,
        testPairs,
      });
      const folder = out ?? join(projectRoot, shippedFolder);
      mkdirSync(folder, { recursive: true });
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
      writeFileSync(join(folder, 'about.json'), `${JSON.stringify(about, null, 2)}\n`);
      const firstPath = out === undefined ? join(projectRoot, firstFile) : join(out, 'shippedFirst.json');
      writeFileSync(firstPath, `${JSON.stringify(first)}\n`);
      process.stdout.write(`${JSON.stringify(about.scores, null, 2)}\n`);
    } finally {
      await close();
    }
  },
};

await runCommand(command);
