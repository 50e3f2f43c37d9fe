import fc from 'fast-check';
import { type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { recogniseFiles } from './recogniseFiles.ts';

const text = (content: string) => new TextEncoder().encode(content);
const zipped = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, text('content')])) as Zippable);
const file = (name: string, bytes: Uint8Array) => ({ name, bytes });
const safetensors = Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x7d);

test.each([
  ['project', [file('a.zip', zipped('project.json', 'checkpoint/model.safetensors'))]],
  ['project', [file('cut.s2s', zipped('project.json').subarray(0, 20))]],
  ['networkZip', [file('project.zip', zipped('README.md', 'model.safetensors'))]],
  ['networkZip', [file('packed again.zip', zipped('model/config.json', 'model/model.safetensors'))]],
  ['networkFiles', [file('config.json', text('{}')), file('weights', safetensors)]],
  ['corpus', [file('fra-eng.zip', zipped('fra.txt', '_about.txt'))]],
  ['corpus', [file('model.safetensors', text('the cat\tle chat'))]],
  ['corpus', [file('a.en', text('the cat')), file('a.fr', zipped('project.json'))]],
  ['corpus', [file('empty.tsv', text(''))]],
] as const)('%s: case %#', async (kind, files) => {
  expect(await recogniseFiles(files)).toBe(kind);
});

test('whatever bytes there are, it says something', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.tuple(fc.nat(), fc.nat(255)).map(([at, value]) => {
      const damaged = zipped('project.json', 'model.safetensors');
      damaged[at % damaged.length] = value;
      return damaged;
    }),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      expect(['project', 'networkZip', 'networkFiles', 'corpus']).toContain(
        await recogniseFiles([file('x', content)]),
      );
    }),
    { numRuns: 300 },
  );
});
