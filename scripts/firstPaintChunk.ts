import { fileURLToPath } from 'node:url';

/** As much of the bundler's view of a module as is read here. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const entry = fileURLToPath(new URL('../src/app/main.tsx', import.meta.url));

let firstModules: ReadonlySet<string> | null = null;

/**
 * Puts all that the first paint imports into one file. The bundler would cut it wherever a part that is loaded on demand
 * shares some of it, into some sixty files, which together compress a tenth worse.
 */
export const firstPaintChunk = {
  debugName: 'first paint',
  name: (id: string, graph: ModuleGraph): string | null => {
    firstModules ??= importedFrom(entry, graph);
    return firstModules.has(id) ? 'first' : null;
  },
};

/** Without d3, which is imported whole and of which each part uses little: of it the bundler decides by what is used. */
function importedFrom(start: string, graph: ModuleGraph): Set<string> {
  const found = new Set([start]);
  for (const id of found) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (!imported.includes('/node_modules/d3')) found.add(imported);
    }
  }
  return found;
}
