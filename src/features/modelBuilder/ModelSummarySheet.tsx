import type { ReactNode } from 'react';
import { modelSummary, type SummaryRow } from '../../core/spec/modelSummary.ts';
import { formatInteger } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { useText } from '../../i18n/useText.ts';
import { usePlayground } from '../../store/playground.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './ModelSummarySheet.module.css';

/** The network that stands, layer by layer, as Keras prints a model. */
export default function ModelSummarySheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { model: text } = useText();
  const built = usePlayground((state) => state.model.built);
  const corpus = usePlayground((state) => state.corpus.report);
  if (!built || !corpus) return null;
  const { rows, parameters } = modelSummary(built.model, {
    source: corpus.source.vocabularySize,
    target: corpus.target.vocabularySize,
  });
  return (
    <Sheet title={text.summary} close={text.close} onClose={onClose}>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{text.layer}</th>
              <th scope="col">{text.outputShape}</th>
              <th scope="col">{text.parameters}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.layer}>
                <th scope="row">
                  <code>{row.layer}</code> <span className={styles['kind']}>{tell(row.kind)}</span>
                </th>
                <td>{shapeText(row)}</td>
                <td>{formatInteger(row.parameters)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {text.total}
              </th>
              <td>{formatInteger(parameters)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Sheet>
  );
}

function shapeText({ outputShape }: SummaryRow): string {
  return outputShape
    .map((extent) => (typeof extent === 'number' ? formatInteger(extent) : tell(extent)))
    .join(' × ');
}
