import { formatInteger, formatLoss, formatPlain, formatProbability, formatWeight } from './format.ts';
import type { useNetworkText } from './useNetworkText.ts';

type NetworkText = ReturnType<typeof useNetworkText>;

interface EncoderCell {
  readonly direction: 'forward' | 'backward';
  readonly layer: number;
  readonly token: string;
}

interface Summary {
  readonly mean: number;
  readonly strongestUnit: number;
  readonly strongest: number;
}

/** As much of what is drawn as one sentence tells. */
interface Drawn {
  readonly sourceTokens: readonly unknown[];
  readonly lanes: readonly { readonly direction: string; readonly isFromTheEnd: boolean }[];
  readonly first: readonly unknown[];
  readonly steps: readonly unknown[];
  readonly shape: { readonly attention: 'beforeCell' | 'afterCell' | null };
}

/** What the drawing of the network says, in the words of a catalogue. */
export function networkTexts(text: NetworkText) {
  const number = (value: number) =>
    formatLoss(value)
      .replace(/^-(?=0\.00$)/, '')
      .replace('-', '−');
  return {
    row: (kind: keyof NetworkText['rows'], layer: number | null, isShort: boolean) =>
      text.row((isShort ? text.shortRows : text.rows)[kind], layer),
    encoderCell: ({ direction, layer, token }: EncoderCell) =>
      text.encoderCell(text.rows[direction], layer, token),
    decoderCell: ({ layer, token }: Omit<EncoderCell, 'direction'>) => text.decoderCell(layer, token),
    firstCell: text.firstCell,
    vesselCell: text.vesselCell,
    state: ({ mean, strongestUnit, strongest }: Summary) =>
      text.state(number(mean), strongestUnit, number(strongest)),
    looks: (source: string, weight: number) => text.looks(source, formatWeight(weight)),
    writes: (token: string, probability: number) => text.writes(token, formatProbability(probability)),
    rather: (token: string, probability: number) => text.rather(token, formatProbability(probability)),
    probability: formatProbability,
    bridge: text.bridge,
    carried: (count: number) => text.carried(formatInteger(count)),
    nothingCarried: text.nothingCarried,
    caption: (bars: number, unitsPerBar: number, limit: number) =>
      text.caption(text.bars(formatInteger(bars), formatPlain(unitsPerBar)), formatPlain(limit)),
    inside: {
      gate: (name: keyof NetworkText['gates'], cell: keyof NetworkText['equations']) => ({
        name: name === 'candidate' && cell === 'gru' ? text.gruCandidate : text.gates[name],
        squash: name === 'candidate' ? text.tanh : text.sigmoid,
      }),
      memory: (isDecoder: boolean) => text.memory(isDecoder ? 'd' : 'c'),
      hidden: (isDecoder: boolean) => text.hidden(isDecoder ? 's' : 'h'),
      equations: (cell: keyof NetworkText['equations'], isDecoder: boolean) =>
        isDecoder ? text.equations[cell]('s', 'd') : text.equations[cell]('h', 'c'),
      mean: text.mean,
      range: text.range,
      bars: (bars: number, units: number) => `${text.bars(formatInteger(bars), formatPlain(units / bars))}.`,
      keep: text.keep,
      close: text.close,
    },
    number,
    summary: ({ sourceTokens, lanes, first, steps, shape }: Drawn) => {
      const ways = new Set(lanes.map(({ direction }) => direction)).size;
      return text.summary(
        text.tokens(sourceTokens.length),
        text.layers(first.length),
        ways === 2 ? text.bothWays : lanes[0]?.isFromTheEnd ? text.fromTheEnd : text.oneWay,
        text.tokens(steps.length),
        shape.attention === null
          ? text.notLooking
          : shape.attention === 'beforeCell'
            ? text.lookingBefore
            : text.lookingAfter,
      );
    },
  };
}
