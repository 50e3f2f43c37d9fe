import type { ReactNode } from 'react';

/** How one word of the translation was computed, number by number. Loaded on demand. */
export default function MathsPane(): ReactNode {
  return null;
}
