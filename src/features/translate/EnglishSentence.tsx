import { type ReactNode, useId, useMemo } from 'react';
import { formatLanguage } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { chooseSentence, setSentence, translate } from '../../store/actions/translation.ts';
import { exampleSentences } from '../../store/exampleSentences.ts';
import { usePlayground } from '../../store/playground.ts';
import { useIsToy } from '../../store/useIsToy.ts';
import { useSides } from '../../store/useSides.ts';
import { Marked } from '../../ui/Marked.tsx';
import styles from './EnglishSentence.module.css';
import { SourceTokens } from './SourceTokens.tsx';

const EXAMPLES = 2;

/** The live sentence: typed, chosen from examples, and shown as the network reads it. */
export function EnglishSentence(): ReactNode {
  const { translate: text, corpus } = useText();
  const { source } = useSides();
  const name = formatLanguage(source.lang);
  const id = useId();
  const sentence = usePlayground((state) => state.translation.sentence);
  const report = usePlayground((state) => state.corpus.report);
  const examples = useMemo(() => exampleSentences(report, EXAMPLES), [report]);
  const isToy = useIsToy();
  const placeholder = isToy
    ? text.sequencePlaceholder
    : name === null
      ? text.anyPlaceholder
      : text.placeholder(name);

  const label = isToy ? text.sequence : text.source(name ?? corpus.source);

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void translate();
      }}
    >
      <div className={styles['head']}>
        <Marked of="sourceSide" label={label}>
          <label htmlFor={id} className={styles['label']}>
            {label}
          </label>
        </Marked>
        <ul className={styles['examples']} aria-label={text.examples}>
          {examples.map((example) => (
            <li key={example}>
              <button
                type="button"
                className={styles['example']}
                {...source}
                aria-label={text.useExample(example)}
                aria-pressed={example === sentence}
                title={example}
                onClick={() => chooseSentence(example)}
              >
                {example}
              </button>
            </li>
          ))}
          {report && report.heldOut.length > examples.length && (
            <li>
              <select
                className={styles['more']}
                aria-label={text.moreExamples}
                title={text.moreExamplesHint}
                value=""
                onChange={(event) => chooseSentence(event.currentTarget.value)}
              >
                <option value="" disabled hidden>
                  {text.more}
                </option>
                {report.heldOut.map((pair, index) => (
                  <option key={index} value={pair.source} {...source}>
                    {pair.source}
                  </option>
                ))}
              </select>
            </li>
          )}
        </ul>
      </div>
      <input
        id={id}
        data-beat="changes"
        className={styles['sentence']}
        type="text"
        {...source}
        value={sentence}
        placeholder={placeholder}
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
