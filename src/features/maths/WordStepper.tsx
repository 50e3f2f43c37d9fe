import type { ReactNode } from 'react';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatInteger } from '../../i18n/format.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import { usePlayground } from '../../store/playground.ts';
import { useSides } from '../../store/useSides.ts';
import { Button } from '../../ui/Button.tsx';
import { BackIcon, ForwardIcon } from '../../ui/playerIcons.tsx';
import { TokenText } from '../../ui/TokenText.tsx';
import styles from './WordStepper.module.css';

interface WordStepperProps {
  readonly words: readonly string[];
  readonly at: number;
  readonly onGo: (to: number) => void;
}

/** Which word of the translation is computed, and on to its neighbours. */
export function WordStepper({ words, at, onGo }: WordStepperProps): ReactNode {
  const text = useMathsText();
  const { target } = useSides();
  // While training the words change by themselves, several times a second.
  const isTraining = usePlayground((state) => state.training.phase !== 'resting');
  const go = (label: string, icon: ReactNode, to: number) => (
    <Button
      kind="quiet"
      aria-label={label}
      title={label}
      icon={icon}
      isInert={to < 0 || to >= words.length}
      onClick={() => onGo(to)}
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this is.
    <div className={styles['stepper']} role="group" aria-label={text.stepper}>
      {go(text.before, <BackIcon />, at - 1)}
      <p className={styles['word']} aria-live={isTraining ? 'off' : 'polite'}>
        <b {...target}>
          <TokenText {...tokenLabel(words[at] ?? '')} />
        </b>
        <span className={styles['place']}>
          {text.word(formatInteger(at + 1), formatInteger(words.length))}
        </span>
      </p>
      {go(text.next, <ForwardIcon />, at + 1)}
    </div>
  );
}
