/** One tab trains a run: it holds a Web Lock named by it, which goes with the tab, however that ends. */
const nameOf = (id: number) => `seq2seq-playground run ${id}`;

/**
 * Takes a run for this tab, unless another has it. Where browsers know no locks (as on a page by plain http) there are
 * none: the record's time of change then keeps two tabs from writing to the same run.
 *
 * @returns what gives it back
 */
export function holdRun(id: number): () => void {
  let release = () => {};
  const isOver = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks?.request(nameOf(id), { ifAvailable: true }, () => isOver).catch(() => {});
  return release;
}

export async function isRunHeld(id: number): Promise<boolean> {
  try {
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    return held.some(({ name }) => name === nameOf(id));
  } catch {
    return false;
  }
}
