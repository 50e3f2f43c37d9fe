import { type ReactNode, useEffect, useRef, useState } from 'react';

interface WhenNearProps {
  readonly children: ReactNode;
  /** Stands in its place until then; as high, about, so that nothing jumps. */
  readonly placeholder: ReactNode;
}

/** Shows its children from the moment on when a person has scrolled near: what is far down costs nothing before. */
export function WhenNear({ children, placeholder }: WhenNearProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);

  useEffect(() => {
    if (isNear || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => setIsNear((was) => was || entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '50% 0%' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isNear]);

  return isNear ? children : <div ref={place}>{placeholder}</div>;
}
