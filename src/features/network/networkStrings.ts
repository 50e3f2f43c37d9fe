import type { NetworkStrings } from '../../charts/networkOptions.ts';
import {
  formatInteger,
  formatLoss,
  formatPlain,
  formatProbability,
  formatWeight,
} from '../../i18n/format.ts';
import type { useNetworkText } from '../../i18n/useNetworkText.ts';

/** What the drawing says, in the page's language. */
export function networkStrings(text: ReturnType<typeof useNetworkText>): NetworkStrings {
  const number = (value: number) =>
    formatLoss(value)
      .replace(/^-(?=0\.00$)/, '')
      .replace('-', '−');
  return {
    row: (kind, layer, isShort) => text.row((isShort ? text.shortRows : text.rows)[kind], layer),
    encoderCell: ({ direction, layer, token }) => text.encoderCell(text.rows[direction], layer, token),
    decoderCell: ({ layer, token }) => text.decoderCell(layer, token),
    firstCell: text.firstCell,
    vesselCell: text.vesselCell,
    state: ({ mean, strongestUnit, strongest }) => text.state(number(mean), strongestUnit, number(strongest)),
    looks: (source, weight) => text.looks(source, formatWeight(weight)),
    writes: (token, probability) => text.writes(token, formatProbability(probability)),
    rather: (token, probability) => text.rather(token, formatProbability(probability)),
    probability: formatProbability,
    bridge: text.bridge,
    carried: (count) => text.carried(formatInteger(count)),
    nothingCarried: text.nothingCarried,
    caption: (bars, unitsPerBar, limit) =>
      text.caption(text.bars(formatInteger(bars), formatPlain(unitsPerBar)), formatPlain(limit)),
    inside: {
      gate: (name, cell) => ({
        name: name === 'candidate' && cell === 'gru' ? text.gruCandidate : text.gates[name],
        squash: name === 'candidate' ? text.tanh : text.sigmoid,
      }),
      memory: (isDecoder) => text.memory(isDecoder ? 'd' : 'c'),
      hidden: (isDecoder) => text.hidden(isDecoder ? 's' : 'h'),
      equations: (cell, isDecoder) =>
        isDecoder ? text.equations[cell]('s', 'd') : text.equations[cell]('h', 'c'),
      mean: text.mean,
      range: text.range,
      bars: (bars, units) => `${text.bars(formatInteger(bars), formatPlain(units / bars))}.`,
      keep: text.keep,
      close: text.close,
    },
    number,
    summary: ({ sourceTokens, lanes, first, steps, shape }) => {
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
