/** Where the list of the present release's files lies among them, for the next release to read. */
const listName = 'files-of-this-release';

/**
 * Forgets what neither the present release nor the one before it needs. Of the latter only files with a hash in their
 * name are kept: a page of it that is still open may yet load them, and they can be mistaken for no others.
 *
 * @param files addresses of all files of the present release, those without a hash with a revision as their query
 * @param scope address of the folder that the page stands in
 */
export async function keepTwoReleases(cache: Cache, files: readonly string[], scope: string): Promise<void> {
  const list = new URL(listName, scope).href;
  const former = (await (await cache.match(list))?.json()) as readonly string[] | undefined;
  const kept = new Set([...files, ...(former ?? []).filter((file) => !file.includes('?')), list]);
  for (const { url } of await cache.keys()) if (!kept.has(url)) await cache.delete(url);
  await cache.put(list, Response.json(files));
}
