import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/** The terminal's commands, as a teacher runs them: through npm, with paths from where they stand. */

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const sources = samplePairs.slice(0, 8).map(([english]) => english);
const references = samplePairs.slice(0, 8).map(([, french]) => french);

// The first command of each kind is bundled before it runs.
test.setTimeout(240_000);

test.beforeAll(() => {
  writeFileSync(join(folder, 'pairs.tsv'), asTsv(samplePairs));
  writeFileSync(join(folder, 'few.tsv'), asTsv(samplePairs.slice(0, 3)));
  writeFileSync(join(folder, 'test.en'), `${sources.join('\n')}\n`);
  writeFileSync(join(folder, 'test.fr'), `${references.join('\n')}\n`);
  writeFileSync(
    join(folder, 'small.json'),
    JSON.stringify({
      model: { embeddingSize: 16, hiddenSize: 16 },
      training: { batchSize: 8, learningRate: 0.01, validateEvery: 10 },
      data: { minFrequency: 1 },
    }),
  );
});

test.afterAll(() => rmSync(folder, { recursive: true }));

type CommandName = 'train' | 'translate' | 'evaluate' | 'corpus' | 'export' | 'import';

function run(command: CommandName, args: readonly string[], input = '') {
  const npm = ['run', '--silent', '--prefix', root, command, '--', ...args];
  const { status, stdout, stderr } = spawnSync('npm', npm, { cwd: folder, encoding: 'utf8', input });
  return {
    exitCode: status,
    stdout,
    lines: stderr.split('\n').filter((line) => line && !/^npm warn/.test(line)),
  };
}

function train(out: string, ...more: string[]) {
  return run('train', ['--corpus', 'pairs.tsv', '--spec', 'small.json', '--out', out, ...more]);
}

test('train writes a checkpoint and a report; translate and evaluate use it', () => {
  const { exitCode, lines } = train('model', '--steps', '60', '--seed', '3', '--backend', 'wasm');
  expect(exitCode, lines.join('\n')).toBe(0);
  // No terminal here: plain lines.
  expect(lines.filter((line) => /step \d+\/60 .*loss \d/.test(line)).length).toBeGreaterThanOrEqual(2);
  expect(lines.join('')).not.toContain('\r');
  expect(readdirSync(join(folder, 'model')).toSorted()).toEqual(
    ['config.json', 'model.safetensors', 'report.json', 'vocab.json'].toSorted(),
  );

  const report = JSON.parse(readFileSync(join(folder, 'model/report.json'), 'utf8'));
  expect(report.spec.training).toMatchObject({ steps: 60, seed: 3, batchSize: 8 });
  expect(report.spec.model).toMatchObject({ hiddenSize: 16, attention: 'additive' });
  expect(report.backend).toBe('wasm');
  expect(report.corpus).toMatchObject({ name: 'pairs.tsv', pairs: { total: samplePairs.length } });
  expect(report.lossPerStep).toHaveLength(60);
  expect(report.lossPerStep.at(-1)).toBeLessThan(0.5 * report.lossPerStep[0]);
  expect(report.validations.map(({ step }: { step: number }) => step)).toEqual([0, 10, 20, 30, 40, 50, 60]);
  const [first, last] = [report.validations[0], report.validations.at(-1)];
  expect(last.lossNatsPerToken).toBeLessThan(first.lossNatsPerToken);
  expect(report.stepsPerSecond).toBeGreaterThan(0);
  expect(report.targetTokensPerSecond).toBeGreaterThan(report.stepsPerSecond);

  const [sentence, other] = ['The cat sees the dog.', 'The boy likes the book.'];
  const given = run('translate', ['--checkpoint', 'model', sentence, other]);
  expect(given.exitCode, given.lines.join('\n')).toBe(0);
  const translations = given.stdout.trimEnd().split('\n');
  expect(translations).toHaveLength(2);
  const piped = run('translate', ['--checkpoint', 'model', '--json'], `${sentence}\n${other}\n`);
  const answers = piped.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ target }) => target)).toEqual(translations);
  const [answer] = answers;
  expect(answer.sourceTokens).toEqual(['the', 'cat', 'sees', 'the', 'dog', '.', '</s>']);
  expect(answer.probabilities).toHaveLength(answer.targetTokens.length);
  expect(answer.attention).toHaveLength(answer.targetTokens.length);
  for (const row of answer.attention as number[][]) {
    expect(row).toHaveLength(answer.sourceTokens.length);
    expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 4);
  }

  const scored = run('evaluate', ['--checkpoint', 'model', '--source', 'test.en', '--reference', 'test.fr']);
  expect(scored.exitCode, scored.lines.join('\n')).toBe(0);
  const scores = JSON.stringify(JSON.parse(scored.stdout));
  for (const measure of [/bleu/i, /tokenAccuracy/, /perplexity/, /exactMatch/])
    expect(scores).toMatch(measure);
});

