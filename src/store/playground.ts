import { create } from 'zustand';
import { type BottleneckSlice, noBottleneck } from './bottleneckSlice.ts';
import { type ClassroomSlice, noClassroom } from './classroomSlice.ts';
import { type CorpusSlice, emptyCorpus } from './corpusSlice.ts';
import { type DeviceSlice, noDevice } from './deviceSlice.ts';
import { type EngineSlice, engineAtRest } from './engineSlice.ts';
import { type EvaluationSlice, notEvaluated } from './evaluationSlice.ts';
import { type KeptSlice, nothingKept } from './keptSlice.ts';
import { type LessonSlice, noLesson } from './lessonSlice.ts';
import { type ModelSlice, noModel } from './modelSlice.ts';
import { notOffline, type OfflineSlice } from './offlineSlice.ts';
import { noPrediction, type PredictionSlice } from './predictionSlice.ts';
import { noProject, type ProjectSlice } from './projectSlice.ts';
import { noRun, type RunSlice } from './runSlice.ts';
import { noRuns, type RunsSlice } from './runsSlice.ts';
import { noTrace, type TraceSlice } from './traceSlice.ts';
import { type TrainingSlice, untrained } from './trainingSlice.ts';
import { noTranslation, type TranslationSlice } from './translationSlice.ts';
import { type ViewSlice, viewAtRest } from './viewSlice.ts';

/** All that the page knows, one slice per subject. Actions change it; features read it through selectors. */
export interface Playground {
  readonly engine: EngineSlice;
  readonly device: DeviceSlice;
  readonly corpus: CorpusSlice;
  readonly kept: KeptSlice;
  readonly model: ModelSlice;
  readonly training: TrainingSlice;
  readonly run: RunSlice;
  readonly runs: RunsSlice;
  readonly translation: TranslationSlice;
  readonly trace: TraceSlice;
  readonly evaluation: EvaluationSlice;
  readonly bottleneck: BottleneckSlice;
  readonly offline: OfflineSlice;
  readonly project: ProjectSlice;
  readonly view: ViewSlice;
  readonly lesson: LessonSlice;
  readonly classroom: ClassroomSlice;
  readonly prediction: PredictionSlice;
}

export const usePlayground = create<Playground>()(() => ({
  engine: engineAtRest,
  device: noDevice,
  corpus: emptyCorpus,
  kept: nothingKept,
  model: noModel,
  training: untrained,
  run: noRun,
  runs: noRuns,
  translation: noTranslation,
  trace: noTrace,
  evaluation: notEvaluated,
  bottleneck: noBottleneck,
  offline: notOffline,
  project: noProject,
  view: viewAtRest,
  lesson: noLesson,
  classroom: noClassroom,
  prediction: noPrediction,
}));

/** Changes some fields of one slice. */
export function patch<Name extends keyof Playground>(name: Name, fields: Partial<Playground[Name]>): void {
  usePlayground.setState((state) => ({ [name]: { ...state[name], ...fields } }) as Partial<Playground>);
}

export const readPlayground = usePlayground.getState;
