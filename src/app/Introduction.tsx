import { type ReactNode, useEffect, useState } from 'react';
import { useIntroductionText } from '../i18n/useIntroductionText.ts';
import { inSentences } from '../i18n/writing.ts';
import { usePlayground } from '../store/playground.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { rememberVisit } from './firstVisit.ts';
import styles from './Introduction.module.css';

const beats = ['looks', 'trains', 'changes'] as const;

/** Time enough to read a sentence twice, and to look where it points. */
const BEAT_MS = 8000;

/**
 * What there is to see on a first visit, in three sentences, each of which comes by itself and outlines what it speaks
 * of (Introduction.module.css). The first action, or time, ends it. Screen readers are told all three at once.
 */
export default function Introduction(): ReactNode {
  const text = useIntroductionText();
  const isShipped = usePlayground((state) => state.model.speaker !== null);
  const isReady = usePlayground((state) => state.engine.activity === 'ready');
  const [at, setAt] = useState(-1);
  const beat = beats[at];

  useEffect(() => {
    // Nobody is asked to press Train before it can be pressed.
    if (at >= beats.length || (at < 0 && !isShipped) || (at === 0 && !isReady)) return;
    const timer = setTimeout(() => setAt(at + 1), at < 0 ? 0 : BEAT_MS);
    return () => clearTimeout(timer);
  }, [isShipped, isReady, at]);

  useEffect(() => {
    const end = () => setAt(beats.length);
    const actions = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const action of actions) window.addEventListener(action, end, { passive: true });
    return () => {
      for (const action of actions) window.removeEventListener(action, end);
    };
  }, []);

  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!beat) return;
    rememberVisit();
    dataset['beat'] = beat;
    return () => {
      delete dataset['beat'];
    };
  }, [beat]);

  return (
    <>
      {beat && (
        <p key={beat} className={styles['beat']} aria-hidden="true">
          {text[beat]}
        </p>
      )}
      <div aria-live="polite">
        {beat && <VisuallyHidden>{inSentences(beats.map((name) => text[name]))}</VisuallyHidden>}
      </div>
    </>
  );
}
