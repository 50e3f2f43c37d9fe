import { createInterface } from 'node:readline';
import type { Translation } from '../protocol/translation.ts';
import { connectEngine, readBackend } from './connectEngine.ts';
import { readCheckpointFolder } from './readCheckpointFolder.ts';
import { type Command, runCommand } from './terminal.ts';

/** `npm run translate`: translates sentences with a trained network. */
const command: Command = {
  name: 'translate',
  summary: 'Translate with a trained network: the sentences given, or each line of the standard input.',
  usage: '--checkpoint DIR ["sentence" …]',
  options: {
    checkpoint: { type: 'string', value: 'DIR', help: 'A folder written by npm run train.' },
    json: { type: 'boolean', help: 'One JSON object a sentence: tokens, probabilities, attention.' },
    backend: { type: 'string', value: 'NAME', help: 'webgpu, webgl, wasm (default) or cpu.' },
  },
  run: async (values, positionals) => {
    const files = readCheckpointFolder(values['checkpoint'] as string | undefined);
    const backend = readBackend((values['backend'] as string | undefined) ?? 'wasm');
    const { client, close } = await connectEngine(backend);
    try {
      await client.call('checkpoint/load', { files });
      const sentences = positionals.length > 0 ? positionals : createInterface({ input: process.stdin });
      for await (const sentence of sentences) {
        const translation = await client.call('translation/translate', { sentence });
        process.stdout.write(
          `${values['json'] ? JSON.stringify(asJson(translation)) : translation.target}\n`,
        );
      }
    } finally {
      await close();
    }
  },
};

function asJson({ source, target, sourceTokens, targetTokens, isComplete }: Translation) {
  return {
    source,
    target,
    isComplete,
    sourceTokens: sourceTokens.map((token) => token.text),
    unknownSourceTokens: sourceTokens.filter((token) => !token.isKnown).map((token) => token.text),
    targetTokens: targetTokens.map((token) => token.text),
    probabilities: targetTokens.map((token) => token.probability),
    /** One row per target token, one column per source token; null without attention. */
    attention: targetTokens.some((token) => token.attention)
      ? targetTokens.map((token) => token.attention)
      : null,
  };
}

await runCommand(command);
