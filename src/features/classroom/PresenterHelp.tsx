import type { ReactNode } from 'react';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { KeyList } from '../../ui/KeyList.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { presenterKeys } from './presenterKeys.ts';

/** The keys of whoever presents. */
export function PresenterHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { keys: text } = useClassroomText();
  return (
    <Sheet title={text.title} close={text.close} onClose={onClose}>
      <KeyList
        entries={presenterKeys
          .filter(({ written }) => written.length > 0)
          .map(({ name, written }) => ({ name, keys: written, does: text.does[name] }))}
      />
      <p>{text.note}</p>
    </Sheet>
  );
}
