import { type ReactNode, useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { formatInteger } from '../../i18n/format.ts';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { useText } from '../../i18n/useText.ts';
import { endPresentation, fillScreen } from '../../store/actions/classroom.ts';
import { hideNothing, hideWhatComes } from '../../store/actions/prediction.ts';
import { pauseTraining, train } from '../../store/actions/training.ts';
import { setSidePane } from '../../store/actions/view.ts';
import { ruleOf } from '../../store/classroomSlice.ts';
import { readPlayground, usePlayground } from '../../store/playground.ts';
import { shownWords, standingQuestion } from '../../store/predictionSlice.ts';
import { Button } from '../../ui/Button.tsx';
import { CloseIcon, PauseIcon, PlayIcon } from '../../ui/icons.tsx';
import { BackIcon, ForwardIcon } from '../../ui/playerIcons.tsx';
import { BlackoutIcon, FullScreenIcon, HelpIcon } from '../../ui/presenterIcons.tsx';
import { Blackout } from './Blackout.tsx';
import { goBack, goOn } from './goOn.ts';
import styles from './PresenterBar.module.css';
import { PresenterHelp } from './PresenterHelp.tsx';
import { TimerMenu } from './TimerMenu.tsx';
import { usePresenterKeys } from './usePresenterKeys.ts';
import { useTimer } from './useTimer.ts';

interface PresenterBarProps {
  /** What is going on, in words. */
  readonly status: ReactNode;
}

/** What a presenter has at hand, at the bottom of the screen; most of it has a key too. Loaded on demand. */
export default function PresenterBar({ status }: PresenterBarProps): ReactNode {
  const text = useClassroomText();
  const { at, count } = usePlayground(useShallow(shownWords));
  const [isBlack, setIsBlack] = useState(false);
  const [isHelped, setIsHelped] = useState(false);
  const timer = useTimer();
  usePresenterKeys({
    blackOut: () => setIsBlack(true),
    showKeys: () => setIsHelped(true),
    startOrPause: timer.startOrPause,
  });
  useExplanation();
  useFullScreenEnd();

  const icon = (name: string, drawn: ReactNode, onClick: () => void) => (
    <Button kind="quiet" aria-label={name} title={name} icon={drawn} onClick={onClick} />
  );
  return (
    <section className={styles['bar']} aria-label={text.bar}>
      <TrainButton />
      <div className={styles['status']}>{status}</div>
      <div className={styles['words']}>
        {icon(text.back, <BackIcon />, goBack)}
        <span className={styles['count']}>{text.words(formatInteger(at), formatInteger(count))}</span>
        {icon(text.on, <ForwardIcon />, goOn)}
      </div>
      <PredictionButton />
      <TimerMenu timer={timer} />
      <div className={styles['rest']}>
        {icon(text.blackout.name, <BlackoutIcon />, () => setIsBlack(true))}
        {document.fullscreenEnabled && icon(text.fullScreen, <FullScreenIcon />, () => void fillScreen())}
        {icon(text.keys.title, <HelpIcon />, () => setIsHelped(true))}
        {icon(text.end, <CloseIcon />, endPresentation)}
      </div>
      {isBlack && <Blackout onEnd={() => setIsBlack(false)} />}
      {isHelped && <PresenterHelp onClose={() => setIsHelped(false)} />}
    </section>
  );
}

function TrainButton(): ReactNode {
  const { training: text } = useText();
  const phase = usePlayground((state) => state.training.phase);
  const isReady = usePlayground((state) => state.engine.activity === 'ready' && state.model.built !== null);
  const isOpen = usePlayground((state) => ruleOf(state.classroom, 'transport') === 'open');
  // While there is a vote, the vote is what is to be done.
  const isAsking = usePlayground((state) => standingQuestion(state) !== null);
  const isResting = phase === 'resting';
  if (!isOpen) return null;
  return (
    <Button
      kind={isAsking ? 'plain' : 'primary'}
      icon={isResting ? <PlayIcon /> : <PauseIcon />}
      isInert={!isReady || phase === 'pausing'}
      onClick={isResting ? train : pauseTraining}
    >
      {isResting ? text.train : text.pause}
    </Button>
  );
}

/** Hides a row until the class has voted, or lets all be seen again. */
function PredictionButton(): ReactNode {
  const { vote: text } = useClassroomText();
  const question = usePlayground(useShallow(standingQuestion));
  const hasRows = usePlayground(
    (state) => state.translation.targetTokens.length > 0 && state.model.built?.model.attention !== 'none',
  );
  if (!question) {
    return (
      <Button isInert={!hasRows} title={text.hideHint} onClick={hideWhatComes}>
        {text.hide}
      </Button>
    );
  }
  return <Button onClick={hideNothing}>{text.showAll}</Button>;
}

/** Beside the picture stands what is to be read with it: the lesson or the equations. Afterwards what stood there. */
function useExplanation(): void {
  useEffect(() => {
    const { view, lesson } = readPlayground();
    if (view.sidePane !== 'training') return;
    setSidePane(lesson.open ? 'lesson' : 'maths');
    return () => setSidePane('training');
  }, []);
}

/** Whoever leaves the full screen by the browser's own key has done with presenting. */
function useFullScreenEnd(): void {
  useEffect(() => {
    const listen = () => {
      if (!document.fullscreenElement) endPresentation();
    };
    document.addEventListener('fullscreenchange', listen);
    return () => document.removeEventListener('fullscreenchange', listen);
  }, []);
}
