import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'className'> {
  /** The page has one primary action. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly icon?: ReactNode;
  /** Shows the icon alone where room is short; the text stays the name. */
  readonly isTextOptional?: boolean;
  /** Cannot be pressed now. It keeps its focus, which `disabled` would throw away. */
  readonly isInert?: boolean;
}

export function Button({
  kind = 'plain',
  icon,
  isTextOptional = false,
  isInert = false,
  onClick,
  children,
  ...rest
}: ButtonProps): ReactNode {
  const classes = [styles['button'], styles[kind], isTextOptional && styles['textOptional']];
  return (
    <button
      type="button"
      {...rest}
      className={classes.filter(Boolean).join(' ')}
      data-kind={kind}
      aria-disabled={isInert || undefined}
      onClick={isInert ? undefined : onClick}
    >
      {icon}
      {/* A new text is a new element: it takes its place without a shift. */}
      {children !== undefined && (
        <span key={String(children)} className={styles['text']}>
          {children}
        </span>
      )}
    </button>
  );
}
