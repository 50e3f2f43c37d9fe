import { engine, reportProblem } from '../engineConnection.ts';
import { MOST_TEST_PAIRS, notEvaluated } from '../evaluationSlice.ts';
import { canAnswer } from '../modelSlice.ts';
import { patch, readPlayground } from '../playground.ts';
import { trainedSteps } from '../trainingSeries.ts';

let running: AbortController | null = null;

/** Translates and scores the test pairs with the weights as they are; training may go on beside it. */
export async function evaluateOnTest(): Promise<void> {
  const { corpus, model } = readPlayground();
  if (running || !canAnswer({ model }) || !corpus.report) return;
  const controller = new AbortController();
  running = controller;
  const total = Math.min(MOST_TEST_PAIRS, corpus.report.pairs.test);
  patch('evaluation', { progress: { done: 0, total } });
  let fromStep = trainedSteps();
  try {
    const report = await engine().call(
      'evaluation/run',
      { on: 'test', maxPairs: MOST_TEST_PAIRS, decode: readPlayground().translation.decode },
      {
        signal: controller.signal,
        onEvent: (event) => {
          if (event.name !== 'evaluation/progress' || running !== controller) return;
          // It waits for its turn: it begins with the first batch.
          if (readPlayground().evaluation.progress?.done === 0) fromStep = trainedSteps();
          patch('evaluation', { progress: event.data });
        },
      },
    );
    if (running === controller) patch('evaluation', { result: { report, fromStep, toStep: trainedSteps() } });
  } catch (error) {
    if (running === controller) reportProblem(error);
  } finally {
    if (running === controller) endEvaluation();
  }
}

/** Cancels what is under way and leaves the former scores. */
export function endEvaluation(): void {
  running?.abort();
  running = null;
  patch('evaluation', { progress: null });
}

/** Another network stands: what is known of the former one is over. */
export function forgetEvaluation(): void {
  endEvaluation();
  patch('evaluation', notEvaluated);
}
