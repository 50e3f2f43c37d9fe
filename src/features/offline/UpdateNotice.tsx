import { type ReactNode, useEffect, useState } from 'react';
import { useOfflineText } from '../../i18n/useOfflineText.ts';
import { reloadAsNewest, startOffline } from '../../store/actions/offline.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './UpdateNotice.module.css';

/**
 * Says that there is a new version, and leaves it to the person. Nothing is reloaded while training runs. Loaded on
 * demand; once the network stands it starts what the notice is about.
 */
export default function UpdateNotice(): ReactNode {
  const text = useOfflineText();
  const isSettled = usePlayground(
    ({ engine }) => engine.activity === 'ready' || engine.activity === 'failed',
  );
  const isOutdated = usePlayground((state) => state.offline.isOutdated);
  const isResting = usePlayground((state) => state.training.phase === 'resting');
  const [isPutOff, setIsPutOff] = useState(false);

  useEffect(() => {
    if (isSettled) void startOffline();
  }, [isSettled]);

  return (
    <div className={styles['place']} aria-live="polite">
      {isOutdated && !isPutOff && (
        <div className={styles['notice']}>
          <p>
            <b>{text.newVersion}</b> {isResting ? text.use : text.waits}
          </p>
          <div className={styles['ways']}>
            {isResting && <Button onClick={reloadAsNewest}>{text.reload}</Button>}
            <Button kind="quiet" onClick={() => setIsPutOff(true)}>
              {text.later}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
