/**
 * A queue that gives out its largest entry first: a binary heap (Williams 1964).
 *
 * @param isBefore whether `a` is to come out before `b`
 */
export function createLargestFirst<Entry>(isBefore: (a: Entry, b: Entry) => boolean) {
  const heap: Entry[] = [];

  function swap(a: number, b: number): void {
    [heap[a], heap[b]] = [heap[b] as Entry, heap[a] as Entry];
  }
  const comesBefore = (a: number, b: number) => isBefore(heap[a] as Entry, heap[b] as Entry);

  return {
    push(entry: Entry): void {
      let at = heap.push(entry) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!comesBefore(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    /** Undefined where nothing is left. */
    pop(): Entry | undefined {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length === 0 || last === undefined) return first;
      heap[0] = last;
      for (let at = 0; ; ) {
        let best = at;
        for (const child of [2 * at + 1, 2 * at + 2]) {
          if (child < heap.length && comesBefore(child, best)) best = child;
        }
        if (best === at) return first;
        swap(at, best);
        at = best;
      }
    },
  };
}
