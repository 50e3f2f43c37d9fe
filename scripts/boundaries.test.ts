/** Proves that the lint rules in biome.boundaries.json flag what "Who may import whom" forbids, and no more. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { packageCommand } from './command.mjs';

const FORBIDDEN: [file: string, specifier: string][] = [
  ['src/core/metrics/a.ts', '../../engine/x.ts'],
  ['src/core/a.ts', '../core/../protocol/x.ts'],
  ['src/core/a.ts', '@tensorflow/tfjs-core'],
  ['src/core/a.ts', 'react'],
  ['src/core/a.ts', 'd3'],
  ['src/i18n/a.ts', '../core/x.ts'],
  ['src/charts/a.ts', '../store/x.ts'],
  ['src/charts/a.ts', 'react-dom/client'],
  ['src/protocol/a.ts', '../engine/x.ts'],
  ['src/engine/model/a.ts', '../../client/x.ts'],
  ['src/engine/model/attention/a.ts', '../../../features/train/x.ts'],
  ['src/client/a.ts', '../core/x.ts'],
  ['src/client/a.ts', '../engine/worker.ts'],
  ['src/serviceWorker/a.ts', '../client/x.ts'],
  ['src/storage/a.ts', '../store/x.ts'],
  ['src/storage/a.ts', '../client/x.ts'],
  ['src/store/a.ts', '../features/train/x.ts'],
  ['src/ui/a.tsx', '../store/x.ts'],
  ['src/features/train/a.tsx', '../corpus/x.ts'],
  ['src/features/train/parts/a.tsx', '../../corpus/x.ts'],
  ['src/features/train/parts/more/a.tsx', '../../../../features/corpus/x.ts'],
  ['src/features/train/a.tsx', '../../client/x.ts'],
  ['src/features/train/a.tsx', '../../storage/x.ts'],
  ['src/engine/train/a.ts', '../../storage/x.ts'],
  ['src/features/train/parts/a.tsx', '../../../engine/x.ts'],
  ['src/features/train/a.tsx', '@tensorflow/tfjs-core'],
  ['src/app/a.tsx', '../engine/worker.ts'],
  ['src/app/a.tsx', '../cli/x.ts'],
  ['src/cli/a.ts', '../store/x.ts'],
  ['src/cli/a.ts', '@tensorflow/tfjs-core/dist/x'],
  ['src/testing/a.ts', '../client/x.ts'],
  ['src/engine/train/a.ts', '../../../bench/x.ts'],
  ['src/cli/a.ts', '../../bench/x.ts'],
  ['scripts/a.ts', '@tensorflow/tfjs-core'],
  ['e2e/a.spec.ts', '@tensorflow/tfjs-core'],
];

const ALLOWED: [file: string, specifier: string][] = [
  ['src/core/metrics/a.ts', '../corpus/x.ts'],
  ['src/core/metrics/a.test.ts', '../../testing/x.ts'],
  ['src/charts/a.ts', 'd3'],
  ['src/charts/a.ts', '../core/x.ts'],
  ['src/protocol/a.ts', '../core/spec/x.ts'],
  ['src/engine/model/a.ts', '../../core/spec/x.ts'],
  ['src/engine/model/a.ts', '../../protocol/x.ts'],
  ['src/engine/model/a.ts', '@tensorflow/tfjs-core'],
  ['src/client/a.ts', '../protocol/x.ts'],
  ['src/serviceWorker/a.ts', '../protocol/x.ts'],
  ['src/serviceWorker/a.ts', 'workbox-precaching'],
  ['src/storage/a.ts', '../protocol/x.ts'],
  ['src/storage/a.ts', 'idb'],
  ['src/store/a.ts', '../client/x.ts'],
  ['src/store/actions/a.ts', '../../storage/x.ts'],
  ['src/ui/a.tsx', '../i18n/x.ts'],
  ['src/features/train/a.tsx', './parts/x.ts'],
  ['src/features/train/parts/a.tsx', '../x.ts'],
  ['src/features/corpus/a.tsx', '../../core/corpus/x.ts'],
  ['src/features/corpus/parts/a.tsx', '../../../store/x.ts'],
  ['src/app/a.tsx', '../features/train/x.ts'],
  ['src/app/a.tsx', 'react-dom/client'],
  ['src/cli/a.ts', '../engine/x.ts'],
  ['bench/a.ts', '@tensorflow/tfjs-core'],
  ['bench/a.ts', '../src/engine/x.ts'],
];

it('flags every forbidden import and no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  try {
    const root = fileURLToPath(new URL('..', import.meta.url));
    for (const name of ['biome.json', 'biome.boundaries.json', '.gitignore']) {
      cpSync(join(root, name), join(folder, name));
    }
    const cases = [...FORBIDDEN, ...ALLOWED].map(([file, specifier], index) => {
      // One file per import, each beside where the case says.
      const path = file.replace(/a(?=\.)/, `case${index}`);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `import { x } from '${specifier}';\n\nx();\n`);
      return { path, label: `${file} imports ${specifier}` };
    });
    const flagged = new Set(flaggedFiles(folder));
    const labels = cases.filter(({ path }) => flagged.has(path)).map(({ label }) => label);
    expect(labels).toEqual(FORBIDDEN.map(([file, specifier]) => `${file} imports ${specifier}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function flaggedFiles(folder: string): string[] {
  const biome = packageCommand('biome', '@biomejs/biome');
  const args = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.'];
  let output: string;
  try {
    output = execFileSync(process.execPath, [biome, ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(output) as { diagnostics: { location: { path: string } }[] };
  return diagnostics.map(({ location }) => location.path);
}
