import { type RefObject, useEffect, useRef } from 'react';

interface Chart<Data> {
  update(data: Data): void;
  destroy(): void;
}

/**
 * A chart that lives in an element, drawn again where its data change and made anew where its maker does.
 *
 * @param create the same function until its options change
 * @returns for the element that it is to live in
 */
export function useChart<Data>(
  create: (element: HTMLElement) => Chart<Data>,
  data: Data,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart<Data> | null>(null);
  const latest = useRef(data);

  useEffect(() => {
    latest.current = data;
    chart.current?.update(data);
  }, [data]);

  useEffect(() => {
    if (!element.current) return;
    const created = create(element.current);
    created.update(latest.current);
    chart.current = created;
    return () => {
      created.destroy();
      chart.current = null;
    };
  }, [create]);

  return element;
}
