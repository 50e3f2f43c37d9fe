import { type ReactNode, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import styles from './ButtonMenu.module.css';

/** CSS pixels between the button and what it opens. */
const GAP = 4;
/** CSS pixels that stay free at the window's edge. */
const EDGE = 8;

interface ButtonMenuProps<Value extends string> {
  readonly children?: string;
  readonly icon?: ReactNode;
  /** Accessible name, where the text alone says too little. */
  readonly name?: string;
  readonly hint: string;
  /** A note says more, in a smaller line below. */
  readonly options: readonly { readonly value: Value; readonly label: string; readonly note?: string }[];
  readonly isInert?: boolean;
  readonly isBusy?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** A button that opens a few others in a native popover, below it or, where there is no room, above. */
export function ButtonMenu<Value extends string>({
  children,
  icon,
  name,
  hint,
  options,
  isInert = false,
  isBusy = false,
  onChoose,
}: ButtonMenuProps<Value>): ReactNode {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);

  function place(): void {
    const button = menu.current?.previousElementSibling?.getBoundingClientRect();
    if (!menu.current || !button) return;
    const { offsetWidth, offsetHeight, style } = menu.current;
    const below = button.bottom + GAP;
    const top = below + offsetHeight + EDGE > innerHeight ? button.top - offsetHeight - GAP : below;
    style.top = `${top}px`;
    style.left = `${Math.max(EDGE, button.right - offsetWidth)}px`;
  }

  return (
    <div className={styles['place']}>
      <Button
        kind="quiet"
        icon={icon}
        title={hint}
        aria-label={name}
        aria-busy={isBusy || undefined}
        isInert={isInert}
        {...(!isInert && { popoverTarget: id })}
      >
        {children}
      </Button>
      <div ref={menu} id={id} popover="auto" className={styles['menu']} onToggle={place}>
        {options.map(({ value, label, note }) => (
          <Button
            key={value}
            onClick={() => {
              menu.current?.hidePopover();
              onChoose(value);
            }}
          >
            {note === undefined ? label : <Noted label={label} note={note} />}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Noted({ label, note }: { readonly label: string; readonly note: string }): ReactNode {
  return (
    <span className={styles['noted']}>
      <span>{label}</span> <small className={styles['note']}>{note}</small>
    </span>
  );
}
