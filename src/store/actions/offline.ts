import { startServiceWorker } from '../../client/startServiceWorker.ts';
import { patch } from '../playground.ts';

let reload: (() => void) | null = null;
let isStarted = false;

/**
 * Has the files of the page kept in this browser, and listens for a new release. Where that cannot be, or the page is
 * of no release (`npm run dev`), it works as any page does. A second call changes nothing.
 */
export async function startOffline(): Promise<void> {
  const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  if (!build || isStarted) return;
  isStarted = true;
  const listeners = {
    onKept: () => patch('offline', { isKept: true }),
    onOther: () => patch('offline', { isOutdated: true }),
  };
  reload = await startServiceWorker(build, listeners).catch(() => null);
}

/** Reloads the page, as its new release where there is one. */
export function reloadAsNewest(): void {
  reload?.();
}
