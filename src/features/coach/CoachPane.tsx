import type { ReactNode } from 'react';

/** How the attention of this translation is to be read. Loaded on demand. */
export default function CoachPane(): ReactNode {
  return null;
}
