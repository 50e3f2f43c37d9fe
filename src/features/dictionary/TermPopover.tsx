import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { dictionary, type TermName } from '../../core/dictionary/dictionary.ts';
import { termOf } from '../../core/dictionary/termOf.ts';
import { glossary } from '../../i18n/glossary.ts';
import { pageLanguage } from '../../i18n/language.ts';
import { useDictionaryText } from '../../i18n/useDictionaryText.ts';
import { dictionaryAddress } from '../../store/address.ts';
import { Button } from '../../ui/Button.tsx';
import { Formula } from '../../ui/Formula.tsx';
import type { AskedTerm } from '../../ui/openTerm.ts';
import { OtherNames } from './OtherNames.tsx';
import { placeBeside } from './placeBeside.ts';
import { TermDetails } from './TermDetails.tsx';
import styles from './TermPopover.module.css';

interface TermPopoverProps {
  readonly asked: AskedTerm;
  readonly onClose: () => void;
}

/**
 * An entry of the dictionary beside the label it explains, on a phone at the window's foot: a native popover, which
 * Escape and a press elsewhere close, and which gives the focus back. Loaded on demand.
 */
export default function TermPopover({ asked, onClose }: TermPopoverProps): ReactNode {
  const text = useDictionaryText();
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [term, setTerm] = useState<TermName | null>(termOf(asked.subject));

  useEffect(() => {
    const popover = element.current;
    if (!popover) return;
    // A popover gives the focus back to where it was when it opened; not every browser puts it on a button that is pressed.
    if (!popover.matches(':popover-open')) {
      asked.mark.focus({ preventScroll: true });
      popover.showPopover();
    }
    placeBeside(popover, asked.mark);
    heading.current?.focus({ preventScroll: true });
    popover.scrollTop = 0;
    // Another term fills it anew.
    if (term === null) popover.hidePopover();
  }, [asked, term]);

  if (term === null) return null;
  const { symbol } = dictionary[term];
  return createPortal(
    <div
      ref={element}
      id={id}
      popover="auto"
      role="dialog"
      aria-labelledby={`${id}-name`}
      className={styles['popover']}
      onToggle={({ newState, currentTarget }) => {
        // Effects that run twice while developing close it and open it again before this is heard.
        if (newState === 'closed' && !currentTarget.matches(':popover-open')) onClose();
      }}
    >
      <div className={styles['head']}>
        <h2 ref={heading} id={`${id}-name`} className={styles['name']} tabIndex={-1}>
          {glossary[pageLanguage()][term]}
        </h2>
        {symbol !== undefined && <Formula tex={symbol} />}
      </div>
      <OtherNames term={term} />
      <TermDetails
        key={term}
        term={term}
        link={(other) => (
          <button key={other} type="button" className={styles['link']} onClick={() => setTerm(other)}>
            {glossary[pageLanguage()][other]}
          </button>
        )}
      />
      <div className={styles['foot']}>
        <a href={dictionaryAddress(term)} onClick={() => element.current?.hidePopover()}>
          {text.whole}
        </a>
        <Button kind="quiet" onClick={() => element.current?.hidePopover()}>
          {text.close}
        </Button>
      </div>
    </div>,
    // What stands outside a modal dialog cannot be reached while that is open.
    asked.mark.closest('dialog') ?? document.body,
  );
}
