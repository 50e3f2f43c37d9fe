import type { ComponentProps, ReactNode } from 'react';
import { Marked } from './Marked.tsx';
import styles from './Switch.module.css';

interface SwitchProps
  extends Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange' | 'className' | 'disabled'> {
  readonly label: string;
  /** What the dictionary has to say about it: a term, or the setting's label in English. */
  readonly term?: string;
  readonly isOn: boolean;
  readonly isSmall?: boolean;
  /** Cannot be switched now. It keeps its focus, which `disabled` would throw away. */
  readonly isInert?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is on or off: a native checkbox in other clothes. */
export function Switch({
  label,
  term,
  isOn,
  isSmall = false,
  isInert = false,
  title,
  onChange,
  ...rest
}: SwitchProps): ReactNode {
  const control = (
    <label
      className={[styles['switch'], isSmall && styles['small']].filter(Boolean).join(' ')}
      data-inert={isInert || undefined}
      title={title}
    >
      <input
        {...rest}
        type="checkbox"
        checked={isOn}
        aria-disabled={isInert || undefined}
        onChange={(event) => {
          if (!isInert) onChange(event.currentTarget.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
  return term === undefined ? (
    control
  ) : (
    <Marked of={term} label={label}>
      {control}
    </Marked>
  );
}
