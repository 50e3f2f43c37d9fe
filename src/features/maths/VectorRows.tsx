import { type ReactNode, useState } from 'react';
import { colourLimit } from '../../charts/networkStrip.ts';
import { formatInteger } from '../../i18n/format.ts';
import { formatExact } from '../../i18n/formatMaths.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import { setFocus } from '../../store/actions/view.ts';
import { usePlayground } from '../../store/playground.ts';
import type { TracedVector } from '../../store/traceSlice.ts';
import { litFocus, nothingInFocus } from '../../store/viewSlice.ts';
import { NumberButton } from './NumberButton.tsx';
import styles from './VectorRows.module.css';
import { VectorStrip } from './VectorStrip.tsx';

export interface VectorRow {
  readonly key: string;
  readonly label: ReactNode;
  /** In words, for those who hear it. */
  readonly name: string;
  readonly vector: TracedVector;
  /** The source token whose column it lights. */
  readonly source?: number;
}

interface VectorRowsProps {
  readonly rows: readonly VectorRow[];
  /** Whose numbers stand beneath until a person chooses. */
  readonly shown: string;
}

const FIRST = 8;

/** Vectors as strips of colour with their lengths; the numbers of one of them stand beneath. */
export function VectorRows({ rows, shown }: VectorRowsProps): ReactNode {
  const { numbers: text } = useMathsText();
  const lit = usePlayground((state) => litFocus(state.view).source);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  /** States of one sentence are to be compared; a gate, a memory and a state are not. */
  const common = colourLimit(
    rows.flatMap(({ vector, source }) => (source === undefined ? [] : [...vector.values])),
  );
  const current =
    rows.find(({ key }) => key === chosen) ?? rows.find(({ key }) => key === shown) ?? rows.at(-1);
  if (!current) return null;
  const { values, id } = current.vector;
  const count = isWhole ? values.length : Math.min(FIRST, values.length);
  return (
    <div>
      <p className={styles['column']} aria-hidden="true">
        {text.norm}
      </p>
      <ul>
        {rows.map(({ key, label, name, vector, source }) => (
          <li key={key}>
            <button
              type="button"
              className={styles['row']}
              aria-pressed={key === current.key}
              aria-label={text.vector(name, formatExact(lengthOf(vector.values), 2))}
              data-lit={(source !== undefined && lit === source) || undefined}
              onClick={() => setChosen(key)}
              {...(source !== undefined && {
                onPointerEnter: () => setFocus({ source, target: null }),
                onPointerLeave: () => setFocus(nothingInFocus),
              })}
            >
              <span className={styles['label']}>{label}</span>
              <VectorStrip
                values={vector.values}
                limit={source === undefined ? colourLimit([...vector.values]) : common}
              />
              <span className={styles['length']}>{formatExact(lengthOf(vector.values), 2)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles['caption']}>
        <span>{text.firstOf(current.name, formatInteger(count), formatInteger(values.length))}</span>
        {values.length > FIRST && (
          <button type="button" className={styles['whole']} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? text.fewer : text.all(formatInteger(values.length))}
          </button>
        )}
      </div>
      <div className={styles['numbers']}>
        {Array.from({ length: count }, (_, index) => (
          <NumberButton
            key={index}
            name={text.entry(current.name, formatInteger(index + 1))}
            value={values[index] ?? 0}
            digits={3}
            id={id}
            index={index}
          />
        ))}
      </div>
    </div>
  );
}

/** The Euclidean norm. */
function lengthOf(values: Float64Array): number {
  return Math.hypot(...values);
}
