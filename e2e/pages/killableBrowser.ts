import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumFlags } from '../../src/cli/chromiumFlags.ts';

/** A Chromium of its own upon a folder with its data, to be killed without a warning. */
export class KillableBrowser {
  private readonly process: ChildProcess;
  private readonly browser: Browser;
  readonly page: Page;

  private constructor(process: ChildProcess, browser: Browser, page: Page) {
    this.process = process;
    this.browser = browser;
    this.page = page;
  }

  static async start(executablePath: string, folder: string): Promise<KillableBrowser> {
    const flags = [...chromiumFlags('none').args, '--remote-debugging-port=0', `--user-data-dir=${folder}`];
    // A group of its own: its children die with it.
    const child = spawn(executablePath, [...flags, 'about:blank'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const browser = await chromium.connectOverCDP(await endpointOf(child));
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.newPage());
    if (!page) throw new Error('The browser has no page.');
    return new KillableBrowser(child, browser, page);
  }

  async kill(): Promise<void> {
    const exit = once(this.process, 'exit');
    process.kill(-(this.process.pid as number), 'SIGKILL');
    await exit;
    await this.browser.close().catch(() => {});
  }
}

async function endpointOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += chunk;
    const [, endpoint] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
    if (endpoint) return endpoint;
  }
  throw new Error(`Chromium did not start: ${said}`);
}
