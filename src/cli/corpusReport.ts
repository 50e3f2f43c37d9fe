import { writeFileSync } from 'node:fs';
import { describeRecognised } from '../core/corpus/describeRecognised.ts';
import type { ExportFormat } from '../core/corpus/writers/exportedCorpus.ts';
import { nameOfLanguage } from '../core/language/language.ts';
import type { SideLanguage } from '../core/language/sideLanguages.ts';
import { exportCorpus } from '../engine/corpus/exportCorpus.ts';
import { loadCorpus } from '../engine/corpus/loadCorpus.ts';
import type { CorpusReport, CorpusSource, SideStatistics } from '../protocol/corpus.ts';
import { cleaningText } from './cleaningText.ts';
import { corpusProgress } from './corpusProgress.ts';
import { UsageError } from './terminal.ts';
import { trainSettings } from './trainSettings.ts';

/**
 * `npm run corpus -- FILE …`: what the files are, what cleaning leaves of them, and why the rest was dropped.
 *
 * @param set settings such as `maxLength=60`
 * @param spec path of a JSON file of settings
 * @param exportPath where what cleaning leaves is written to, in the format that its ending names
 * @throws EngineError where there is no corpus in them, UsageError where a setting is none
 */
export async function printCorpusReport(
  source: CorpusSource,
  {
    set,
    spec,
    asJson,
    exportPath,
  }: {
    readonly set: readonly string[];
    readonly spec: string | undefined;
    readonly asJson: boolean;
    readonly exportPath: string | undefined;
  },
): Promise<void> {
  const format = exportPath === undefined ? undefined : formatOf(exportPath);
  const none = { preset: undefined, steps: undefined, seed: undefined };
  const { data } = trainSettings({ ...none, spec, set }, source);
  const progress = corpusProgress();
  const options = { signal: new AbortController().signal, onProgress: progress.show };
  const corpus = await loadCorpus(source, data, options).finally(progress.end);
  const { report } = corpus;
  const { preview: _, ...facts } = report;
  process.stdout.write(asJson ? `${JSON.stringify(facts, null, 2)}\n` : corpusReportText(report));
  if (exportPath === undefined || !format) return;
  writeFileSync(exportPath, exportCorpus(corpus, format));
  process.stderr.write(`The cleaned pairs are in ${exportPath}\n`);
}

/** @throws UsageError */
function formatOf(path: string): ExportFormat {
  const format = (['tsv', 'jsonl'] as const).find((known) => path.toLowerCase().endsWith(`.${known}`));
  if (!format) throw new UsageError(`--export writes .tsv or .jsonl, not "${path}".`);
  return format;
}

export function corpusReportText(report: CorpusReport): string {
  const { recognised, pairs, cleaning, notices } = report;
  return [
    ...(recognised ? [`Recognised as ${describeRecognised(recognised)}.`] : []),
    `${number(cleaning.read)} pairs read, ${number(cleaning.kept)} kept: ${number(pairs.training)} for training, ${number(pairs.validation)} for validation, ${number(pairs.test)} for test.`,
    '',
    'Left out, by which rule, and what it goes by (--set NAME=VALUE)',
    ...cleaningText(cleaning, report.data),
    '',
    `Source  ${sideText(report.source)}`,
    `Target  ${sideText(report.target)}`,
    ...(notices.length === 0 ? [] : ['', ...notices]),
    '',
  ].join('\n');
}

const TOLD_BY: Readonly<Record<SideLanguage['toldBy'], string>> = {
  person: 'as you say',
  file: 'as the file says',
  words: 'guessed',
  app: 'made',
};

function sideText({
  language,
  vocabularySize,
  averageTokens,
  longestTokens,
  unknownShare,
}: SideStatistics): string {
  const { toldBy, language: tag } = language;
  return `${nameOfLanguage(tag)} (${TOLD_BY[toldBy]}); vocabulary ${number(vocabularySize)}; ${averageTokens.toFixed(1)} tokens a sentence, ${longestTokens} at most; ${(100 * unknownShare).toFixed(1)} % of the validation's unknown`;
}

const number = (count: number) => count.toLocaleString('en-GB');
