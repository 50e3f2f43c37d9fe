import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../checksum/sha256.ts';
import { defaultSettings } from '../spec/settings.ts';
import type { Columns, Project, ProjectRun, ProjectSnapshot } from './project.ts';
import { readProject } from './readProject.ts';
import { writeProject } from './writeProject.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const hex = 'ab'.repeat(32);

const text = fc.string({ unit: 'binary', maxLength: 20 });
const name = fc.oneof(text, fc.constantFrom('__proto__', '../../x', 'constructor'));
const count = fc.nat(1e9);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
const bytes = fc.uint8Array({ maxLength: 40 });
const recipe = fc.constantFrom(
  { kind: 'worked' } as const,
  { kind: 'builtin', preset: 'everyday', pairs: 20_000, seed: 7, split: 'length' } as const,
  { kind: 'toy', task: 'reverse', pairs: 10, seed: 1 } as const,
);
const columns: fc.Arbitrary<Columns> = fc.nat(5).chain((rows) =>
  fc.dictionary(
    fc.constantFrom('step', 'lossNatsPerToken', 'bleu'),
    fc.array(fc.double(), { minLength: rows, maxLength: rows }).map((values) => Float64Array.from(values)),
    { minKeys: rows === 0 ? 0 : 1 },
  ),
);
const snapshot: fc.Arbitrary<ProjectSnapshot> = fc.record({
  step: count,
  sourceTokens: fc.array(fc.record({ text, isKnown: fc.boolean(), wordIndex: count })),
  hypotheses: fc.array(
    fc.record({
      tokens: fc.array(
        fc.record(
          {
            text,
            probability: number,
            attention: fc.option(fc.array(number)),
            candidates: fc.array(fc.record({ text, probability: number })),
            wordIndex: count,
            isGiven: fc.boolean(),
            replacedFrom: count,
          },
          { requiredKeys: ['text', 'probability', 'attention', 'candidates', 'wordIndex'] },
        ),
      ),
      text,
      logProbability: number,
      score: number,
      isComplete: fc.boolean(),
    }),
  ),
});
const { decoding: _, ...runSettings } = defaultSettings;
const run: fc.Arbitrary<ProjectRun> = fc.record({
  name,
  isNamed: fc.boolean(),
  startedAtMs: count,
  corpus: fc.record({ name, sha256: fc.constant(hex), source: fc.option(recipe) }),
  settings: fc.constant({ ...runSettings, training: { ...runSettings.training, seed: 3 } }),
  parameterCount: count,
  step: count,
  best: fc.option(fc.record({ step: count, lossNatsPerToken: number, bleu: fc.option(number) })),
  sentence: text,
  recording: fc.record({
    steps: columns,
    validations: columns,
    snapshots: fc.array(snapshot, { maxLength: 3 }),
  }),
});
const reading = fc.constantFrom(
  {},
  { options: { encoding: 'windows-1252', columns: { source: '2', target: 'fr' } } as const },
  { sides: { isSwapped: true, languages: { target: 'fr' } } },
);
const project: fc.Arbitrary<Project> = fc
  .record({
    createdAtMs: count,
    corpus: fc.record({
      name,
      sha256: fc.constant(hex),
      from: fc.oneof(
        fc.record({ kind: fc.constant('recipe' as const), recipe }),
        fc.array(name, { maxLength: 3 }).chain((names) =>
          fc.record({
            kind: fc.constant('files' as const),
            names: fc.constant(names),
            contents: fc.option(fc.array(bytes, { minLength: names.length, maxLength: names.length })),
            reading,
          }),
        ),
      ),
    }),
    settings: fc.constant(defaultSettings),
    sentence: text,
    view: fc.record({
      attentionForm: fc.constantFrom('ribbons' as const, 'heatmap' as const),
      sidePane: fc.constantFrom('coach' as const, 'training' as const),
    }),
    runs: fc.array(run, { maxLength: 2 }),
    checkpoint: fc.record({ 'config.json': bytes, 'vocab.json': bytes, 'model.safetensors': bytes }),
  })
  .chain((rest) =>
    fc
      .option(fc.nat(Math.max(0, rest.runs.length - 1)))
      .map((present) => ({ ...rest, present: rest.runs.length === 0 ? null : present })),
  );

