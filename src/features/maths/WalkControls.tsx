import { type ReactNode, useEffect, useRef } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import { Button } from '../../ui/Button.tsx';
import { BackIcon, ForwardIcon } from '../../ui/playerIcons.tsx';
import styles from './WalkControls.module.css';

interface WalkControlsProps {
  readonly at: number;
  readonly count: number;
  /** Whether it goes on at the next word once this one is done. */
  readonly hasNextWord: boolean;
  readonly onGo: (to: number) => void;
  readonly onEnd: () => void;
}

/** The bar with the training controls takes the rest. */
const FITTING_SHARE = 0.75;

/** Stands in the equation that the walk has come to; there the focus is, and the page scrolls to it. */
export function WalkControls({ at, count, hasNextWord, onGo, onEnd }: WalkControlsProps): ReactNode {
  const text = useMathsText();
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const on = element.current?.querySelector<HTMLElement>('[data-walk="on"]');
    on?.focus({ preventScroll: true });
    const card = element.current?.closest('li');
    // What fits on the screen may stay where it is; of what does not, the beginning is wanted.
    const fits = card && card.clientHeight < FITTING_SHARE * window.innerHeight;
    card?.scrollIntoView({ block: fits ? 'nearest' : 'start' });
  }, []);

  const isLast = at === count - 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this is.
    <div ref={element} className={styles['walk']} role="group" aria-label={text.walkTitle}>
      <Button
        kind="quiet"
        aria-label={text.walkBack}
        title={text.walkBack}
        icon={<BackIcon />}
        isInert={at === 0}
        onClick={() => onGo(at - 1)}
      />
      <span className={styles['place']}>{text.walkPlace(formatInteger(at + 1), formatInteger(count))}</span>
      <Button
        data-walk="on"
        icon={<ForwardIcon />}
        isInert={isLast && !hasNextWord}
        onClick={() => onGo(at + 1)}
      >
        {isLast && hasNextWord ? text.next : text.walkOn}
      </Button>
      <Button kind="quiet" onClick={onEnd}>
        {text.walkEnd}
      </Button>
    </div>
  );
}
