/** The programs that go with an exported network, by their names. In a module of its own, to be loaded on demand. */
const sources = import.meta.glob<string>('./python/*.{md,py,txt}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const pythonFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(sources).map(([path, text]) => [path.slice('./python/'.length), text]),
);