test('a network goes out as a zip and comes in again, the same to the last digit', () => {
  expect(train('taken', '--steps', '20', '--seed', '3').exitCode).toBe(0);
  const out = run('export', ['--checkpoint', 'taken', '--out', 'taken.zip', '--with-corpus', 'pairs.tsv']);
  expect(out.exitCode, out.lines.join('\n')).toBe(0);
  // The last line: bundling for the first time, on a busy machine, has its own to say.
  expect(out.lines.at(-1)).toMatch(/^The network is in taken\.zip \(\d\.\d MB\)\.$/);
  const archive = readFileSync(join(folder, 'taken.zip'), 'latin1');
  for (const name of ['sample_io.json', 'corpus.tsv', 'load_pytorch.py', 'load_keras.py', 'README.md'])
    expect(archive).toContain(name);

  const back = run('import', ['taken.zip', '--out', 'back']);
  expect(back.exitCode, back.lines.join('\n')).toBe(0);
  expect(back.lines.at(-1)).toMatch(/^The network is in back: [\d,]+ weights, trained for 20 steps\.$/);
  const [first, ...others] = ['taken', 'taken.zip', 'back'].map((checkpoint) => {
    const { stdout } = run('translate', ['--checkpoint', checkpoint, '--json', ...sources]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(sources.length);
    return stdout;
  });
  expect(others).toEqual([first, first]);
  const scores = ['taken', 'taken.zip'].map((checkpoint) =>
    run('evaluate', ['--checkpoint', checkpoint, '--source', 'test.en', '--reference', 'test.fr']),
  );
  expect(scores[0]?.stdout).toContain('perplexity');
  expect(scores[1]?.stdout).toBe(scores[0]?.stdout);

  writeFileSync(join(folder, 'cut.zip'), archive.slice(0, -100), 'latin1');
  const damaged = run('import', ['cut.zip', '--out', 'none']);
  expect(damaged).toMatchObject({ exitCode: 1, lines: ['cut.zip: Zip is damaged.'] });
  expect(readdirSync(folder)).not.toContain('none');
});

test('translate and evaluate decode as they are told', () => {
  expect(train('decoding', '--steps', '40', '--seed', '3').exitCode).toBe(0);
  const sentence = 'The cat sees the dog.';
  const translate = (...args: string[]) => {
    const { exitCode, stdout, lines } = run('translate', ['--checkpoint', 'decoding', ...args, sentence]);
    expect(exitCode, lines.join('\n')).toBe(0);
    return stdout.trimEnd().split('\n');
  };
  const greedy = translate();
  expect(translate('--beam', '1')).toEqual(greedy);

  const list = translate('--beam', '5', '--n-best', '3', '--length-penalty', '0.8').map((line) =>
    line.split('\t'),
  );
  expect(list.map(([number]) => number)).toEqual(['1', '1', '1']);
  const scores = list.map(([, score]) => Number(score));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  const texts = list.map(([, , text]) => text);
  expect(new Set(texts).size).toBe(3);
  expect(translate('--beam', '5', '--length-penalty', '0.8')).toEqual([texts[0]]);

  const [json = ''] = translate('--json', '--beam', '5', '--n-best', '3', '--coverage-penalty', '0.2');
  const { target, targetTokens, attention, hypotheses } = JSON.parse(json);
  expect(hypotheses).toHaveLength(3);
  expect(hypotheses[0]).toMatchObject({ text: target, targetTokens, attention });
  expect(new Set(hypotheses.map((each: { attention: number[][] }) => String(each.attention))).size).toBe(3);

  const drawn = ['--temperature', '1.5', '--top-k', '8', '--top-p', '0.95', '--n-best', '4', '--seed'];
  expect(translate(...drawn, '5')).toEqual(translate(...drawn, '5'));
  expect(translate(...drawn, '6')).not.toEqual(translate(...drawn, '5'));

  for (const method of [[], ['--beam', '3'], ['--temperature', '1']]) {
    const [begun] = translate('--prefix', 'la fille aime', '--replace-unknown', ...method);
    expect(begun).toMatch(/^la fille aime/);
  }

  const score = (...args: string[]) => {
    const files = ['--checkpoint', 'decoding', '--source', 'test.en', '--reference', 'test.fr'];
    const { exitCode, stdout, lines } = run('evaluate', [...files, ...args]);
    expect(exitCode, lines.join('\n')).toBe(0);
    return JSON.parse(stdout);
  };
  const [plain, narrow] = [score(), score('--beam', '1', '--length-penalty', '0.4')];
  expect(narrow).toEqual({ ...plain, decode: narrow.decode });
  expect(narrow.decode).toMatchObject({ method: 'beam', beamWidth: 1, lengthPenalty: 0.4 });
  const beam = score('--beam', '4', '--replace-unknown');
  expect(beam.bleu.signature).toBe(plain.bleu.signature);
  expect(beam.lossNatsPerToken).toBe(plain.lossNatsPerToken);
});

test('train shares its batches with as many threads as it is told, and says so', () => {
  const reports = ['1', '2', '2'].map((workers, at) => {
    const out = `workers-${at}`;
    const { exitCode, lines } = train(out, '--steps', '10', '--test-pairs', '0', '--workers', workers);
    expect(exitCode, lines.join('\n')).toBe(0);
    const report = JSON.parse(readFileSync(join(folder, out, 'report.json'), 'utf8'));
    expect(lines).toContain(`Training: ${report.steppers[0]}`);
    return report;
  });
  expect(reports.map(({ steppers }) => steppers)).toEqual([
    ['one step at a time'],
    ['2 workers, each with a share of the batch'],
    ['2 workers, each with a share of the batch'],
  ]);
  const [alone, shared, again] = reports.map(({ lossPerStep }) => lossPerStep as number[]);
  expect(again).toEqual(shared);
  // The report has six digits; the sums of 32-bit numbers run in another order.
  for (const [step, loss] of alone?.entries() ?? []) expect(shared?.[step]).toBeCloseTo(loss, 3);
});

test('the same seed trains the same network', () => {
  const weights = ['one', 'two'].map((out) => {
    expect(train(out, '--steps', '3', '--seed', '5').exitCode).toBe(0);
    return readFileSync(join(folder, out, 'model.safetensors'));
  });
  expect(weights[0]?.equals(weights[1] as Buffer)).toBe(true);
});

test('--list-presets names every preset, in words and as JSON', () => {
  const listed = run('train', ['--list-presets']);
  expect(listed.exitCode).toBe(0);
  const presets: { name: string; label: string; model: object }[] = JSON.parse(
    run('train', ['--list-presets', '--json']).stdout,
  );
  expect(presets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['default', 'keras-index', 'keras-characters', 'vanilla-rnn']),
  );
  for (const { name, label } of presets) expect(listed.stdout).toMatch(new RegExp(`^${name} +${label}`, 'm'));
  expect(presets.find(({ name }) => name === 'vanilla-rnn')?.model).toMatchObject({ cell: 'rnn' });
});

