import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distFolder } from '../../scripts/build.mjs';
import { serve } from '../../scripts/serve.mjs';

const base = '/class/';

/** A copy of the built page on a host of its own, which can go away, and can bring out a new release. */
export class OwnHost {
  private readonly folder = mkdtempSync(join(tmpdir(), 'own-host-'));
  private server: Awaited<ReturnType<typeof serve>> | null = null;

  /** @param name such as `playground.localhost`: any name before `.localhost` is this machine */
  async start(name: string): Promise<string> {
    cpSync(distFolder, this.folder, { recursive: true });
    this.server = await serve({ folder: this.folder, port: 0, base });
    return `http://${name}:${this.server.port}${base}`;
  }

  goAway(): void {
    this.server?.close();
    this.server = null;
  }

  dispose(): void {
    this.goAway();
    rmSync(this.folder, { recursive: true });
  }

  /** From now on the page is another build of that name, and no longer has the chunk that begins with `without`. */
  release(name: string, without = ''): void {
    const build = /<meta name="build" content="(\w+)"/.exec(this.read('index.html'))?.[1] ?? '';
    const gone = readdirSync(join(this.folder, 'assets')).find((file) => without && file.startsWith(without));
    for (const file of ['index.html', 'serviceWorker.js']) {
      const text = this.read(file).replaceAll(build, name);
      writeFileSync(join(this.folder, file), text.replace(new RegExp(`\\{[^{}]*${gone}[^{}]*\\},?`), ''));
    }
    if (gone) rmSync(join(this.folder, 'assets', gone));
  }

  private read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }
}
