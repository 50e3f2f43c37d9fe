import { type ReactNode, useId } from 'react';
import { formatInteger, formatSmallPercent } from '../../i18n/format.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import { inSentences } from '../../i18n/writing.ts';
import { readCorpusAgain } from '../../store/actions/corpus.ts';
import type { CleaningRuleReport, CorpusReport } from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { discardDataDraft, useDataDraft } from '../../store/useDataDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { CleaningBar } from './CleaningBar.tsx';
import styles from './CleaningReport.module.css';
import { CleaningRuleRow } from './CleaningRuleRow.tsx';

interface CleaningReportProps {
  readonly report: CorpusReport;
  readonly isMade: boolean;
  /** Shows all pairs that a rule left out. */
  readonly onShow: (rule: CleaningRuleReport['rule']) => void;
}

/** How many pairs were read and kept, what each rule left out, and the way to change that. */
export function CleaningReport({ report, isMade, onShow }: CleaningReportProps): ReactNode {
  const { cleaning: text } = useCorpusText();
  const id = useId();
  const { cleaning, pairs } = report;
  const { draft, isChanged } = useDataDraft();
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  const taken = cleaning.rules.filter(({ count }) => count > 0);
  const leftOut = cleaning.read - cleaning.kept;
  const unused = cleaning.kept - pairs.training - pairs.validation - pairs.test;
  return (
    <section className={styles['report']} aria-labelledby={id}>
      <Marked of="cleaning" label={text.title}>
        <h3 id={id} className={styles['title']}>
          {text.title}
        </h3>
      </Marked>
      <p className={styles['outcome']}>
        {text.outcome(formatInteger(cleaning.read), formatInteger(cleaning.kept))}
      </p>
      <CleaningBar cleaning={cleaning} />
      <p className={styles['note']}>
        {inSentences([
          leftOut === 0
            ? text.leftOutNone
            : text.leftOut(leftOut, formatInteger(leftOut), formatSmallPercent(leftOut / cleaning.read)),
          isMade && text.made,
          isMade && unused > 0 && text.unused(formatInteger(unused)),
        ])}
      </p>
      <table className={styles['rules']}>
        <caption>
          <VisuallyHidden>{text.rules}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.rule}</th>
            <th scope="col">{text.limit}</th>
            <th scope="col">{text.count}</th>
          </tr>
        </thead>
        <tbody>
          {cleaning.rules.map((rule) => (
            <CleaningRuleRow
              key={rule.rule}
              rule={rule}
              place={taken.indexOf(rule)}
              read={cleaning.read}
              onShow={onShow}
            />
          ))}
        </tbody>
      </table>
      <p className={styles['note']}>{text.hint}</p>
      <div className={styles['actions']}>
        <Button isInert={isBusy || !isChanged} onClick={() => void readCorpusAgain(draft)}>
          {text.apply}
        </Button>
        {isChanged && (
          <Button kind="quiet" onClick={discardDataDraft}>
            {text.discard}
          </Button>
        )}
      </div>
    </section>
  );
}
