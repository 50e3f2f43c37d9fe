/**
 * What a page says to its service worker. Either may be one release older than the other, so these words stay as they
 * are.
 */
export type ToServiceWorker =
  /** Asks for a `ReleaseReport`, over a port that comes along. */
  | { readonly kind: 'release/report' }
  /** Serve the open pages from now on, in place of the release before. */
  | { readonly kind: 'release/takeOver' };

/** Which release a service worker brings. */
export interface ReleaseReport {
  /** Names the build; the page's own stands in its `<meta name="build">`. */
  readonly build: string;
  /** Whether every file of it is kept, so that the page works without a network. */
  readonly isWhole: boolean;
}
