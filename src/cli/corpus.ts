import { existsSync, writeFileSync } from 'node:fs';
import type { LinkedPair } from '../core/corpus/sentencePair.ts';
import { take } from '../core/corpus/take.ts';
import { builtinPairs } from '../core/grammar/builtinCorpus.ts';
import { pharaohLinks } from '../core/grammar/pharaohLinks.ts';
import { builtinDefaults } from '../core/grammar/presets.ts';
import { splitPairs } from '../core/grammar/splits.ts';
import { generateToyPairs } from '../core/toyTasks/toyPairs.ts';
import { printCorpusReport } from './corpusReport.ts';
import { isMade, type MadeSource, madeCorpora, madeOptions, readMadeSource } from './madeCorpora.ts';
import { readFilesSource, readingOptions } from './readingOptions.ts';
import { type Command, runCommand, UsageError, wholeNumber } from './terminal.ts';

/**
 * `npm run corpus`: writes the built-in corpus or a toy task, the same pairs that the page makes; or reports on files of
 * sentence pairs.
 */
const command: Command = {
  name: 'corpus',
  summary:
    'Report on files of sentence pairs: what they are, what cleaning leaves, and why the rest is dropped. Or write the\nbuilt-in corpus or a toy task as pairs, one per line, parted by a tab; with word links if wanted.',
  usage: `FILE …  or  ${madeCorpora.join('|')} --pairs N --out pairs.tsv`,
  options: {
    ...madeOptions(),
    seed: { type: 'string', value: 'N', help: 'Another seed gives other sentences.' },
    out: {
      type: 'string',
      value: 'FILE',
      help: 'The pairs; with --split also FILE.validation.tsv and FILE.test.tsv.',
    },
    alignments: {
      type: 'string',
      value: 'FILE',
      help: 'Word links, a line a pair: 1-2 is sure, 1?2 possible, counted from 0.',
    },
    ...readingOptions,
    set: {
      type: 'string',
      value: 'NAME=VALUE',
      isRepeatable: true,
      help: 'Files: one setting of the corpus, such as maxLengthRatio=9; may be repeated.',
    },
    spec: { type: 'string', value: 'FILE', help: 'Files: settings as JSON, by group; --set overrules.' },
    export: {
      type: 'string',
      value: 'FILE',
      help: 'What cleaning leaves, each pair with its part: FILE.tsv, or FILE.jsonl for JSON Lines.',
    },
    json: { type: 'boolean', help: 'Files: the report as JSON.' },
  },
  run: async (values, positionals) => {
    const text = (name: string) => values[name] as string | undefined;
    const [name] = positionals;
    if (!isMade(name) || positionals.length > 1) {
      const missing = positionals.find((path) => !existsSync(path));
      if (name === undefined || missing !== undefined) {
        throw new UsageError(
          `A corpus is a file, or one of ${madeCorpora.join(', ')}, not "${missing ?? ''}".`,
        );
      }
      return printCorpusReport(readFilesSource(positionals, values), {
        set: (values['set'] ?? []) as string[],
        spec: text('spec'),
        asJson: values['json'] === true,
        exportPath: text('export'),
      });
    }
    const seed = wholeNumber('seed', text('seed') ?? String(builtinDefaults.seed), 0);
    const exportPath = text('export');
    if (exportPath) {
      return printCorpusReport(readMadeSource(name, text, { seed }), {
        set: [],
        spec: undefined,
        asJson: values['json'] === true,
        exportPath,
      });
    }
    const out = text('out');
    if (!out) throw new UsageError('--out FILE is missing: where shall the pairs go?');
    if (!text('pairs')) throw new UsageError('--pairs N is missing: how many shall it be?');
    const source = readMadeSource(name, text, { seed });
    const alignments = text('alignments');
    for (const [suffix, members] of partsOf(source, text('split') !== undefined)) {
      writeLines(
        withSuffix(out, suffix),
        members.map(({ source, target }) => `${source}\t${target}`),
      );
      if (alignments)
        writeLines(
          withSuffix(alignments, suffix),
          members.map(({ links }) => pharaohLinks(links)),
        );
    }
  },
};

/** The pairs, in three parts if wanted, each with what is added to the name of its file. */
function partsOf(
  source: MadeSource,
  isSplit: boolean,
): (readonly [suffix: string, pairs: readonly LinkedPair[]])[] {
  if (source.kind === 'toy') return [['', take(generateToyPairs(source), source.pairs)]];
  const pairs = builtinPairs(source);
  if (!isSplit) return [['', pairs]];
  const { training, validation, test } = splitPairs(pairs, source.split ?? 'iid');
  return [
    ['', training],
    ['.validation', validation],
    ['.test', test],
  ];
}

/** `pairs.tsv` and `.test` give `pairs.test.tsv`. */
function withSuffix(path: string, suffix: string): string {
  return path.replace(/(\.[^./\\]*)?$/, `${suffix}$1`);
}

function writeLines(path: string, lines: readonly string[]): void {
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  process.stderr.write(`${lines.length} lines in ${path}\n`);
}

await runCommand(command);
