import { lazy, type ReactNode } from 'react';
import { CandidateList } from '../features/attention/CandidateList.tsx';
import { Explanation } from '../features/training/Explanation.tsx';
import { LossPanel } from '../features/training/LossPanel.tsx';
import { TrainingNumbers } from '../features/training/TrainingNumbers.tsx';
import { useText } from '../i18n/useText.ts';
import { setSidePane } from '../store/actions/view.ts';
import { usePlayground } from '../store/playground.ts';
import { SegmentedChoice } from '../ui/SegmentedChoice.tsx';
import { Part } from './Part.tsx';

const FormerRuns = lazy(() => import('../features/runs/FormerRuns.tsx'));
const MathsPane = lazy(() => import('../features/maths/MathsPane.tsx'));
const CoachPane = lazy(() => import('../features/coach/CoachPane.tsx'));
const SavedState = lazy(() => import('../features/training/SavedState.tsx'));
const LessonPane = lazy(() => import('../features/lessons/LessonPane.tsx'));
const AttentionFigures = lazy(() => import('../features/training/AttentionFigures.tsx'));

/** What a lesson may show beside its words. */
const figures = {
  curve: <LossPanel legend={<FormerRuns />} />,
} as const;

/** What explains the picture beside it: how training goes, how a word is computed, how attention is to be read; or a lesson. */
export function SidePane(): ReactNode {
  const { app: text } = useText();
  const pane = usePlayground((state) => state.view.sidePane);
  const hasSteps = usePlayground((state) => state.training.hasSteps);
  return (
    <>
      <SegmentedChoice
        label={text.sidePane}
        value={pane}
        options={[
          { value: 'training', label: text.trainingPane },
          { value: 'maths', label: text.mathsPane },
          { value: 'coach', label: text.coachPane },
          { value: 'lesson', label: text.lessonPane },
        ]}
        onChange={setSidePane}
      />
      {pane === 'training' ? (
        <>
          <LossPanel legend={<FormerRuns />} />
          <TrainingNumbers />
          <Part>{hasSteps && <SavedState />}</Part>
          <Explanation />
          <CandidateList />
        </>
      ) : (
        <Part>
          {pane === 'maths' ? (
            <MathsPane />
          ) : pane === 'lesson' ? (
            <LessonPane figures={figures} />
          ) : (
            <>
              <CoachPane />
              <AttentionFigures />
            </>
          )}
        </Part>
      )}
    </>
  );
}