type Entries = Record<string, Uint8Array>;

async function written(whole: Project): Promise<Entries> {
  const entries = await writeProject(whole);
  return Object.fromEntries(entries.map((entry) => [entry.name, entry.bytes as Uint8Array]));
}

test('whatever is written is read again, to the last bit', async () => {
  await fc.assert(
    fc.asyncProperty(project, async (whole) => {
      expect(await readProject(await written(whole))).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test('what a diverged network said is left out, so that the file can be read again', async () => {
  const said = (probability: number): ProjectSnapshot => ({
    step: 1,
    sourceTokens: [],
    hypotheses: [
      {
        tokens: [{ text: 'a', probability, attention: [1], candidates: [], wordIndex: 0 }],
        text: 'a',
        logProbability: Math.log(probability),
        score: 0,
        isComplete: true,
      },
    ],
  });
  const runs = small.runs.map((each) => ({
    ...each,
    best: { step: 1, lossNatsPerToken: Number.NaN, bleu: null },
    recording: { ...each.recording, snapshots: [said(0.5), said(Number.NaN)] },
  }));
  const { runs: read } = await readProject(await written({ ...small, runs }));
  expect(read[0]?.recording.snapshots).toEqual([said(0.5)]);
  expect(read[0]?.best).toBeNull();
});

test('a byte that has changed anywhere is noticed, and never makes another project', async () => {
  await fc.assert(
    fc.asyncProperty(project, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (whole, ...at) => {
      const entries = await written(whole);
      const [file, byte, change] = at;
      const names = Object.keys(entries).filter(
        (entry) => entry !== 'project.json' && entries[entry]?.length,
      );
      const changed = names[file % Math.max(1, names.length)];
      if (changed === undefined) return;
      const copy = (entries[changed] as Uint8Array).slice();
      copy[byte % copy.length] = (copy[byte % copy.length] as number) ^ change;
      await expect(readProject({ ...entries, [changed]: copy })).rejects.toThrow('File changed or damaged.');
    }),
    { numRuns: 60 },
  );
});

const small: Project = {
  createdAtMs: 1,
  corpus: {
    name: 'mine.tsv',
    sha256: hex,
    from: { kind: 'files', names: ['mine.tsv'], contents: [encode('a\tb\n')], reading: {} },
  },
  settings: defaultSettings,
  sentence: 'the cat',
  view: { attentionForm: 'heatmap', sidePane: 'training' },
  runs: [
    {
      name: 'first',
      isNamed: true,
      startedAtMs: 1,
      corpus: { name: 'mine.tsv', sha256: hex, source: null },
      settings: runSettings,
      parameterCount: 5,
      step: 2,
      best: null,
      sentence: '',
      recording: { steps: { step: Float64Array.of(1, 2) }, validations: {}, snapshots: [] },
    },
  ],
  present: 0,
  checkpoint: { 'config.json': encode('{}'), 'vocab.json': encode('{}'), 'model.safetensors': encode('') },
};

/** @param edit of the text of `project.json` */
async function edited(edit: (json: string) => string): Promise<Entries> {
  const entries = await written(small);
  return { ...entries, 'project.json': encode(edit(new TextDecoder().decode(entries['project.json']))) };
}

/** As it is, with one file more than its list knows, whose checksum is right. */
async function withSnapshots(json: string): Promise<Entries> {
  const bytes = encode(json);
  const digest = await sha256(bytes);
  const entries = await edited((text) =>
    text.replace(
      /("name":"runs\/1\/snapshots.json","bytes":)2(,"sha256":")[0-9a-f]+/,
      (_match, before, between) => `${before}${bytes.length}${between}${digest}`,
    ),
  );
  return { ...entries, 'runs/1/snapshots.json': bytes };
}

describe('refused, with its reason', () => {
  const inJson = (from: string | RegExp, to: string) => () => edited((json) => json.replace(from, to));
  const without = (file: string) => async () => {
    const { [file]: _gone, ...others } = await written(small);
    return others;
  };

  test.each<[string, () => Promise<Entries>, string]>([
    ['no project', without('project.json'), 'project.json is missing.'],
    ['no JSON', inJson(/^.*$/s, '{"format":'), 'project.json is not JSON.'],
    ['invalid UTF-8', async () => ({ 'project.json': Uint8Array.of(0xff) }), 'project.json is not JSON.'],
    ['null', inJson(/^.*$/s, 'null'), 'Not a project from this app.'],
    ['another format', inJson('seq2seq-playground-project', 'other'), 'Not a project from this app.'],
    ['no version', inJson('"version":1', '"version":"1"'), 'Not a project from this app.'],
    [
      'a newer version, whatever else it holds',
      inJson('"version":1', '"version":7,"news":[]'),
      'Made by version 7; update the app.',
    ],
    ['an unknown key', inJson('"sentence"', '"more":1,"sentence"'), 'project.json has unknown more.'],
    [
      'a key that pollutes',
      inJson('"sentence":"the cat"', '"__proto__":{"polluted":1},"sentence":"x"'),
      'project.json has unknown __proto__.',
    ],
    [
      'one that pollutes deep inside',
      inJson('"reading":{}', '"reading":{"constructor":{"prototype":{"polluted":1}}}'),
      'project.json: corpus.from.reading has unknown constructor.',
    ],
    ['a missing key', inJson('"present":0,', ''), 'project.json: present must be a number.'],
    [
      'a run that is none of them',
      inJson('"present":0', '"present":1'),
      'project.json: present must be one of the runs.',
    ],
    [
      'a kind of no own',
      inJson('"kind":"files"', '"kind":"toString"'),
      'project.json: corpus.from.kind must be one of recipe, files.',
    ],
    [
      'a setting out of range',
      inJson('"hiddenSize":', '"hiddenSize":-'),
      'project.json: settings.model: hiddenSize is',
    ],
    [
      'too much of a sentence',
      inJson('the cat', 'x'.repeat(10_001)),
      'project.json: sentence must be at most 10000 characters long.',
    ],
    [
      'impossible tables',
      inJson('"rows":2', '"rows":1e15'),
      'runs/1/steps.f64: expected 8000000000000000 bytes, found 16.',
    ],
    [
      'a fractional table',
      inJson('"rows":2', '"rows":2.5'),
      'project.json: runs[0].steps.rows must be a whole number.',
    ],
    [
      'a missing weight file',
      without('checkpoint/model.safetensors'),
      'checkpoint/model.safetensors is missing.',
    ],
    ['a missing corpus', without('corpus/1'), 'corpus/1 is missing.'],
    [
      'a file too many',
      async () => ({ ...(await written(small)), '../../x': encode('') }),
      'Unknown files: ../../x.',
    ],
    [
      'another size',
      async () => ({ ...(await written(small)), 'corpus/1': encode('a') }),
      'corpus/1: expected 4 bytes, found 1.',
    ],
    [
      'a language that is none',
      inJson('"reading":{}', '"reading":{"sides":{"languages":{"source":"<img onerror=alert(1)>"}}}'),
      'project.json: corpus.from.reading.sides.languages.source must be a language such as fr.',
    ],
    [
      'snapshots of another shape',
      () => withSnapshots('[{"step":1}]'),
      'runs/1/snapshots.json[0].sourceTokens must be a list.',
    ],
    [
      'snapshots without end',
      () => withSnapshots(`[${'0,'.repeat(1000)}0]`),
      'runs/1/snapshots.json must be a list of at most 1000.',
    ],
  ])('%s', async (_what, entries, sentence) => {
    await expect(readProject(await entries())).rejects.toThrow(sentence);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
