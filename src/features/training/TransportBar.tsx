import { lazy, type ReactNode, Suspense } from 'react';
import { useText } from '../../i18n/useText.ts';
import { drawNewSeed, resetModel } from '../../store/actions/model.ts';
import { pauseTraining, takeStep, train } from '../../store/actions/training.ts';
import { type Playground, usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { PauseIcon, PlayIcon, ResetIcon, SeedIcon, StepIcon } from '../../ui/icons.tsx';
import { StatusLine } from './StatusLine.tsx';
import { TrainingProgress } from './TrainingProgress.tsx';
import styles from './TransportBar.module.css';

const RescueNotice = lazy(() => import('./RescueNotice.tsx'));

interface Props {
  /** Stands beneath the progress, until there is something to replay. */
  readonly caption?: ReactNode;
}

/** The controls of training time, always at the bottom of the window; "Train" is the page's primary action. */
export function TransportBar({ caption }: Props): ReactNode {
  const { training: text } = useText();
  const phase = usePlayground((state) => state.training.phase);
  const isReady = usePlayground(isNetworkAtHand);
  const canBuild = usePlayground(
    ({ engine, corpus }) => engine.activity === 'ready' && corpus.report !== null,
  );
  const hasDiverged = usePlayground((state) => state.training.stop?.reason === 'diverged');
  const isResting = phase === 'resting';

  return (
    <section className={styles['bar']} aria-label={text.controls} id="training-controls" tabIndex={-1}>
      <div className={styles['buttons']}>
        <Button
          icon={<ResetIcon />}
          isTextOptional
          isInert={!canBuild}
          title={text.resetHint}
          onClick={() => void resetModel()}
        >
          {text.reset}
        </Button>
        <Button
          kind="primary"
          icon={isResting ? <PlayIcon /> : <PauseIcon />}
          isInert={!isReady || phase === 'pausing'}
          title={isResting ? text.trainHint : undefined}
          onClick={isResting ? train : pauseTraining}
        >
          {isResting ? text.train : text.pause}
        </Button>
        <Button
          icon={<StepIcon />}
          isTextOptional
          isInert={!isReady || !isResting}
          title={text.stepHint}
          onClick={takeStep}
        >
          {text.step}
        </Button>
        <Button
          kind="quiet"
          icon={<SeedIcon />}
          isTextOptional
          isInert={!canBuild}
          title={text.newSeedHint}
          onClick={() => void drawNewSeed()}
        >
          {text.newSeed}
        </Button>
      </div>
      <div className={styles['state']}>
        <div>
          <StatusLine />
          <Suspense>{hasDiverged && <RescueNotice />}</Suspense>
        </div>
        <TrainingProgress />
        {caption && (
          <div className={styles['caption']} data-caption>
            {caption}
          </div>
        )}
      </div>
    </section>
  );
}

/** Also while it is being built: training then waits for it. */
function isNetworkAtHand({ engine, model }: Playground): boolean {
  return engine.activity === 'building' || (engine.activity === 'ready' && model.built !== null);
}
