import type { RunOutline, RunRecording } from './keptRun.ts';

/** As many points as a line of a few centimetres can show. */
const MOST_POINTS = 60;

/** The course of a run's validations, thinned evenly; the first and the last stay. */
export function outlineOf({ validations }: Pick<RunRecording, 'validations'>): RunOutline {
  const { step = [], lossNatsPerToken = [] } = validations;
  const { length } = lossNatsPerToken;
  const count = Math.min(length, MOST_POINTS);
  const kept = Array.from({ length: count }, (_, at) =>
    count === 1 ? 0 : Math.round((at * (length - 1)) / (count - 1)),
  );
  return {
    steps: kept.map((at) => step[at] as number),
    lossesNatsPerToken: kept.map((at) => lossNatsPerToken[at] as number),
  };
}
