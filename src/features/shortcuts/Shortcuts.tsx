import { type ReactNode, useEffect, useState } from 'react';
import { useShortcutsText } from '../../i18n/useShortcutsText.ts';
import { switchShortcuts } from '../../store/actions/view.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyboardIcon } from '../../ui/icons.tsx';
import { KeyList } from '../../ui/KeyList.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { singleKeyOf } from '../../ui/singleKeyOf.ts';
import styles from './Shortcuts.module.css';
import { helpKey, runShortcut, shortcuts } from './shortcuts.ts';

/** Keys for what is done most, their list, and the switch that turns them off. Loaded on demand. */
export default function Shortcuts(): ReactNode {
  const text = useShortcutsText();
  const areOn = usePlayground((state) => state.view.hasShortcuts);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    if (!areOn) return;
    const listen = (event: KeyboardEvent) => {
      const key = event.defaultPrevented ? null : singleKeyOf(event);
      if (key === helpKey) setIsOpen(true);
      else runShortcut(key);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [areOn]);

  return (
    <>
      <Button
        kind="quiet"
        icon={<KeyboardIcon />}
        aria-label={text.title}
        title={text.title}
        onClick={() => setIsOpen(true)}
      />
      {isOpen && (
        <Sheet title={text.title} close={text.close} onClose={() => setIsOpen(false)}>
          <Switch label={text.on} isOn={areOn} onChange={switchShortcuts} />
          <KeyList
            isOff={!areOn}
            entries={shortcuts.map(({ name, key }) => ({
              name,
              keys: [key.toUpperCase()],
              does: text.does[name],
            }))}
          />
          <p className={styles['note']}>{text.note}</p>
        </Sheet>
      )}
    </>
  );
}
