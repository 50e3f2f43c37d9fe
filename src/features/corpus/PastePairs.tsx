import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { SentencePair } from '../../core/corpus/sentencePair.ts';
import { tell } from '../../i18n/tell.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import { loadPastedPairs, putIntoPasteBox } from '../../store/actions/corpus.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { Marked } from '../../ui/Marked.tsx';
import styles from './PastePairs.module.css';

/** Enough of a paste to show how it begins. */
const HEAD_UNITS = 4000;
const SHOWN_PAIRS = 3;

/** Sentence pairs from the clipboard: any of the formats that files may have, as text. */
export function PastePairs(): ReactNode {
  const text = useCorpusText();
  const id = useId();
  const pasted = usePlayground((state) => state.corpus.pasted);
  const begins = useBeginning(pasted);
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  const box = usePastedAnywhere(putIntoPasteBox);
  return (
    <div className={styles['paste']} data-figure="corpus">
      <Marked of="ownFiles" label={text.paste}>
        <label htmlFor={id}>{text.paste}</label>
      </Marked>
      <textarea
        ref={box}
        id={id}
        className={styles['box']}
        rows={4}
        value={pasted}
        placeholder={text.pastePlaceholder}
        spellCheck={false}
        onChange={(event) => putIntoPasteBox(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {typeof begins === 'string' && <p className={styles['hint']}>{tell(begins)}</p>}
        {typeof begins === 'object' && (
          <>
            <p className={styles['hint']}>{text.pastePreview}</p>
            <ol className={styles['pairs']}>
              {begins.map(({ source, target }, index) => (
                <li key={index}>
                  <span className={styles['source']} dir="auto">
                    {source}
                  </span>
                  <span className={styles['target']} dir="auto">
                    {target}
                  </span>
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
      <div>
        <Button
          isInert={isBusy || pasted.trim() === ''}
          onClick={() => void loadPastedPairs(text.pastedName, pasted)}
        >
          {text.pasteLoad}
        </Button>
      </div>
    </div>
  );
}

/** Lines that are pasted where there is nothing to type into go into the box. */
function usePastedAnywhere(take: (text: string) => void): RefObject<HTMLTextAreaElement | null> {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select');
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isTyping || !/[\t\r\n]/.test(text.trim())) return;
      take(text);
      box.current?.focus();
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [take]);
  return box;
}

/** The first pairs of a text, or the sentence that says why it has none. */
function useBeginning(text: string): readonly SentencePair[] | string | undefined {
  const [begins, setBegins] = useState<readonly SentencePair[] | string>();
  useEffect(() => {
    let isCurrent = true;
    const show = (shown: readonly SentencePair[] | string | undefined) => isCurrent && setBegins(shown);
    if (text.trim() === '') show(undefined);
    else {
      const bytes = new TextEncoder().encode(wholeLines(text.slice(0, HEAD_UNITS), text.length));
      // The readers are the engine's business and come here only once something is pasted.
      import('../../core/corpus/readCorpusFiles.ts')
        .then(({ readAllPairs }) => readAllPairs([{ name: '', bytes }]))
        .then(
          ({ pairs }) => show(pairs.slice(0, SHOWN_PAIRS)),
          (error: unknown) => show(error instanceof Error ? error.message : ''),
        );
    }
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return begins;
}

/** Without the line that the cut went through. */
function wholeLines(head: string, length: number): string {
  const end = head.lastIndexOf('\n');
  return head.length === length || end < 0 ? head : head.slice(0, end);
}
