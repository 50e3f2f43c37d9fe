import type { ReactNode } from 'react';
import { cleaningFields } from '../../core/spec/cleaningFields.ts';
import { applies } from '../../core/spec/field.ts';
import { formatInteger, formatSmallPercent } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import type { CleaningRuleReport } from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { changeDataDraft, useDataDraft } from '../../store/useDataDraft.ts';
import { useSides } from '../../store/useSides.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './CleaningRuleRow.module.css';

interface CleaningRuleRowProps {
  readonly rule: CleaningRuleReport;
  /** Which of the bar's parts is the rule's, from 0; -1 where it has none. */
  readonly place: number;
  /** How many pairs there were. */
  readonly read: number;
  readonly onShow: (rule: CleaningRuleReport['rule']) => void;
}

/** A rule: its switch, its limit, how many pairs it left out, and some of them. */
export function CleaningRuleRow({ rule, place, read, onShow }: CleaningRuleRowProps): ReactNode {
  const { cleaning: text } = useCorpusText();
  const { isOn, switchedBy, limitedBy, count, examples } = rule;
  const inForce = usePlayground((state) => state.corpus.data);
  const { draft } = useDataDraft();
  const isChanged = [switchedBy, limitedBy].some((name) => name !== null && draft[name] !== inForce[name]);
  return (
    <tr className={styles['row']}>
      <th scope="row">
        <Switch
          label={tell(rule.label)}
          title={tell(cleaningFields[switchedBy].explanation)}
          term={cleaningFields[switchedBy].label}
          isSmall
          isOn={draft[switchedBy]}
          onChange={(on) => changeDataDraft({ [switchedBy]: on })}
        />
        {isChanged && <p className={styles['changed']}>{text.changed}</p>}
        {examples.length > 0 && <Examples rule={rule} onShow={onShow} />}
      </th>
      <td className={styles['limit']}>
        {limitedBy ? (
          <Field
            field={cleaningFields[limitedBy]}
            value={draft[limitedBy]}
            isInert={!applies(cleaningFields[limitedBy], draft)}
            onChange={(value) => changeDataDraft({ [limitedBy]: value })}
          />
        ) : (
          <VisuallyHidden>{text.none}</VisuallyHidden>
        )}
      </td>
      <td className={styles['count']} data-none={count === 0 || undefined}>
        {place >= 0 && <span className={styles['swatch']} data-odd={place % 2 === 1 || undefined} />}
        {isOn ? formatInteger(count) : text.off}
        {count > 0 && <span className={styles['share']}>{formatSmallPercent(count / read)}</span>}
      </td>
    </tr>
  );
}

function Examples({ rule, onShow }: Pick<CleaningRuleRowProps, 'rule' | 'onShow'>): ReactNode {
  const { cleaning: text } = useCorpusText();
  const sides = useSides();
  const { examples } = rule;
  const label = tell(rule.label);
  const count = formatInteger(rule.count);
  return (
    <details className={styles['examples']}>
      <summary>
        {text.examples(examples.length)}
        <VisuallyHidden>: {label}</VisuallyHidden>
      </summary>
      <ul>
        {examples.map(({ source, target }, index) => (
          <li key={index}>
            <bdi {...sides.source}>{source || '∅'}</bdi> → <bdi {...sides.target}>{target || '∅'}</bdi>
          </li>
        ))}
      </ul>
      <Button aria-label={text.showAllOf(count, label)} onClick={() => onShow(rule.rule)}>
        {text.showAll(count)}
      </Button>
    </details>
  );
}
