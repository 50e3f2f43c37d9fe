import type { ReactNode, RefObject } from 'react';
import { useTokensText } from '../../i18n/useTokensText.ts';
import { Marked } from '../../ui/Marked.tsx';
import styles from './ChartFigure.module.css';

interface ChartFigureProps {
  readonly title: string;
  /** What the dictionary has to say about it. */
  readonly term: string;
  /** Where the picture goes. */
  readonly picture: RefObject<HTMLDivElement | null>;
  /** What one should see in it. */
  readonly sentences: readonly string[];
  readonly columns: readonly string[];
  /** The figures as they are written; the first of each row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** A picture, what it says in words, and its numbers in a table. */
export function ChartFigure({ title, term, picture, sentences, columns, rows }: ChartFigureProps): ReactNode {
  const { charts: text } = useTokensText();
  return (
    <figure className={styles['figure']}>
      <Marked of={term} label={title}>
        <h4 className={styles['title']}>{title}</h4>
      </Marked>
      <div ref={picture} />
      <figcaption className={styles['words']}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <details>
          <summary>{text.numbers}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls, also by keyboard. */}
          <section className={styles['scroll']} aria-label={title} tabIndex={0}>
            <table className={styles['table']}>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([name, ...figures], at) => (
                  <tr key={at}>
                    <th scope="row">{name}</th>
                    {figures.map((figure, index) => (
                      <td key={index}>{figure}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      </figcaption>
    </figure>
  );
}
