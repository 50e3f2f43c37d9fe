import { type CSSProperties, type ReactNode, useId } from 'react';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatInteger, formatProbability } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { setFocus } from '../../store/actions/view.ts';
import { isLit, showsWords } from '../../store/attentionView.ts';
import { usePlayground } from '../../store/playground.ts';
import type { TranslationSlice } from '../../store/translationSlice.ts';
import { useShownTargetTokens } from '../../store/useShownTargetTokens.ts';
import { litFocus, nothingInFocus } from '../../store/viewSlice.ts';
import { TokenText } from '../../ui/TokenText.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './FrenchTranslation.module.css';

/** The translation, token by token, each on a bar as long as its probability. */
export function FrenchTranslation(): ReactNode {
  const { translate: text } = useText();
  const id = useId();
  const translation = usePlayground((state) => state.translation);
  const isTraining = usePlayground((state) => state.training.phase !== 'resting');
  const lit = usePlayground((state) => litFocus(state.view).target);
  const isByWord = usePlayground(showsWords);
  const targetTokens = useShownTargetTokens();
  const state = stateOf(translation, text);
  const isCutOff = !translation.isComplete && !translation.isWriting && targetTokens.length > 0;

  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['label']}>
          {text.french}
        </h2>
        <span key={state} className={styles['state']}>
          {state}
        </span>
      </div>
      {/* While training the words change several times a second: the status line speaks then, not this. */}
      <div
        className={styles['log']}
        role="log"
        aria-labelledby={id}
        data-writing={translation.isWriting || undefined}
        aria-live={isTraining ? 'off' : 'polite'}
        lang="fr"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long translation scrolls, also by keyboard.
        tabIndex={0}
      >
        {targetTokens.length === 0 && (
          <p className={styles['empty']} lang="en">
            {translation.sentence.trim() ? text.waiting : text.emptySentence}
          </p>
        )}
        {targetTokens.map((token, position) => (
          <span
            // A word that moves because one before it changed is a new word: nothing slides about while training.
            key={targetTokens
              .slice(0, position + 1)
              .map(({ text }) => text)
              .join(' ')}
            className={styles['token']}
            data-lit={isLit(targetTokens, position, lit, isByWord) || undefined}
            data-end={token.text === '</s>' || undefined}
            title={token.text === '</s>' ? text.endOfSentence : undefined}
            style={{ '--probability': token.probability } as CSSProperties}
            onPointerEnter={() => setFocus({ source: null, target: position })}
            onPointerLeave={() => setFocus(nothingInFocus)}
          >
            <span className={styles['word']}>
              <TokenText {...tokenLabel(token.text)} />{' '}
            </span>
            <span className={styles['bar']} />
            <span className={styles['probability']}>{formatProbability(token.probability)} </span>
          </span>
        ))}
        {isCutOff && <span className={styles['word']}>…</span>}
        {translation.isWriting && (
          <span className={styles['caret']}>
            <VisuallyHidden>{text.writing}</VisuallyHidden>
          </span>
        )}
      </div>
    </section>
  );
}

function stateOf(
  { step, isWriting, isLed, isComplete, targetTokens }: TranslationSlice,
  text: ReturnType<typeof useText>['translate'],
): string {
  if (isWriting) return text.writing;
  if (step === null || targetTokens.length === 0) return '';
  const state = step === 0 ? text.untrained : text.atStep(formatInteger(step));
  if (isLed) return `${text.led}, ${state}`;
  return isComplete ? state : `${state}, ${text.cutOff}`;
}
