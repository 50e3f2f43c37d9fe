import { expect, it } from 'vitest';
import { keepTwoReleases } from './keepTwoReleases.ts';

const scope = 'https://example.org/class/';
const page = (revision: number) => `${scope}index.html?revision=${revision}`;
const chunk = (name: string) => `${scope}assets/${name}.js`;

it('keeps the files of this release, and those with a hash of the one before it', async () => {
  const { cache, install, files } = emptyCache();
  const releases = [
    [page(1), chunk('common'), chunk('first')],
    [page(2), chunk('common'), chunk('second')],
    [page(3), chunk('common'), chunk('third')],
  ] as const;
  const left: string[][] = [];
  for (const release of releases) {
    install(release);
    await keepTwoReleases(cache, release, scope);
    left.push(files());
  }
  expect(left[0]).toEqual([page(1), chunk('common'), chunk('first')].sort());
  expect(left[1]).toEqual([page(2), chunk('common'), chunk('first'), chunk('second')].sort());
  expect(left[2]).toEqual([page(3), chunk('common'), chunk('second'), chunk('third')].sort());
});

it('forgets what an installation that broke off left behind', async () => {
  const { cache, install, files } = emptyCache();
  install([page(1)]);
  await keepTwoReleases(cache, [page(1)], scope);
  install([page(2), chunk('second')]); // and no further
  install([page(3)]);
  await keepTwoReleases(cache, [page(3)], scope);
  expect(files()).toEqual([page(3)]);
});

/** As much of a browser's cache as is asked for; `files` leaves out the list that is kept beside them. */
function emptyCache() {
  const kept = new Map<string, Response>();
  const cache = {
    match: async (address: string) => kept.get(address)?.clone(),
    keys: async () => [...kept.keys()].map((url) => new Request(url)),
    put: async (address: string, response: Response) => void kept.set(address, response),
    delete: async (address: string) => kept.delete(address),
  };
  return {
    cache: cache as unknown as Cache,
    install: (files: readonly string[]) => {
      for (const file of files) kept.set(file, new Response(''));
    },
    files: () => [...kept.keys()].filter((address) => /\?|\.js$/.test(address)).sort(),
  };
}
