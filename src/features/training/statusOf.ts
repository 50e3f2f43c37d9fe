import type { Catalogue } from '../../i18n/catalogue.ts';
import { formatInteger, formatLoss } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { inSentences } from '../../i18n/writing.ts';
import type { Course } from '../../store/courseOf.ts';
import type { Playground } from '../../store/playground.ts';

/** `advice`: it trains, and a person may want to do something about it. */
export type StatusKind = 'busy' | 'ready' | 'training' | 'advice' | 'resting' | 'trouble';

export interface Status {
  readonly kind: StatusKind;
  readonly sentence: string;
}

type StatusInput = Pick<Playground, 'engine' | 'corpus' | 'model' | 'training'>;

/**
 * What is going on, in a truthful sentence or two.
 * @param step steps the network has been trained for
 * @param course what validations have shown of the run
 */
export function statusOf(
  { engine, corpus, model, training }: StatusInput,
  step: number,
  text: Catalogue['status'],
  course: Course | null = null,
): Status {
  const steps = formatInteger(training.draft.steps);
  const at = formatInteger(step);
  switch (engine.activity) {
    case 'starting':
      return { kind: 'busy', sentence: text.starting };
    case 'choosingDevice':
      return { kind: 'busy', sentence: text.choosingDevice };
    case 'changingDevice':
      return { kind: 'busy', sentence: text.changingDevice };
    case 'reviving':
      return { kind: 'busy', sentence: text.reviving };
    case 'loadingCorpus': {
      const { progress } = corpus;
      if (!progress) return { kind: 'busy', sentence: text.loadingCorpus };
      if ('doneBytes' in progress) {
        const { phase, pairCount } = progress;
        return {
          kind: 'busy',
          sentence: phase === 'checking' ? text.checkingFiles : text.readingFiles(formatInteger(pairCount)),
        };
      }
      const write = progress.phase === 'learning' ? text.subwordProgress : text.corpusProgress;
      return { kind: 'busy', sentence: write(formatInteger(progress.done), formatInteger(progress.total)) };
    }
    case 'building':
      return { kind: 'busy', sentence: text.building };
    case 'failed':
      return { kind: 'trouble', sentence: failure(engine.problem, text) };
    case 'ready':
      break;
    default:
      return engine.activity satisfies never;
  }
  if (training.phase === 'running') return running(text.training(at, steps), course, text.course);
  if (training.phase === 'pausing') return { kind: 'busy', sentence: text.pausing };
  if (training.stop?.reason === 'diverged')
    return { kind: 'trouble', sentence: failure(training.stop.trouble, text) };
  if (!model.built) return { kind: 'trouble', sentence: failure(engine.problem, text) };
  if (step === 0) return { kind: 'ready', sentence: text.ready };
  const keptStep = training.stop?.keptStep;
  const kept = keptStep === undefined ? [] : [text.kept(formatInteger(keptStep))];
  if (training.stop?.reason === 'earlyStopped')
    return {
      kind: 'resting',
      sentence: inSentences([
        text.earlyStopped(at, steps, formatInteger(training.stop.patience ?? 0)),
        ...kept,
      ]),
    };
  return step >= training.draft.steps
    ? {
        kind: 'resting',
        sentence: inSentences([text.finished(at, formatInteger(model.built.firstSteps)), ...kept]),
      }
    : { kind: 'resting', sentence: text.paused(at, steps) };
}

function failure(problem: Playground['engine']['problem'], text: Catalogue['status']): string {
  return problem ? text.failed(tell(problem.message), tell(problem.nextStep)) : text.noNetwork;
}

function running(going: string, course: Course | null, text: Catalogue['status']['course']): Status {
  if (!course) return { kind: 'training', sentence: going };
  const { kind, lowest } = course;
  const lowestStep = formatInteger(course.lowestStep);
  switch (kind) {
    case 'learning':
      return { kind: 'training', sentence: text.learning(going, formatLoss(lowest)) };
    case 'plateau':
      return { kind: 'advice', sentence: text.plateau(lowestStep, formatInteger(course.since)) };
    case 'memorising':
      return { kind: 'advice', sentence: text.memorising(lowestStep) };
    case 'worsening':
      return { kind: 'advice', sentence: text.worsening(lowestStep) };
    default:
      return kind satisfies never;
  }
}