test('--summary prints the network and stops: without a corpus with the largest vocabulary', () => {
  const { exitCode, stdout, lines } = run('train', ['--preset', 'keras-index', '--summary']);
  expect(exitCode).toBe(0);
  expect(lines[0]).toContain('10,000 tokens a side');
  expect(lines.slice(1).join('\n')).toMatch(/1\.1 GiB.*25,863,952 weights/);
  expect(stdout).toMatch(/^encoder\.forward \(LSTM\) +\[batch, source length, 1024\] +5,246,976$/m);
  // What Keras's own summary says of it.
  expect(stdout).toMatch(/Parameters: 25,863,952$/m);
});

test('--summary with a corpus has its vocabulary, and what is set', () => {
  const { exitCode, stdout } = run('train', [
    ...['--corpus', 'pairs.tsv', '--spec', 'small.json', '--summary', '--json'],
    ...['--set', 'cell=gru', '--set', 'attention=none', '--set', 'bridge=copy'],
  ]);
  expect(exitCode).toBe(0);
  const { vocabulary, rows, parameters } = JSON.parse(stdout);
  expect(vocabulary.source).toBeLessThan(100);
  const decoder = rows.find(({ layer }: { layer: string }) => layer === 'decoder');
  expect(decoder).toEqual({
    layer: 'decoder',
    kind: 'GRU',
    outputShape: ['batch', 'target length', 16],
    parameters: 3 * 16 * (16 + 16 + 1) + 16,
  });
  expect(parameters).toBe(rows.reduce((sum: number, row: { parameters: number }) => sum + row.parameters, 0));
});

