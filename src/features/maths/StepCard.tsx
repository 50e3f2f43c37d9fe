import { type ReactNode, use, useId } from 'react';
import type { EquationStep } from '../../core/equations/equationSteps.ts';
import { mark, symbolOf } from '../../core/equations/symbols.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import { Formula } from '../../ui/Formula.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { MathsContext } from './mathsContext.ts';
import { ShapeChip } from './ShapeChip.tsx';
import styles from './StepCard.module.css';
import { SymbolList } from './SymbolList.tsx';
import { toldOf } from './toldOf.ts';

interface StepCardProps {
  readonly step: EquationStep;
  readonly place: number;
  readonly isOpen: boolean;
  readonly isHidden: boolean;
  readonly onToggle: () => void;
  /** How to walk on, where the walk stands here; else null. */
  readonly walk: ReactNode;
  /** Its live numbers, and what is opened of them. */
  readonly children: ReactNode;
}

/** One equation: its name and shape, and unfolded the formula, what it means, its numbers and its symbols. */
export function StepCard({
  step,
  place,
  isOpen,
  isHidden,
  onToggle,
  walk,
  children,
}: StepCardProps): ReactNode {
  const text = useMathsText();
  const id = useId();
  const { sizes, lit, point } = use(MathsContext);
  if (!sizes) return null;
  const { told, papers } = toldOf(step.name, sizes.spec, text);
  return (
    <li hidden={isHidden} className={styles['card']} data-walked={walk !== null || undefined}>
      <div className={styles['head']}>
        <Marked
          of={step.name === 'fixedVector' ? 'bottleneck' : step.symbol}
          label={text.equations[step.name].title}
        >
          <h3 className={styles['heading']}>
            <button
              type="button"
              className={styles['title']}
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={onToggle}
            >
              <span className={styles['place']}>{place}</span>
              {text.equations[step.name].title}
            </button>
          </h3>
        </Marked>
        {/* The same symbol stands in the list, for the keyboard. */}
        <span
          className={styles['result']}
          data-lit={lit.has(step.symbol) || undefined}
          onPointerEnter={() => point(step.symbol)}
          onPointerLeave={() => point(null)}
        >
          <Formula tex={mark(step.symbol)} />
          <ShapeChip shape={symbolOf(step.symbol, sizes).shape} />
        </span>
      </div>
      <div id={id} className={styles['body']} hidden={!isOpen}>
        {isOpen && (
          <>
            <Formula tex={step.tex} isDisplayed lit={lit} onPoint={point} />
            <p className={styles['told']}>
              {told} {papers.length > 0 && <cite className={styles['papers']}>({papers.join('; ')})</cite>}
            </p>
            {walk}
            {children}
            <SymbolList symbols={step.symbols} sizes={sizes} lit={lit} onPoint={point} />
          </>
        )}
      </div>
    </li>
  );
}
