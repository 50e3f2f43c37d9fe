import { useCallback, useEffect, useState } from 'react';
import { openNumber } from '../../store/actions/trace.ts';
import type { OpenedNumber, Trace } from '../../store/traceSlice.ts';
import type { NamedNumber } from './mathsContext.ts';
import { sameNumber } from './sameNumber.ts';

/** Which factor of which term was opened next. */
interface Way {
  readonly term: number;
  readonly factor: number;
}

interface Path {
  readonly root: NamedNumber;
  /** The trace that the root's id is of. */
  readonly trace: Trace;
  readonly ways: readonly Way[];
}

/** A number that is open, and those that were opened in it: the last is the one to be seen. */
export interface OpenedChain {
  readonly root: NamedNumber;
  /** As far as they have arrived. */
  readonly numbers: readonly OpenedNumber[];
  /** Opens a factor of the last one. */
  readonly enter: (term: number, factor: number) => void;
  /** Back to one of them. */
  readonly backTo: (depth: number) => void;
  readonly close: () => void;
}

/** The opened number follows the traces: what stood at its place is opened anew in each. */
export function useOpenedNumber(trace: Trace | null): {
  readonly chain: OpenedChain | null;
  readonly open: (number: NamedNumber) => void;
} {
  const [path, setPath] = useState<Path | null>(null);
  const [numbers, setNumbers] = useState<readonly OpenedNumber[]>([]);
  const id = path && trace ? sameNumber(path.root.id, path.trace, trace) : null;
  const index = path?.root.index ?? 0;
  const ways = path?.ways ?? null;

  useEffect(() => {
    if (id === null || ways === null) return;
    let isWanted = true;
    void openAlong({ id, index }, ways).then((opened) => {
      if (isWanted && opened) setNumbers(opened);
    });
    return () => {
      isWanted = false;
    };
  }, [id, index, ways]);

  const open = useCallback(
    (root: NamedNumber) => {
      if (!trace) return;
      setNumbers([]);
      setPath((former) =>
        former &&
        sameNumber(former.root.id, former.trace, trace) === root.id &&
        former.root.index === root.index
          ? null
          : { root, trace, ways: [] },
      );
    },
    [trace],
  );

  const shorten = (depth: number) => {
    setNumbers(numbers.slice(0, depth + 1));
    setPath(path && { ...path, ways: path.ways.slice(0, depth) });
  };
  return {
    open,
    chain:
      path && id !== null
        ? {
            root: { ...path.root, id },
            numbers,
            enter: (term, factor) => setPath({ ...path, ways: [...path.ways, { term, factor }] }),
            backTo: shorten,
            close: () => setPath(null),
          }
        : null,
  };
}

/** The number and those on the way from it; null where one of them is gone. */
async function openAlong(
  root: { readonly id: number; readonly index: number },
  ways: readonly Way[],
): Promise<OpenedNumber[] | null> {
  const first = await openNumber(root);
  if (!first) return null;
  const opened = [first];
  for (const { term, factor } of ways) {
    const place = opened.at(-1)?.terms[term]?.factors[factor]?.place;
    const next = place ? await openNumber(place) : null;
    if (!next) return opened;
    opened.push(next);
  }
  return opened;
}
