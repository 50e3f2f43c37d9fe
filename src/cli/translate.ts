import { createInterface } from 'node:readline';
import type { TargetToken, Translation } from '../protocol/translation.ts';
import { connectEngine, readBackend } from './connectEngine.ts';
import { decodeOptions, readDecodeOptions } from './decodeOptions.ts';
import { checkpointHelp, readCheckpoint } from './readCheckpoint.ts';
import { type Command, runCommand } from './terminal.ts';

/** `npm run translate`: translates sentences with a trained network. */
const command: Command = {
  name: 'translate',
  summary:
    'Translate with a trained network: the sentences given, or each line of the standard input. With --n-best a line for each translation: the number of the sentence, the score, the text.',
  usage: '--checkpoint DIR ["sentence" …]',
  options: {
    checkpoint: { type: 'string', value: 'DIR|ZIP', help: checkpointHelp },
    json: { type: 'boolean', help: 'One JSON object a sentence: tokens, probabilities, attention.' },
    prefix: { type: 'string', value: 'TEXT', help: 'Words that every translation begins with.' },
    ...decodeOptions,
    backend: { type: 'string', value: 'NAME', help: 'webgpu, webgl, wasm (default) or cpu.' },
  },
  run: async (values, positionals) => {
    const decode = readDecodeOptions(values);
    const files = await readCheckpoint(values['checkpoint'] as string | undefined);
    const backend = readBackend((values['backend'] as string | undefined) ?? 'wasm');
    const prefix = (values['prefix'] as string | undefined) ?? '';
    const { client, close } = await connectEngine(backend);
    try {
      await client.call('checkpoint/load', { files });
      const sentences = positionals.length > 0 ? positionals : createInterface({ input: process.stdin });
      let number = 0;
      for await (const sentence of sentences) {
        const translation = await client.call('translation/translate', { sentence, decode, prefix });
        number++;
        process.stdout.write(
          values['json']
            ? `${JSON.stringify(asJson(translation))}\n`
            : values['n-best'] === undefined
              ? `${translation.target}\n`
              : listed(number, translation),
        );
      }
    } finally {
      await close();
    }
  },
};

function listed(number: number, { hypotheses }: Translation): string {
  return hypotheses.map(({ score, text }) => `${number}\t${score.toFixed(4)}\t${text}\n`).join('');
}

function asJson({ source, target, sourceTokens, targetTokens, isComplete, hypotheses }: Translation) {
  return {
    source,
    target,
    isComplete,
    sourceTokens: sourceTokens.map((token) => token.text),
    unknownSourceTokens: sourceTokens.filter((token) => !token.isKnown).map((token) => token.text),
    ...tokensAsJson(targetTokens),
    hypotheses: hypotheses.map(({ tokens, ...hypothesis }) => ({ ...hypothesis, ...tokensAsJson(tokens) })),
  };
}

function tokensAsJson(tokens: readonly TargetToken[]) {
  return {
    targetTokens: tokens.map((token) => token.text),
    probabilities: tokens.map((token) => token.probability),
    /** Source positions that unknown words were copied from; null where none was. */
    replacedFrom: tokens.map((token) => token.replacedFrom ?? null),
    /** One row per target token, one column per source token; null without attention. */
    attention: tokens.some((token) => token.attention) ? tokens.map((token) => token.attention) : null,
  };
}

await runCommand(command);
