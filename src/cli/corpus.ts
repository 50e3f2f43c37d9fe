import { writeFileSync } from 'node:fs';
import type { AlignedPair } from '../core/corpus/sentencePair.ts';
import { builtinPairs } from '../core/grammar/builtinCorpus.ts';
import { pharaohLinks } from '../core/grammar/pharaohLinks.ts';
import { builtinDefaults } from '../core/grammar/presets.ts';
import { splitPairs } from '../core/grammar/splits.ts';
import { builtinOptions, readBuiltinChoice } from './builtinOptions.ts';
import { type Command, runCommand, UsageError, wholeNumber } from './terminal.ts';

/** `npm run corpus`: writes the built-in corpus, the same pairs that the page makes. */
const command: Command = {
  name: 'corpus',
  summary:
    'Write the built-in corpus as sentence pairs, one per line, parted by a tab; with word links if wanted.',
  usage: 'builtin --pairs N --out pairs.tsv',
  options: {
    ...builtinOptions,
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
  },
  run: async (values, positionals) => {
    const text = (name: string) => values[name] as string | undefined;
    if (positionals[0] !== 'builtin' || positionals.length > 1) {
      throw new UsageError(`The corpus to write is "builtin", not "${positionals.join(' ')}".`);
    }
    const out = text('out');
    if (!out) throw new UsageError('--out FILE is missing: where shall the pairs go?');
    if (!text('pairs')) throw new UsageError('--pairs N is missing: how many shall it be?');
    const { preset, pairs, split } = readBuiltinChoice(text, 0);
    const all = builtinPairs({
      preset,
      pairs,
      seed: wholeNumber('seed', text('seed') ?? String(builtinDefaults.seed), 0),
    });
    const parts: [suffix: string, pairs: readonly AlignedPair[]][] = [['', all]];
    if (split) {
      const { train, validation, test } = splitPairs(all, split);
      parts.splice(0, 1, ['', train], ['.validation', validation], ['.test', test]);
    }
    const alignments = text('alignments');
    for (const [suffix, members] of parts) {
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

/** `pairs.tsv` and `.test` give `pairs.test.tsv`. */
function withSuffix(path: string, suffix: string): string {
  return path.replace(/(\.[^./\\]*)?$/, `${suffix}$1`);
}

function writeLines(path: string, lines: readonly string[]): void {
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  process.stderr.write(`${lines.length} lines in ${path}\n`);
}

await runCommand(command);
