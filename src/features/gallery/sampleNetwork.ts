import type { NetworkCell, NetworkData, NetworkStep } from '../../charts/networkData.ts';
import { shortSentence } from './sampleAttention.ts';

/** Units of a layer. */
const HIDDEN = 16;
const gates = ['input', 'forget', 'candidate', 'output'] as const;

/** Numbers between −1 and 1 that look like a state; each phase has its own. */
const wave = (phase: number): number[] =>
  Array.from(
    { length: HIDDEN },
    (_, unit) => Math.sin(1.7 * unit + phase) * Math.cos(0.6 * phase + 0.3 * unit),
  );

const cell = (phase: number): NetworkCell => ({
  hidden: wave(phase),
  memory: wave(phase + 0.4),
  gates: gates.map((name, at) => ({
    name,
    values: wave(phase + at).map((value) => (name === 'candidate' ? value : (1 + value) / 2)),
  })),
});

const lane = (direction: 'forward' | 'backward') => ({
  layer: 1,
  direction,
  isFromTheEnd: direction === 'backward',
  cells: shortSentence.sourceTokens.map((_, at) => cell(at + (direction === 'forward' ? 0 : 9))),
});

const last = { hidden: [...wave(7), ...wave(9)], memory: [...wave(7.4), ...wave(9.4)] };

/** An encoder both ways and a decoder of one layer over a short sentence; without attention its last state is all. */
export function sampleNetwork(hasAttention: boolean): NetworkData {
  return {
    shape: {
      cell: 'lstm',
      attention: hasAttention ? 'afterCell' : null,
      feedsInput: false,
      bridge: 'dense',
    },
    sourceTokens: shortSentence.sourceTokens,
    lanes: [lane('forward'), lane('backward')],
    last: [last],
    first: [{ hidden: wave(8), memory: wave(8.4) }],
    steps: shortSentence.targetTokens.map(
      ({ text, probability, attention }, at): NetworkStep => ({
        text,
        probability,
        rather: at === 5 ? { text: 'chien', probability: 0.4 } : null,
        cells: [cell(at + 20)],
        weights: hasAttention ? attention : null,
        looked: hasAttention ? wave(at + 30) : null,
      }),
    ),
    shownSteps: shortSentence.targetTokens.length,
  };
}
