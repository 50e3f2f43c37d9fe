import { Fragment, type ReactNode, useId } from 'react';
import { formatMs } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { useText } from '../../i18n/useText.ts';
import { chooseBackend } from '../../store/actions/device.ts';
import type { Backend, BackendChoice, BackendReport } from '../../store/deviceSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { Marked } from '../../ui/Marked.tsx';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import { TermMark } from '../../ui/TermMark.tsx';
import styles from './DevicePanel.module.css';

const choices: readonly BackendChoice[] = ['auto', 'webgpu', 'webgl', 'wasm', 'cpu'];

/** What the engine computes on and why; another backend can be chosen at any time. */
export function DevicePanel(): ReactNode {
  const { device: text } = useText();
  const id = useId();
  const choice = usePlayground((state) => state.device.choice);
  const report = usePlayground((state) => state.device.report);
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  const readiness = usePlayground((state) => state.device.readiness);
  const training = usePlayground((state) => state.device.training);
  const name = (backend: Backend) => text.names[backend];

  return (
    <section className={styles['panel']}>
      <SectionTitle term="backend" note={report ? text.runsOn(name(report.backend)) : ''}>
        {text.title}
      </SectionTitle>
      <div className={styles['choice']}>
        <Marked of="backend" label={text.backend}>
          <label htmlFor={id}>{text.backend}</label>
        </Marked>
        <select
          id={id}
          value={choice}
          disabled={isBusy}
          onChange={(event) => void chooseBackend(event.currentTarget.value as BackendChoice)}
        >
          {choices.map((option) => (
            <option key={option} value={option}>
              {option === 'auto' ? text.auto : name(option)}
            </option>
          ))}
        </select>
      </div>
      {readiness && (
        <p className={styles['readiness']}>
          {text.readying(readiness.done, readiness.total)}
          <progress value={readiness.done} max={readiness.total} aria-hidden="true" />
        </p>
      )}
      {training?.notice && <p className={styles['notice']}>{tell(training.notice)}</p>}
      <details className={styles['details']}>
        <summary>{text.why}</summary>
        <ul className={styles['candidates']}>
          {report?.candidates.map((candidate) => (
            <Candidate key={candidate.backend} candidate={candidate} />
          ))}
        </ul>
        {training && (
          <dl className={styles['kernels']}>
            <dt>
              {text.how}
              <TermMark of="execution" label={text.how} />
            </dt>
            <dd>{tell(training.name)}</dd>
            {training.kernels.map(({ block, variant }) => (
              <Fragment key={block}>
                <dt>{block}</dt>
                <dd>{tell(variant)}</dd>
              </Fragment>
            ))}
          </dl>
        )}
      </details>
    </section>
  );
}

function Candidate({ candidate }: { readonly candidate: BackendReport }): ReactNode {
  const { device: text } = useText();
  const { backend, status, adapter, isSoftware, reason, selfTestMs } = candidate;
  const facts = [
    tell(adapter),
    isSoftware && text.software,
    selfTestMs !== null && text.selfTest(formatMs(selfTestMs)),
  ].filter(Boolean);
  return (
    <li data-status={status}>
      <p>
        <b>{text.names[backend]}</b> <span className={styles['status']}>{text.status[status]}</span>
      </p>
      <p className={styles['reason']}>{tell(reason)}</p>
      {facts.length > 0 && <p className={styles['reason']}>{facts.join(' · ')}</p>}
    </li>
  );
}
