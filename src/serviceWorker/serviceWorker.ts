import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { ReleaseReport, ToServiceWorker } from '../protocol/serviceWorker.ts';
import { keepTwoReleases } from './keepTwoReleases.ts';

/**
 * Keeps every file of a release when it is installed and answers the page from them, so that the page works offline and
 * stays of one release until a person asks for the next. The build fills in `BUILD` and `FILES`
 * (`scripts/offlinePage.ts`).
 */
declare const self: ServiceWorkerGlobalScope;
declare const BUILD: string;
/** Addresses relative to the page; `revision` is null where the name has a hash of the content. */
declare const FILES: { url: string; revision: string | null }[];

const { scope } = self.registration;
const precache = new PrecacheController({
  // What the page has just loaded is not loaded a second time: the host is asked whether it is still the same.
  plugins: [
    {
      requestWillFetch: async ({ request }) =>
        request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request,
    },
  ],
});
precache.addToCacheList(FILES);

/**
 * On the machine of someone who builds pages, one address serves another build, or another project, each day. There
 * what the server has goes first, and what is kept is for when it is gone.
 */
const isServerFirst = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(self.location.hostname);

self.addEventListener('install', (event) => {
  precache.install(event);
});

self.addEventListener('activate', (event) => {
  event.waitUntil(begin());
});

self.addEventListener('message', (event) => {
  const message = event.data as ToServiceWorker;
  switch (message.kind) {
    case 'release/report':
      event.waitUntil(report().then((answer) => event.ports[0]?.postMessage(answer)));
      break;
    case 'release/takeOver':
      event.waitUntil(self.skipWaiting());
      break;
    default:
      message satisfies never;
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(respond(request));
});

async function begin(): Promise<void> {
  await keepTwoReleases(await openCache(), keys(), scope);
  // Also the page of the first visit, which began without a service worker.
  await self.clients.claim();
}

async function report(): Promise<ReleaseReport> {
  const cached = new Set((await (await openCache()).keys()).map(({ url }) => url));
  return { build: BUILD, isWhole: keys().every((key) => cached.has(key)) };
}

async function respond(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  const file = address === scope ? `${scope}index.html` : address;
  const key = precache.getCacheKeyForURL(file) ?? file;
  if (isServerFirst && key !== file) {
    const served = await fetch(request).catch(() => null);
    if (served) return served;
  }
  return (await (await openCache()).match(key, { ignoreVary: true })) ?? fetch(request);
}

const openCache = (): Promise<Cache> => caches.open(precache.strategy.cacheName);

const keys = (): string[] => [...precache.getURLsToCacheKeys().values()];