test('settings: the preset over the defaults, the file over it, --set over both, --steps and --seed last', () => {
  const { exitCode, lines } = train(
    'precedence',
    ...['--preset', 'luong-small', '--set', 'learningRate=0.02', '--set', 'batchSize=4', '--set', 'steps=9'],
    ...['--set', 'training.seed=8', '--set', 'coverage=true', '--steps', '2', '--seed', '6'],
  );
  expect(exitCode, lines.join('\n')).toBe(0);
  expect(lines).toContain('coverage has no effect with attention general.');
  const { spec } = JSON.parse(readFileSync(join(folder, 'precedence/report.json'), 'utf8'));
  expect(spec.model).toMatchObject({ attention: 'general', layers: 2, hiddenSize: 16, bridge: 'copy' });
  expect(spec.model.residual).toBe(false);
  expect(spec.training).toMatchObject({ dropout: 0.2, validateEvery: 10, learningRate: 0.02, batchSize: 4 });
  expect(spec.training).toMatchObject({ steps: 2, seed: 6, epochs: 0 });
  expect(spec.decoding.replaceUnknown).toBe(true);
});

test('without --steps a preset says how long, and --corpus-preset chooses the built-in corpus’s sentences', () => {
  const { exitCode, lines } = run('train', [
    ...['--corpus', 'builtin', '--corpus-preset', 'short', '--pairs', '300', '--test-pairs', '0'],
    ...['--preset', 'vanilla-rnn', '--set', 'hiddenSize=8', '--set', 'epochs=1', '--out', 'epoch'],
  ]);
  expect(exitCode, lines.join('\n')).toBe(0);
  const { corpus, lossPerStep, spec } = JSON.parse(readFileSync(join(folder, 'epoch/report.json'), 'utf8'));
  expect(corpus.name).toBe('short');
  expect(lossPerStep).toHaveLength(Math.ceil(corpus.pairs.training / spec.training.batchSize));
});

for (const command of ['train', 'translate', 'evaluate', 'export', 'import'] as const) {
  test(`${command} --help explains every option`, () => {
    const { exitCode, stdout, lines } = run(command, ['--help']);
    expect(exitCode).toBe(0);
    expect(lines).toEqual([]);
    expect(stdout).toContain(`npm run ${command} -- `);
    expect(stdout).toContain('--help');
    // What is taken out or in is computed here, whatever the device.
    expect(stdout.includes('--backend NAME')).toBe(!/port$/.test(command));
  });
}

test('train --help lists the settings with their defaults and ranges', () => {
  const { stdout } = run('train', ['--help']);
  expect(stdout).toMatch(/^ {2}hiddenSize +128 {2}a whole number from 4 to 1024$/m);
  expect(stdout).toMatch(/^ {2}cell +lstm {2}lstm, gru or rnn$/m);
  expect(stdout).toMatch(/^ {2}training\.seed +7 /m);
});

