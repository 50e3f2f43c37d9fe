import { type ReactNode, useId } from 'react';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatInteger, formatLanguage } from '../../i18n/format.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import { useText } from '../../i18n/useText.ts';
import { asTitle } from '../../i18n/writing.ts';
import type { PreviewPair } from '../../store/corpusSlice.ts';
import { useIsToy } from '../../store/useIsToy.ts';
import { useSides } from '../../store/useSides.ts';
import { Marked } from '../../ui/Marked.tsx';
import { TokenText } from '../../ui/TokenText.tsx';
import styles from './PreviewTable.module.css';

/** The first training pairs, split into tokens as the network reads them. */
export function PreviewTable({ preview }: { readonly preview: readonly PreviewPair[] }): ReactNode {
  const text = useCorpusText();
  const { corpus } = useText();
  const isToy = useIsToy();
  const sides = useSides();
  const id = useId();
  const title = text.preview(formatInteger(preview.length));
  return (
    <div className={styles['preview']}>
      <Marked of="trainingPairs" label={title}>
        <h3 id={id} className={styles['title']}>
          {title}
        </h3>
      </Marked>
      <p className={styles['note']}>{text.previewNote}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls, also by keyboard. */}
      <section className={styles['scroll']} aria-labelledby={id} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col" className={styles['source']}>
                {asTitle(isToy ? corpus.given : (formatLanguage(sides.source.lang) ?? corpus.source))}
              </th>
              <th scope="col" className={styles['target']}>
                {asTitle(isToy ? corpus.wanted : (formatLanguage(sides.target.lang) ?? corpus.target))}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.map((pair) => (
              <tr key={`${pair.source}\t${pair.target}`}>
                <td {...sides.source}>
                  <Tokens tokens={pair.sourceTokens} wordIndexes={pair.sourceWordIndexes} />
                </td>
                <td {...sides.target}>
                  <Tokens tokens={pair.targetTokens} wordIndexes={pair.targetWordIndexes} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface TokensProps {
  readonly tokens: readonly string[];
  readonly wordIndexes: readonly number[];
}

/** Pieces of one word stand together. */
function Tokens({ tokens, wordIndexes }: TokensProps): ReactNode {
  return tokens.map((token, position) => {
    const joins = wordIndexes[position] === wordIndexes[position + 1];
    return (
      <span key={position} className={styles['token']} data-joins={joins || undefined}>
        <TokenText {...tokenLabel(token)} />
        {joins ? '' : ' '}
      </span>
    );
  });
}
