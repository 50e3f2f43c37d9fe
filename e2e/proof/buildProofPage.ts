import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { tfjsModules } from '../../scripts/tfjsModules.ts';

/** Bundles the proofs into a folder with a page that loads them. */
export async function buildProofPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [tfjsModules()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: join(import.meta.dirname, 'page.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Proofs</title><script type="module" src="page.js"></script>',
  );
  writeFileSync(join(folder, '_headers'), '');
}
