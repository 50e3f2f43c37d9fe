import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { projectRoot } from './command.mjs';

interface PageFile {
  /** Relative to the page. */
  readonly url: string;
  /** Null where the name already has a hash of the content. */
  readonly revision: string | null;
}

/**
 * Names the build, in the page and in its service worker, and bundles the latter with the list of all files of the
 * build. It is one script with a fixed name beside the page. A page without that name, such as the one that
 * `npm run dev` serves, starts no service worker.
 */
export function offlinePage(): Plugin {
  let publicFolder = '';
  return {
    name: 'offline-page',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('offline-page: the build has no index.html.');
        const html = String(page.source);
        const files: PageFile[] = [
          ...Object.keys(bundle)
            .filter((name) => name.startsWith('assets/'))
            .sort()
            .map((url) => ({ url, revision: null })),
          ...publicFiles(publicFolder),
        ];
        // The headers are part of what is kept with each file.
        const headers = readFileSync(join(publicFolder, '_headers'), 'utf8');
        const name = hash(JSON.stringify([html, files, headers]));
        page.source = html.replace('<title>', `<meta name="build" content="${name}" />\n    <title>`);
        files.push({ url: 'index.html', revision: name });
        const source = await bundleServiceWorker({ BUILD: name, FILES: files });
        this.emitFile({ type: 'asset', fileName: 'serviceWorker.js', source });
      },
    },
  };
}

/** What is copied as it is; not what hosts read themselves, such as `_headers`. */
function publicFiles(folder: string): PageFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const url = path.slice(folder.length + 1).replaceAll('\\', '/');
      return { url, revision: hash(readFileSync(path)) };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** @returns its code, with these constants filled in */
async function bundleServiceWorker(constants: Readonly<Record<string, unknown>>): Promise<string> {
  const entries = Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]);
  const built = await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'warn',
    define: { ...Object.fromEntries(entries), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: 'src/serviceWorker/serviceWorker.ts', output: { format: 'iife' } },
    },
  });
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const [script] = chunks;
  if (chunks.length !== 1 || script?.type !== 'chunk') {
    throw new Error('offline-page: the service worker is not one script.');
  }
  return script.code;
}
