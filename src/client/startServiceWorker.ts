import type { ReleaseReport, ToServiceWorker } from '../protocol/serviceWorker.ts';

interface Listeners {
  /** Every file of the page is kept in this browser. */
  readonly onKept: () => void;
  /** There is a release other than this page's. */
  readonly onOther: () => void;
}

/**
 * Starts the page's service worker, or finds the one that runs.
 *
 * @param build names the page's release
 * @returns reloads the page as the newest release; null where the browser has no service workers, or does not let this
 *   page have one
 */
export async function startServiceWorker(
  build: string,
  { onKept, onOther }: Listeners,
): Promise<(() => void) | null> {
  const { serviceWorker } = navigator as Partial<Navigator>; // only over HTTPS, and on this machine
  await serviceWorker?.register('./serviceWorker.js');
  const registration = await serviceWorker?.getRegistration();
  if (!serviceWorker || !registration) return null;

  const consider = async (worker: ServiceWorker) => {
    if ((await askForReport(worker)).build !== build) onOther();
    // The page is of that release already: fetched past the service worker, as a forced reload does.
    else if (worker.state === 'installed') tell(worker, { kind: 'release/takeOver' });
  };
  const follow = (worker: ServiceWorker | null) => {
    const look = async () => {
      if (worker?.state === 'installed' && registration.active) await consider(worker);
      if (worker?.state === 'activated' && (await askForReport(worker)).isWhole) onKept();
    };
    worker?.addEventListener('statechange', look);
    void look();
  };
  follow(registration.active);
  follow(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));

  let isReloading = false;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isReloading) location.reload();
    // Another tab asked for it.
    else if (serviceWorker.controller) void consider(serviceWorker.controller);
  });
  setInterval(() => void registration.update().catch(() => {}), UPDATE_EVERY_MS);

  return () => {
    if (!registration.waiting) return location.reload();
    isReloading = true;
    tell(registration.waiting, { kind: 'release/takeOver' });
  };
}

/** A page may stay open for days; a browser looks for a new release only when a page is loaded. */
const UPDATE_EVERY_MS = 3600_000;

function tell(worker: ServiceWorker, message: ToServiceWorker, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

function askForReport(worker: ServiceWorker): Promise<ReleaseReport> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<ReleaseReport>) => resolve(data);
    tell(worker, { kind: 'release/report' }, [port2]);
  });
}
