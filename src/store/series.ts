/**
 * Numbers that arrive many times a second, in typed arrays that double when full. They live outside React; a
 * version counter tells what has changed, so that the page may paint once per frame and not once per number.
 */
export interface Series<Column extends string> {
  /** Grows with every change. */
  readonly version: number;
  readonly length: number;
  /** What has arrived so far, oldest first; a view that the next `push` may leave behind. */
  column(name: Column): Float64Array;
  /** The newest value, or null while there is none. */
  last(name: Column): number | null;
  push(row: Readonly<Record<Column, number>>): void;
  /** Keeps the first rows alone. */
  truncate(toLength: number): void;
  clear(): void;
  /** Puts the first rows of other columns in place of its own; what they lack is NaN. */
  fill(from: Readonly<Partial<Record<Column, Float64Array>>>, length: number): void;
  /** @returns the function that ends the subscription. */
  subscribe(onChange: () => void): () => void;
}

const FIRST_CAPACITY = 1024;

export function createSeries<Column extends string>(names: readonly Column[]): Series<Column> {
  const listeners = new Set<() => void>();
  let columns = allocate(names, FIRST_CAPACITY);
  let capacity = FIRST_CAPACITY;
  let length = 0;
  let version = 0;

  function changed(): void {
    version++;
    for (const listener of listeners) listener();
  }

  return {
    get version() {
      return version;
    },
    get length() {
      return length;
    },
    column: (name) => columns[name].subarray(0, length),
    last: (name) => columns[name][length - 1] ?? null,
    push(row) {
      if (length === capacity) {
        capacity *= 2;
        const larger = allocate(names, capacity);
        for (const name of names) larger[name].set(columns[name]);
        columns = larger;
      }
      for (const name of names) columns[name][length] = row[name];
      length++;
      changed();
    },
    truncate(toLength) {
      length = Math.min(length, toLength);
      changed();
    },
    clear() {
      length = 0;
      changed();
    },
    fill(from, toLength) {
      while (capacity < toLength) capacity *= 2;
      columns = allocate(names, capacity);
      for (const name of names) columns[name].fill(Number.NaN).set(from[name]?.subarray(0, toLength) ?? []);
      length = toLength;
      changed();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

function allocate<Column extends string>(
  names: readonly Column[],
  capacity: number,
): Record<Column, Float64Array> {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(capacity)])) as Record<
    Column,
    Float64Array
  >;
}
