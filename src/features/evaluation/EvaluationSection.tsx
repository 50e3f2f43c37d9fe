import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useEvaluationText } from '../../i18n/useEvaluationText.ts';
import { isOwnCorpus } from '../../store/corpusSlice.ts';
import { MOST_TEST_PAIRS } from '../../store/evaluationSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { Marked } from '../../ui/Marked.tsx';
import { EvaluateButton } from './EvaluateButton.tsx';
import styles from './EvaluationSection.module.css';
import { LengthChart } from './LengthChart.tsx';
import { ScoreList } from './ScoreList.tsx';
import { SplitChoice } from './SplitChoice.tsx';

/** The test: pairs that training never sees, the question they ask, and how the network scores on them. */
export function EvaluationSection(): ReactNode {
  const text = useEvaluationText();
  const report = usePlayground((state) => state.corpus.report);
  const isOwn = usePlayground((state) => isOwnCorpus(state.corpus.source));
  const result = usePlayground((state) => state.evaluation.result);
  const isShipped = usePlayground((state) => state.model.speaker?.kind === 'shipped');
  const testPairs = report?.pairs.test ?? 0;
  return (
    <section className={styles['section']} id="test" aria-labelledby="test-title">
      <div className={styles['text']}>
        <Marked of="test" label={text.title}>
          <h2 id="test-title" className={styles['title']}>
            {text.title}
          </h2>
        </Marked>
        <p>{text.intro}</p>
        {report?.isBuiltin && <SplitChoice />}
        <div className={styles['evaluate']} data-figure="test">
          {report && (
            <p className={styles['count']}>
              {testPairs === 0
                ? text.noPairs
                : testPairs > MOST_TEST_PAIRS
                  ? text.firstPairs(formatInteger(MOST_TEST_PAIRS), formatInteger(testPairs))
                  : text.allPairs(formatInteger(testPairs))}
            </p>
          )}
          <EvaluateButton />
        </div>
      </div>
      <div className={styles['scores']} aria-live="polite">
        {result ? (
          <>
            <ScoreList result={result} />
            <LengthChart buckets={result.report.bleuByLength} />
            {!isOwn && <p className={styles['note']}>{text.synthetic}</p>}
          </>
        ) : (
          <p className={styles['note']}>{isShipped ? text.notYetShipped : text.notYet}</p>
        )}
      </div>
    </section>
  );
}
