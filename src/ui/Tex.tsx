import { type ReactNode, useEffect, useRef } from 'react';
import temml from 'temml';
import styles from './Tex.module.css';

/** A formula as MathML. @param props.isDisplayed in a line of its own, which scrolls sideways where it does not fit */
export function Tex({
  tex,
  isDisplayed = false,
}: {
  readonly tex: string;
  readonly isDisplayed?: boolean;
}): ReactNode {
  const element = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const span = element.current;
    if (!span) return;
    temml.render(tex, span, { displayMode: isDisplayed, throwOnError: true });
    if (span.scrollWidth > span.clientWidth + 1) span.tabIndex = 0;
    else span.removeAttribute('tabindex');
  }, [tex, isDisplayed]);

  return <span ref={element} className={styles[isDisplayed ? 'displayed' : 'inline']} />;
}
