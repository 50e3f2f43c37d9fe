/** What the page's service worker says of itself (`actions/offline.ts`). */
export interface OfflineSlice {
  /** Whether all that the page needs is kept in this browser. */
  readonly isKept: boolean;
  /** Whether there is a release of the page other than this one, to be had by reloading. */
  readonly isOutdated: boolean;
}

export const notOffline: OfflineSlice = { isKept: false, isOutdated: false };
