/** How much this browser keeps for the page, how much it would, and whether it may clear it. */
export interface Room {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** Whether it stays until a person deletes it, however short of space the device is. */
  readonly isPersistent: boolean;
}

/** Null where the browser does not say, as on a page that was not served by https. */
export async function measureRoom(): Promise<Room | null> {
  const { storage } = navigator;
  if (!storage) return null;
  try {
    const [{ usage, quota }, isPersistent] = await Promise.all([storage.estimate(), storage.persisted()]);
    return usage === undefined || quota === undefined
      ? null
      : { usedBytes: usage, quotaBytes: quota, isPersistent };
  } catch {
    return null;
  }
}

/** Asks that nothing be cleared without the person's doing. Some browsers ask the person in turn; no is an answer. */
export async function askToPersist(): Promise<void> {
  try {
    if (!(await navigator.storage?.persisted())) await navigator.storage?.persist();
  } catch {
    // Then it is kept as all pages' data are.
  }
}
