import { basename } from 'node:path';
import type { CorpusSource } from '../protocol/corpus.ts';
import { isMade, readMadeSource } from './madeCorpora.ts';
import { readInputFile } from './readInputFile.ts';
import { readFilesSource } from './readingOptions.ts';
import { type OptionValues, UsageError } from './terminal.ts';

/** What the built-in corpus's own preset is called beside the presets of networks. */
export const corpusPresetOption = 'corpus-preset';

/** The corpus that `npm run train` was given, or null. @throws UsageError */
export function readTrainSource(values: OptionValues): CorpusSource | null {
  const text = (name: string) => values[name] as string | undefined;
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
  const corpora = (values['corpus'] ?? []) as string[];
  const [corpus, second] = corpora;
  if (corpus === undefined) return null;
  if (isMade(corpus) && second === undefined) {
    return readMadeSource(corpus, text, { presetOption: corpusPresetOption });
  }
  return readFilesSource(corpora, values);
}
