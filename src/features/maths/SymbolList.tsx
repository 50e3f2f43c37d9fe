import { type ReactNode, useState } from 'react';
import type { Sizes } from '../../core/equations/shape.ts';
import { mark, type SymbolName, symbolOf } from '../../core/equations/symbols.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import { Formula } from '../../ui/Formula.tsx';
import { TermMark } from '../../ui/TermMark.tsx';
import { ShapeChip } from './ShapeChip.tsx';
import styles from './SymbolList.module.css';

interface SymbolListProps {
  readonly symbols: readonly SymbolName[];
  readonly sizes: Sizes;
  readonly lit: ReadonlySet<SymbolName>;
  readonly onPoint: (symbol: SymbolName | null) => void;
}

/** The symbols of a formula with their shapes, to be pointed at or focused; beneath them what the last one means. */
export function SymbolList({ symbols, sizes, lit, onPoint }: SymbolListProps): ReactNode {
  const text = useMathsText();
  const [shown, setShown] = useState<SymbolName | null>(null);
  const point = (name: SymbolName | null) => {
    if (name) setShown(name);
    onPoint(name);
  };
  return (
    <div className={styles['symbols']}>
      <ul className={styles['list']} aria-label={text.symbols}>
        {symbols.map((name) => {
          const { tex, side, shape } = symbolOf(name, sizes);
          return (
            <li key={name}>
              <button
                type="button"
                className={styles['symbol']}
                data-side={side ?? undefined}
                data-lit={lit.has(name) || undefined}
                aria-label={text.symbolName(
                  text.meanings[name],
                  text.shape(shape.map(({ size }) => String(size))),
                )}
                onClick={() => point(name)}
                onFocus={() => point(name)}
                onBlur={() => onPoint(null)}
                onPointerEnter={() => point(name)}
                onPointerLeave={() => onPoint(null)}
              >
                <Formula tex={mark(name, tex)} />
                <ShapeChip shape={shape} />
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles['meaning']}>
        {shown !== null && symbols.includes(shown) && (
          <>
            <Formula tex={mark(shown, symbolOf(shown, sizes).tex)} /> {text.meanings[shown]}
            <TermMark of={shown} label={text.meanings[shown]} />
          </>
        )}
      </p>
    </div>
  );
}
