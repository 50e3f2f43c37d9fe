import { lazy, type ReactNode, useState } from 'react';
import { type AskedTerm, OpenTerm } from '../ui/openTerm.ts';
import { Part } from './Part.tsx';

const TermPopover = lazy(() => import('../features/dictionary/TermPopover.tsx'));

/** Opens the entries that labels within it ask for. The dictionary comes with the first one. */
export function TermOpener({ children }: { readonly children: ReactNode }): ReactNode {
  const [asked, setAsked] = useState<AskedTerm | null>(null);
  return (
    <OpenTerm value={setAsked}>
      {children}
      <Part>{asked && <TermPopover key={asked.subject} asked={asked} onClose={() => setAsked(null)} />}</Part>
    </OpenTerm>
  );
}
