import { type ReactNode, useEffect, useState } from 'react';
import { oneHotRow, setWeight, uniformRow } from '../../core/attentionTable/setWeight.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatInteger } from '../../i18n/format.ts';
import { useWhatIfText } from '../../i18n/useWhatIfText.ts';
import { freeAttentionRow, setAttentionRow, undoAttentionEdit } from '../../store/actions/editAttention.ts';
import { lockFocus } from '../../store/actions/view.ts';
import { usePlayground } from '../../store/playground.ts';
import { useShownTargetTokens } from '../../store/useShownTargetTokens.ts';
import { litFocus } from '../../store/viewSlice.ts';
import { Button } from '../../ui/Button.tsx';
import { Marked } from '../../ui/Marked.tsx';
import coachStyles from './CoachPane.module.css';
import { EditedDifference } from './EditedDifference.tsx';
import styles from './RowEditor.module.css';
import { WeightRow } from './WeightRow.tsx';

/** A weight that is dragged is decoded with once it rests. */
const DECODE_AFTER_MS = 120;

/** One row of attention set by hand: where the decoder looks for a word, and what it then writes. */
export function RowEditor(): ReactNode {
  const text = useWhatIfText();
  const translation = usePlayground((state) => state.translation);
  const lit = usePlayground((state) => litFocus(state.view).target);
  const rows = useShownTargetTokens();
  const [chosen, setChosen] = useState(0);
  const target = Math.min(lit ?? chosen, rows.length - 1);
  const [dragged, setDragged] = useState<{ target: number; weights: readonly number[] } | null>(null);

  useEffect(() => {
    if (lit !== null) setChosen(lit);
  }, [lit]);

  useEffect(() => {
    if (!dragged) return;
    const timer = setTimeout(() => {
      setAttentionRow(dragged);
      setDragged(null);
    }, DECODE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [dragged]);

  const fault = translation.isLed
    ? text.led
    : translation.decode.method === 'greedy'
      ? null
      : text.greedyOnly;
  const own = rows[target]?.attention;
  const weights = dragged?.target === target ? dragged.weights : own;
  const isSet = translation.edits.some((edit) => edit.target === target);
  return (
    <section className={styles['editor']}>
      <Marked of="attentionWeight" label={text.title}>
        <h3 className={coachStyles['heading']}>{text.title}</h3>
      </Marked>
      <p className={coachStyles['quiet']}>{fault ?? text.intro}</p>
      {!fault && weights && (
        <>
          <label className={styles['row']}>
            {text.row}
            <select
              value={target}
              onChange={({ currentTarget }) => {
                setChosen(Number(currentTarget.value));
                lockFocus({ source: null, target: Number(currentTarget.value) });
              }}
            >
              {rows.map((token, at) => (
                <option key={at} value={at}>
                  {text.rowOption(formatInteger(at + 1), tokenLabel(token.text).text)}
                </option>
              ))}
            </select>
          </label>
          <ul className={styles['weights']}>
            {weights.map((weight, at) => (
              <WeightRow
                key={at}
                word={tokenLabel(translation.sourceTokens[at]?.text ?? '').text}
                weight={weight}
                onChange={(value) => setDragged({ target, weights: setWeight(weights, at, value) })}
                onOnly={() => setAttentionRow({ target, weights: oneHotRow(weights.length, at) })}
              />
            ))}
          </ul>
          <div className={styles['actions']}>
            <Button onClick={() => setAttentionRow({ target, weights: uniformRow(weights.length) })}>
              {text.uniform}
            </Button>
            <Button isInert={!isSet} onClick={() => freeAttentionRow(target)}>
              {text.free}
            </Button>
            <Button isInert={translation.formerEdits.length === 0} onClick={undoAttentionEdit}>
              {text.undo}
            </Button>
          </div>
          <EditedDifference />
        </>
      )}
    </section>
  );
}
