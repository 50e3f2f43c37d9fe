import type { ReactNode } from 'react';
import { tell } from '../../i18n/tell.ts';
import { useText } from '../../i18n/useText.ts';
import { usePlayground } from '../../store/playground.ts';
import styles from './BuildWarnings.module.css';

/** What will be slow or tight on this device, said before Train and with its numbers. */
export function BuildWarnings(): ReactNode {
  const { model: text } = useText();
  const warnings = usePlayground((state) => state.model.built?.warnings);
  if (!warnings || warnings.length === 0) return null;
  return (
    <ul className={styles['warnings']} aria-label={text.warnings}>
      {warnings.map(({ message, nextStep }) => (
        <li key={message}>
          <b>{tell(message)}</b> {tell(nextStep)}
        </li>
      ))}
    </ul>
  );
}
