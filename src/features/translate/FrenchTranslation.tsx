import { type CSSProperties, lazy, type ReactNode, Suspense, useId } from 'react';
import { decodeFields } from '../../core/spec/decodeSpec.ts';
import { SPACE_SYMBOL } from '../../core/tokenize/characterTokenizer.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatInteger, formatLanguage, formatProbability } from '../../i18n/format.ts';
import { pageLocale } from '../../i18n/language.ts';
import { tell } from '../../i18n/tell.ts';
import { useText } from '../../i18n/useText.ts';
import { inOneLine } from '../../i18n/writing.ts';
import { openDecoding, setFocus } from '../../store/actions/view.ts';
import { isLit, joinsNext, showsWords } from '../../store/attentionView.ts';
import type { Speaker } from '../../store/modelSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { askedRow } from '../../store/predictionSlice.ts';
import type { TargetToken, TranslationSlice } from '../../store/translationSlice.ts';
import { useIsToy } from '../../store/useIsToy.ts';
import { useShownTargetTokens } from '../../store/useShownTargetTokens.ts';
import { useSides } from '../../store/useSides.ts';
import { litFocus, nothingInFocus } from '../../store/viewSlice.ts';
import { Marked } from '../../ui/Marked.tsx';
import { TokenText } from '../../ui/TokenText.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './FrenchTranslation.module.css';

const DecodingPanel = lazy(() => import('./DecodingPanel.tsx'));

/** The translation, token by token, each on a bar as long as its probability. */
export function FrenchTranslation(): ReactNode {
  const { translate: text, decoding, corpus, attention } = useText();
  const { target } = useSides();
  const isToy = useIsToy();
  const id = useId();
  const isOpen = usePlayground((state) => state.view.isDecodingOpen);
  const translation = usePlayground((state) => state.translation);
  const isTraining = usePlayground((state) => state.training.phase !== 'resting');
  const lit = usePlayground((state) => litFocus(state.view).target);
  const isByWord = usePlayground(showsWords);
  const isInLetters = usePlayground((state) => state.corpus.report?.data.tokens === 'character');
  const targetTokens = useShownTargetTokens();
  const isAsked = usePlayground((state) => askedRow(state) !== null);
  const speaker = usePlayground((state) => state.model.speaker);
  const state = stateOf(translation, speaker, text, decoding);
  const method = decodeFields.method.options.find(({ value }) => value === translation.decode.method);
  const methodName = tell(method?.label ?? '').toLowerCase();
  // Where room is short, whose it is goes without saying.
  const [before, after] = state.split(text.by);
  const isCutOff =
    !translation.isComplete &&
    !translation.isWriting &&
    translation.playhead === null &&
    targetTokens.length > 0;

  const label = isToy ? text.answer : text.target(formatLanguage(target.lang) ?? corpus.target);

  return (
    <section
      className={styles['section']}
      aria-labelledby={id}
      data-decoding={isOpen ? 'open' : undefined}
      data-figure="translation"
    >
      <div className={styles['head']}>
        <Marked of="sourceSide" label={label}>
          <h2 id={id} className={styles['label']}>
            {label}
          </h2>
        </Marked>
        <span key={state} className={styles['state']} title={state}>
          {before}
          {after !== undefined && <span className={styles['wide']}>{text.by}</span>}
          {after}
        </span>
        <button
          type="button"
          className={styles['decoding']}
          aria-expanded={isOpen}
          aria-controls={`${id}-decoding`}
          aria-label={decoding.open(methodName)}
          onClick={() => openDecoding(!isOpen)}
        >
          <span className={styles['wide']}>{decoding.open(methodName)}</span>
          <span className={styles['narrow']}>{methodName}</span>
        </button>
      </div>
      {/* While training the words change several times a second: the status line speaks then, not this. */}
      <div
        className={styles['log']}
        role="log"
        aria-labelledby={id}
        data-writing={translation.isWriting || undefined}
        data-letters={isInLetters || undefined}
        aria-live={isTraining ? 'off' : 'polite'}
        {...target}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long translation scrolls, also by keyboard.
        tabIndex={0}
      >
        {targetTokens.length === 0 && translation.playhead === null && (
          <p className={styles['empty']} lang={pageLocale()} dir="ltr">
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
            data-joins={joinsNext(targetTokens, position) || undefined}
            data-space={token.text === SPACE_SYMBOL || undefined}
            data-given={(token.isGiven && !translation.isLed) || undefined}
            data-copied={token.replacedFrom !== undefined || undefined}
            title={titleOf(token, translation.isLed, isInLetters, text)}
            style={{ '--probability': token.probability } as CSSProperties}
            onPointerEnter={() => setFocus({ source: null, target: position })}
            onPointerLeave={() => setFocus(nothingInFocus)}
          >
            <span className={styles['word']}>
              <TokenText {...tokenLabel(token.text)} />
              {joinsNext(targetTokens, position) ? '' : ' '}
            </span>
            {token.replacedFrom !== undefined && <VisuallyHidden>({text.copied}) </VisuallyHidden>}
            <span className={styles['bar']} />
            {!isInLetters && (
              <span className={styles['probability']}>{formatProbability(token.probability)} </span>
            )}
          </span>
        ))}
        {isAsked && (
          <span className={styles['token']} data-lit>
            <span className={styles['word']} aria-hidden="true">
              ?
            </span>
            <VisuallyHidden>{attention.hiddenRow}</VisuallyHidden>
          </span>
        )}
        {isCutOff && <span className={styles['word']}>…</span>}
        {translation.isWriting && (
          <span className={styles['caret']}>
            <VisuallyHidden>{text.writing}</VisuallyHidden>
          </span>
        )}
      </div>
      <div id={`${id}-decoding`}>
        {isOpen && (
          <Suspense>
            <DecodingPanel />
          </Suspense>
        )}
      </div>
    </section>
  );
}

function titleOf(
  { text: word, isGiven, replacedFrom, probability }: TargetToken,
  isLed: boolean,
  isInLetters: boolean,
  text: ReturnType<typeof useText>['translate'],
): string | undefined {
  if (word === '</s>') return text.endOfSentence;
  if (replacedFrom !== undefined) return text.copied;
  if (isGiven && !isLed) return text.given;
  // Under a single letter there is no room for a number.
  return isInLetters ? text.probability(word, formatProbability(probability)) : undefined;
}

function stateOf(
  { step, isWriting, isLed, isComplete, targetTokens, hypotheses, chosen }: TranslationSlice,
  speaker: Speaker | null,
  text: ReturnType<typeof useText>['translate'],
  decoding: ReturnType<typeof useText>['decoding'],
): string {
  if (isWriting) return text.writing;
  if (step === null || targetTokens.length === 0) return '';
  const state = speaker
    ? whose(speaker, formatInteger(step), text)
    : step === 0
      ? text.untrained
      : text.atStep(formatInteger(step));
  if (isLed) return inOneLine([text.led, state]);
  if (chosen > 0) {
    return inOneLine([decoding.rank(formatInteger(chosen + 1), formatInteger(hypotheses.length)), state]);
  }
  return isComplete ? state : inOneLine([state, text.cutOff]);
}

function whose(speaker: Speaker, step: string, text: ReturnType<typeof useText>['translate']): string {
  switch (speaker.kind) {
    case 'shipped':
      return text.shipped(step, formatInteger(speaker.bleu));
    case 'opened':
      return text.opened(speaker.name, step);
    default:
      return speaker satisfies never;
  }
}
