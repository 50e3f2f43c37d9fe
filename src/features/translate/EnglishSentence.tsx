import { type ReactNode, useId, useMemo } from 'react';
import { useText } from '../../i18n/useText.ts';
import { chooseSentence, setSentence, translate } from '../../store/actions/translation.ts';
import { exampleSentences } from '../../store/exampleSentences.ts';
import { usePlayground } from '../../store/playground.ts';
import styles from './EnglishSentence.module.css';
import { SourceTokens } from './SourceTokens.tsx';

const EXAMPLES = 3;

/** The live sentence: typed, chosen from examples, and shown as the network reads it. */
export function EnglishSentence(): ReactNode {
  const { translate: text } = useText();
  const id = useId();
  const sentence = usePlayground((state) => state.translation.sentence);
  const preview = usePlayground((state) => state.corpus.report?.preview);
  const examples = useMemo(() => exampleSentences(preview ?? [], EXAMPLES), [preview]);

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void translate();
      }}
    >
      <div className={styles['head']}>
        <label htmlFor={id} className={styles['label']}>
          {text.english}
        </label>
        <ul className={styles['examples']} aria-label={text.examples}>
          {examples.map((example) => (
            <li key={example}>
              <button
                type="button"
                className={styles['example']}
                aria-label={text.useExample(example)}
                aria-pressed={example === sentence}
                title={example}
                onClick={() => chooseSentence(example)}
              >
                {example}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <input
        id={id}
        className={styles['sentence']}
        type="text"
        lang="en"
        value={sentence}
        placeholder={text.placeholder}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="done"
        maxLength={400}
        onChange={(event) => setSentence(event.currentTarget.value)}
      />
      <SourceTokens />
    </form>
  );
}
