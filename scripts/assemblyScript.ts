import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { projectRoot } from './command.mjs';

/**
 * `import { plain, relaxed } from './assembly/index.ts?assembly'`: the AssemblyScript beginning at that file, compiled
 * to WebAssembly as it is bundled, in base64. Nothing compiled is kept: it takes half a second.
 *
 * `plain` needs SIMD, `relaxed` its extension by a fused multiply-add too. Memory is imported and the module has none of
 * its own: a data segment or a stack would overwrite what belongs to somebody else.
 */
export function assemblyScript(): Plugin {
  return {
    name: 'assembly-script',
    async load(id) {
      const [file = '', query] = id.split('?');
      if (query !== 'assembly') return null;
      for (const source of readdirSync(dirname(file))) this.addWatchFile(resolve(dirname(file), source));
      const [plain, relaxed] = [await compile(file, []), await compile(file, ['relaxed-simd'])];
      return { code: `export const plain = '${plain}';\nexport const relaxed = '${relaxed}';\n`, map: null };
    },
  };
}

/** @returns the module's bytes in base64. @throws Error with the compiler's message */
async function compile(file: string, features: readonly string[]): Promise<string> {
  const { main } = await import('assemblyscript/asc'); // brings in Binaryen, so not before it is needed
  let bytes = new Uint8Array();
  const { error, stderr } = await main(
    [
      relative(projectRoot, file),
      ...['--outFile', 'module.wasm', '-O3', '--noAssert', '--runtime', 'stub'],
      ...['--importMemory', '--noExportMemory', '--initialMemory', '0'],
      ...['--disableWarning', '112'], // vectors pass between our own files alone, never to JavaScript
      ...['simd', ...features].flatMap((feature) => ['--enable', feature]),
    ],
    {
      readFile(name, folder) {
        const path = resolve(projectRoot, folder, name);
        return existsSync(path) ? readFileSync(path, 'utf8') : null;
      },
      writeFile: (_, contents) => {
        bytes = Uint8Array.from(contents as Uint8Array);
      },
      listFiles: () => [],
    },
  );
  const said = stderr.toString();
  if (error || said) throw new Error(`${relative(projectRoot, file)}: ${said || error}`);
  return Buffer.from(bytes).toString('base64');
}
