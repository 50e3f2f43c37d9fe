import { type ReactNode, useEffect, useRef } from 'react';
import { shownOpening } from '../../core/equations/shownOpening.ts';
import { formatInteger } from '../../i18n/format.ts';
import { formatExact } from '../../i18n/formatMaths.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import type { OpenedNumber, Trace } from '../../store/traceSlice.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { NumberLabel } from './NumberLabel.tsx';
import styles from './OpenedSum.module.css';
import { OpenedTerm } from './OpenedTerm.tsx';
import type { OpenedChain } from './useOpenedNumber.ts';

interface OpenedSumProps {
  readonly chain: OpenedChain;
  readonly trace: Trace;
}

/** What a number was computed from, opened further and further, with the way back. */
export function OpenedSum({ chain, trace }: OpenedSumProps): ReactNode {
  const { sum: text } = useMathsText();
  const element = useRef<HTMLElement>(null);
  const { root, numbers, enter, backTo, close } = chain;
  const depth = numbers.length - 1;
  const opened = numbers[depth];

  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' });
    // What was pressed to come here is gone: the focus goes to where one is now.
    if (depth > 0 && document.activeElement === document.body) {
      element.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
    }
  }, [depth]);

  return (
    <section ref={element} className={styles['sum']} aria-label={text.title(root.name)}>
      <div className={styles['head']}>
        <nav aria-label={text.path}>
          <ol className={styles['path']}>
            {numbers.map((number, at) => (
              <li key={at}>
                <button
                  type="button"
                  className={styles['crumb']}
                  aria-current={at === depth ? 'step' : undefined}
                  onClick={() => backTo(at)}
                >
                  <NumberLabel name={number.name} trace={trace} />
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <button
          type="button"
          className={styles['close']}
          aria-label={text.close}
          title={text.close}
          onClick={close}
        >
          <CloseIcon />
        </button>
      </div>
      {opened ? (
        <Terms key={depth} opened={opened} trace={trace} onEnter={enter} />
      ) : (
        <p className={styles['told']}>{text.opening}</p>
      )}
    </section>
  );
}

interface TermsProps {
  readonly opened: OpenedNumber;
  readonly trace: Trace;
  readonly onEnter: (term: number, factor: number) => void;
}

/** The largest term first, the rest in one line, their total, and what is made of it. */
function Terms({ opened, trace, onEnter }: TermsProps): ReactNode {
  const { sum: text } = useMathsText();
  const { terms, rest, total, digits, applied } = shownOpening(opened);
  if (terms.length === 0) {
    return (
      <p className={styles['told']}>
        {opened.operation === 'constant' ? text.constant : text.parameter}{' '}
        <b className={styles['figure']}>{formatExact(opened.value, 4)}</b>
      </p>
    );
  }
  return (
    <table className={styles['terms']}>
      <tbody>
        {terms.map((line) => (
          <tr key={line.term ?? 'one'}>
            <th scope="row">
              <OpenedTerm
                line={line}
                factors={opened.terms[line.term ?? -1]?.factors ?? []}
                trace={trace}
                onEnter={(factor) => onEnter(line.term ?? 0, factor)}
              />
            </th>
            <td>{formatExact(line.value, digits)}</td>
          </tr>
        ))}
        {rest && (
          <tr data-rest>
            <th scope="row">{text.more(formatInteger(rest.count))}</th>
            <td>{formatExact(rest.value, digits)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        {(terms.length > 1 || !applied) && (
          <tr>
            <th scope="row">{text.total}</th>
            <td>{formatExact(total, digits)}</td>
          </tr>
        )}
        {applied && (
          <tr>
            <th scope="row">{text.applied[applied]}</th>
            <td>{formatExact(opened.value, digits)}</td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}
