import type { ReactNode } from 'react';

/** The network unrolled over the tokens of the live translation. Loaded on demand. */
export default function NetworkView(): ReactNode {
  return null;
}
