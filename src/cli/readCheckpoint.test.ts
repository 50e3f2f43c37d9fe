import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { utf8, zip } from '../testing/corpusWriters.ts';
import { readCheckpoint } from './readCheckpoint.ts';
import { UsageError } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = { 'config.json': '{}', 'vocab.json': '{"source": []}', 'model.safetensors': 'weights' };
const expected = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)]));
const within = (place: string) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${place}/${name}`, text]));

function written(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

describe('the same three files', () => {
  test('from a folder, whatever else is in it', async () => {
    const path = join(folder, 'model');
    mkdirSync(path);
    for (const [name, text] of Object.entries({ ...files, 'report.json': '{}' }))
      writeFileSync(join(path, name), text);
    expect(await readCheckpoint(path)).toEqual(expected);
  });

  test.each([
    ['an exported zip', { ...files, 'README.md': 'text', 'load_pytorch.py': 'import torch' }],
    ['a project', { 'project.json': '{}', ...within('checkpoint'), 'runs/1/snapshots.json': '[]' }],
    ['a folder that was packed', { 'model/': '', ...within('model') }],
  ])('from %s', async (name, entries) => {
    const path = written(`${name}.zip`, zip(entries));
    expect(await readCheckpoint(path)).toEqual(expected);
  });
});

describe('refused', () => {
  const { 'vocab.json': _, ...others } = files;
  test.each([
    ['nothing', undefined, '--checkpoint DIR|ZIP is missing.'],
    ['no such file', join(folder, 'nowhere'), `${join(folder, 'nowhere')} cannot be read.`],
    ['a folder of something else', folder, `${folder} is no checkpoint: config.json is missing.`],
  ])('%s', async (_name, path, message) => {
    await expect(readCheckpoint(path)).rejects.toThrow(new UsageError(message));
  });

  test('a zip without its words', async () => {
    const path = written('part.zip', zip(others));
    await expect(readCheckpoint(path)).rejects.toThrow(`${path} is no checkpoint: vocab.json is missing.`);
  });

  test('a zip with a name that climbs', async () => {
    const path = written('climbs.zip', zip({ ...files, '../../x': 'text' }));
    await expect(readCheckpoint(path)).rejects.toThrow(
      `${path}: “../../x” in the zip is a path; names are never paths.`,
    );
  });

  test('one cut short', async () => {
    const path = written('cut.zip', zip(files).slice(0, -9));
    await expect(readCheckpoint(path)).rejects.toThrow(`${path}: Zip is damaged.`);
  });
});
