import type { NetworkData, NetworkShape, NetworkState, NetworkStep } from '../../charts/networkData.ts';
import { feedsInput, type ModelSpec } from '../../core/spec/modelSpec.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import type { Trace, TracedCell, TracedStep } from '../../store/traceSlice.ts';

/** What the drawing needs of a trace. @param shownSteps how many of its steps have come yet */
export function networkDataOf(trace: Trace, model: ModelSpec, shownSteps: number): NetworkData {
  return {
    shape: shapeOf(trace, model),
    sourceTokens: trace.sourceTokens.map(tokenLabel),
    lanes: trace.encoder.map((lane) => ({ ...lane, cells: lane.cells.map(cellOf) })),
    last: trace.first.map((_, index) => lastState(trace.encoder, index + 1)),
    first: trace.first.map(({ hidden, memory }) => ({
      hidden: hidden.values,
      memory: memory?.values ?? null,
    })),
    steps: trace.steps.map((step) => stepOf(step, model)),
    shownSteps: Math.min(shownSteps, trace.steps.length),
  };
}

/** As the trace has it, for the settings may already be those of the next network. */
function shapeOf({ encoder, steps }: Trace, model: ModelSpec): NetworkShape {
  const gates = encoder[0]?.cells[0]?.gates.length ?? 0;
  return {
    cell: gates === 4 ? 'lstm' : gates === 3 ? 'gru' : 'rnn',
    attention: steps.some(({ look }) => look) ? model.wiring : null,
    feedsInput: feedsInput(model),
    bridge: model.bridge,
  };
}

function cellOf({ hidden, memory, gates }: TracedCell) {
  return {
    hidden: hidden.values,
    memory: memory?.values ?? null,
    gates: gates.map(({ name, vector }) => ({ name, values: vector.values })),
  };
}

/** Both ways side by side, each where it ends. */
function lastState(encoder: Trace['encoder'], layer: number): NetworkState {
  const ends = encoder
    .filter((lane) => lane.layer === layer)
    .flatMap(({ isFromTheEnd, cells }) => cells.at(isFromTheEnd ? 0 : -1) ?? []);
  const memories = ends.flatMap(({ memory }) => memory ?? []);
  return {
    hidden: ends.flatMap(({ hidden }) => [...hidden.values]),
    memory: memories.length > 0 ? memories.flatMap(({ values }) => [...values]) : null,
  };
}

function stepOf(step: TracedStep, model: ModelSpec): NetworkStep {
  const { written, candidates, look } = step;
  const [best] = candidates;
  const own = candidates.find(({ text }) => text === written);
  return {
    ...tokenLabel(written),
    probability: own?.probability ?? 0,
    rather:
      best && best.text !== written ? { ...tokenLabel(best.text), probability: best.probability } : null,
    cells: step.cells.map(cellOf),
    weights: look?.weights.values ?? null,
    looked: look && (model.wiring === 'beforeCell' ? look.context : step.feature).values,
  };
}
