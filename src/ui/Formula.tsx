import { type ReactNode, useEffect, useRef } from 'react';
import temml from 'temml';
import styles from './Formula.module.css';

interface FormulaProps<SymbolName extends string> {
  /** TeX; a symbol is marked as `\data{symbol=name, side=source}{…}`, either part alone if need be. */
  readonly tex: string;
  /** In a line of its own; otherwise as one symbol among words. */
  readonly isDisplayed?: boolean;
  readonly lit?: ReadonlySet<SymbolName>;
  /** Told of the symbol under the pointer, and of its leaving. */
  readonly onPoint?: (symbol: SymbolName | null) => void;
}

/** A formula as MathML. Its symbols can be pointed at; by keyboard they are reached in the list beneath it. Brings temml along. */
export function Formula<SymbolName extends string = never>({
  tex,
  isDisplayed = false,
  lit,
  onPoint,
}: FormulaProps<SymbolName>): ReactNode {
  const element = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (!element.current) return;
    temml.render(tex, element.current, { displayMode: isDisplayed, trust: true, throwOnError: true });
    fitOrScroll(element.current);
  }, [tex, isDisplayed]);

  useEffect(() => {
    if (tex === '' || !lit || !element.current) return;
    // All symbols of the formula, so that those no longer lit go out.
    for (const node of element.current.querySelectorAll('[data-symbol]')) {
      node.toggleAttribute('data-lit', lit.has(nameOf(node)));
    }
  }, [tex, lit]);

  return (
    <span
      ref={element}
      className={styles[isDisplayed ? 'displayed' : 'symbol']}
      {...(onPoint && {
        onPointerOver: ({ target }: { readonly target: EventTarget }) => onPoint(symbolAt(target)),
        onPointerLeave: () => onPoint(null),
      })}
    />
  );
}

/** What does not fit scrolls sideways, also by keyboard. */
function fitOrScroll(element: HTMLElement): void {
  if (element.scrollWidth > element.clientWidth + 1) element.tabIndex = 0;
  else element.removeAttribute('tabindex');
}

/** The name with which the TeX marks a symbol, which is one of those that the caller knows. */
function nameOf<SymbolName extends string>(node: Element): SymbolName {
  return node.getAttribute('data-symbol') as SymbolName;
}

function symbolAt<SymbolName extends string>(target: EventTarget): SymbolName | null {
  const node = target instanceof Element ? target.closest('[data-symbol]') : null;
  return node && nameOf(node);
}
