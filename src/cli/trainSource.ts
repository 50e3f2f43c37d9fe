import { basename } from 'node:path';
import type { CorpusSource } from '../protocol/corpus.ts';
import { isMade, readMadeSource } from './madeCorpora.ts';
import { readInputFile } from './readInputFile.ts';
import { UsageError } from './terminal.ts';

/** What the built-in corpus's own preset is called beside the presets of networks. */
export const corpusPresetOption = 'corpus-preset';

/** The corpus that `npm run train` was given, or null. @param text reads an option. @throws UsageError */
export function readTrainSource(text: (name: string) => string | undefined): CorpusSource | null {
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
  const corpus = text('corpus');
  if (!corpus) return null;
  if (isMade(corpus)) return readMadeSource(corpus, text, { presetOption: corpusPresetOption });
  return { kind: 'tsv', name: basename(corpus), content: readInputFile(corpus) };
}
