import { modelSummary } from '../core/spec/modelSummary.ts';
import type { Settings } from '../core/spec/settings.ts';
import { largestCorpus, settingsTrouble, type Trouble } from '../core/spec/settingsTrouble.ts';
import type { CorpusReport, CorpusSource } from '../protocol/corpus.ts';
import type { Backend } from '../protocol/device.ts';
import { connectEngine } from './connectEngine.ts';
import { summaryText } from './summaryText.ts';

/** `npm run train -- --summary`: the network layer by layer, and what would be the trouble with it. */
export async function summarise({
  settings,
  source,
  backend,
  asJson,
}: {
  readonly settings: Settings;
  /** Without one, the vocabulary is the largest that the settings allow. */
  readonly source: CorpusSource | null;
  readonly backend: Backend;
  readonly asJson: boolean;
}): Promise<void> {
  const { client, device, close } = await connectEngine(backend);
  try {
    const corpus = source && (await client.call('corpus/load', { source, data: settings.data }));
    const size = corpus ?? largestCorpus(settings.data);
    const vocabulary = { source: size.source.vocabularySize, target: size.target.vocabularySize };
    process.stderr.write(
      corpus
        ? `${describeCorpus(corpus)}\n`
        : `No corpus was given: the vocabulary is the largest that the settings allow, ${vocabulary.source.toLocaleString('en')} tokens a side.\n`,
    );
    const summary = modelSummary(settings.model, vocabulary);
    const troubles = settingsTrouble(settings, size, device.limits);
    if (asJson) process.stdout.write(`${JSON.stringify({ vocabulary, ...summary, troubles }, null, 2)}\n`);
    else process.stdout.write(summaryText(summary));
    showTroubles(troubles);
  } finally {
    await close();
  }
}

export function showTroubles(troubles: readonly Trouble[]): void {
  for (const { severity, message, nextStep } of troubles) {
    process.stderr.write(`${severity === 'error' ? 'Impossible' : 'Warning'}: ${message} ${nextStep}\n`);
  }
}

export function describeCorpus({ name, pairs, source, target }: CorpusReport): string {
  return `${name}: ${pairs.training} training, ${pairs.validation} validation, ${pairs.test} test pairs; vocabulary ${source.vocabularySize} / ${target.vocabularySize}`;
}