const wrong: readonly { command: Parameters<typeof run>[0]; args: string[]; sentence: RegExp }[] = [
  { command: 'train', args: ['--corpus', 'builtin', '--steps', '5'], sentence: /--out/ },
  { command: 'train', args: ['--corpus', 'builtin', '--out', 'x'], sentence: /--steps/ },
  { command: 'train', args: ['--steps', '5', '--out', 'x'], sentence: /--corpus/ },
  { command: 'train', args: ['--corpus', 'none.tsv', '--steps', '5', '--out', 'x'], sentence: /none\.tsv/ },
  { command: 'train', args: ['--corpus', 'pairs.tsv', '--steps', 'many', '--out', 'x'], sentence: /"many"/ },
  {
    command: 'train',
    args: ['--corpus', 'pairs.tsv', '--steps', '5', '--out', 'x', '--backend', 'abacus'],
    sentence: /"abacus"/,
  },
  { command: 'train', args: ['--steep', '5'], sentence: /steep/ },
  {
    command: 'train',
    args: ['--summary', '--set', 'hidenSize=64'],
    sentence: /^There is no setting hidenSize; the nearest is hiddenSize\.$/,
  },
  { command: 'train', args: ['--summary', '--set', 'layers=9'], sentence: /between 1 and 4/ },
  { command: 'train', args: ['--summary', '--preset', 'keras'], sentence: /the nearest is keras-index/ },
  { command: 'train', args: ['--summary', '--preset', 'everyday'], sentence: /--corpus-preset everyday/ },
  {
    command: 'train',
    args: ['--summary', '--set', 'hiddenSize=7'],
    sentence: /hiddenSize is 7; a bidirectional encoder halves it/,
  },
  { command: 'translate', args: ['Hello.'], sentence: /--checkpoint/ },
  { command: 'translate', args: ['--checkpoint', 'nowhere', 'Hello.'], sentence: /nowhere/ },
  { command: 'evaluate', args: ['--checkpoint', 'nowhere'], sentence: /nowhere/ },
  { command: 'export', args: ['--checkpoint', 'nowhere', '--out', 'x.zip'], sentence: /nowhere/ },
  { command: 'export', args: ['--checkpoint', 'nowhere'], sentence: /--out/ },
  { command: 'import', args: ['--out', 'x'], sentence: /Which file/ },
  { command: 'translate', args: ['--beam', '11', 'Hello.'], sentence: /beamWidth is 11/ },
  { command: 'evaluate', args: ['--beam', '3', '--top-k', '5'], sentence: /--beam and --top-k/ },
];

for (const { command, args, sentence } of wrong) {
  test(`${command} ${args.join(' ')}: one sentence and exit code 2`, () => {
    const { exitCode, stdout, lines } = run(command, args);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
  });
}

test('corpus --export writes what cleaning leaves; read again, it is the same pairs', () => {
  const first = run('corpus', ['pairs.tsv', '--export', 'cleaned.tsv', '--json']);
  expect(first).toMatchObject({ exitCode: 0, lines: ['The cleaned pairs are in cleaned.tsv'] });
  const again = run('corpus', ['cleaned.tsv', '--export', 'again.jsonl', '--json']);
  expect(JSON.parse(again.stdout).pairs).toEqual(JSON.parse(first.stdout).pairs);
  expect(readFileSync(join(folder, 'again.jsonl'), 'utf8').split('\n')).toHaveLength(samplePairs.length + 1);
  const { exitCode, lines } = run('corpus', ['pairs.tsv', '--export', 'cleaned.doc']);
  expect(exitCode).not.toBe(0);
  expect(lines.join()).toContain('--export writes .tsv or .jsonl, not "cleaned.doc".');
});

test('a corpus that is too small ends with its sentence and exit code 1', () => {
  const { exitCode, lines } = run('train', ['--corpus', 'few.tsv', '--steps', '5', '--out', 'x']);
  expect(lines.at(-1)).toContain('Need at least 10 pairs.');
  expect(exitCode).toBe(1);
});

test('beams on WebGL find what they find on wasm @webgl', () => {
  expect(train('beams', '--steps', '40', '--seed', '3').exitCode).toBe(0);
  const found = ['wasm', 'webgl'].map((backend) => {
    const args = ['--checkpoint', 'beams', '--backend', backend, '--beam', '5', '--n-best', '4', ...sources];
    const { exitCode, stdout, lines } = run('translate', args);
    expect(exitCode, lines.join('\n')).toBe(0);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
  });
  const [here = [], there = []] = found;
  expect(here).toHaveLength(4 * sources.length);
  expect(there.map(([number, , text]) => [number, text])).toEqual(
    here.map(([number, , text]) => [number, text]),
  );
  there.forEach(([, score], row) => {
    // Some dozen f32 terms, summed in another order.
    expect(Math.abs(Number(score) - Number(here[row]?.[1]))).toBeLessThan(1e-3);
  });
});

test('a backend that Node lacks runs in a browser, on the same worker @webgl', () => {
  const { exitCode, lines } = train('webgl', '--steps', '3', '--backend', 'webgl');
  expect(exitCode, lines.join('\n')).toBe(0);
  const report = JSON.parse(readFileSync(join(folder, 'webgl/report.json'), 'utf8'));
  expect(report.backend).toBe('webgl');
  expect(report.adapter).not.toBe('');
  expect(report.lossPerStep).toHaveLength(3);
});
