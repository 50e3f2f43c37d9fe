import { attend } from '../../core/twin/attention.ts';
import { lstm } from '../../core/twin/lstm.ts';
import type { State } from '../../core/twin/state.ts';
import {
  add,
  backward,
  concat,
  dot,
  leaf,
  scale,
  split,
  tanh,
  timesMatrix,
  type Vector,
  zeros,
} from '../../core/twin/tape.ts';
import { sampleScale } from '../attentionSample.ts';
import type { AttentiveSample } from '../attentiveSample.ts';
import type { NamedNumbers } from '../sequenceSample.ts';

/**
 * An LSTM that looks at the source before each step, over a padded batch, sentence by sentence.
 *
 * @returns results, and the gradients as `gradient of …`.
 */
export function twinAttentive({ shape, inputs, lengths, upstream }: AttentiveSample): NamedNumbers {
  const { batch, steps, sources, units } = shape;
  const leaves = new Map(Object.entries(inputs).map(([name, values]) => [name, leaf(values)]));
  const given = (name: string) => leaves.get(name)!;
  const rows = (name: string, count: number) => split(given(name), count);
  const words = rows('projected', steps * batch);
  const [keys, shares, annotations] = [
    rows('keys', sources * batch),
    rows('gateShares', sources * batch),
    rows('annotations', sources * batch),
  ];
  const [hiddens, cells] = [rows('hidden', batch), rows('cell', batch)];
  const weights = new Map([
    ['layer.recurrent', given('recurrent')],
    ['layer.bias', zeros(4 * units)], // it is in the words already
  ]);
  const step = lstm(weights, 'layer');
  const pairs: Vector[] = new Array(steps * batch);
  const looks: Vector[] = new Array(steps * batch);
  const last: State[] = [];
  for (let row = 0; row < batch; row++) {
    let state: State = { hidden: hiddens[row]!, memory: cells[row]! };
    const real = Array.from({ length: lengths[row]! }, (_, source) => source * batch + row);
    for (let time = 0; time < steps; time++) {
      const query = leaves.has('queryMatrix')
        ? timesMatrix(state.hidden, given('queryMatrix'))
        : state.hidden;
      const places = new Map(real.map((at) => [annotations[at]!, at]));
      const look = attend(
        (_, annotation) => {
          const key = keys[places.get(annotation)!]!;
          return leaves.has('vector')
            ? dot(tanh(add(query, key)), given('vector'))
            : scale(dot(query, key), sampleScale);
        },
        { state: state.hidden, position: time },
        real.map((at) => annotations[at]!),
        [],
      );
      const share = timesMatrix(look.weights, concat(...real.map((at) => shares[at]!)));
      state = step(add(words[time * batch + row]!, share), state);
      pairs[time * batch + row] = concat(look.context, state.hidden);
      looks[time * batch + row] = concat(look.weights, zeros(sources - real.length));
    }
    last.push(state);
  }
  const joined = concat(...pairs);
  backward(joined, upstream);
  return {
    pairs: joined.values,
    weights: concat(...looks).values,
    hidden: concat(...last.map(({ hidden }) => hidden)).values,
    cell: concat(...last.map(({ memory }) => memory!)).values,
    ...Object.fromEntries([...leaves].map(([name, { gradient }]) => [`gradient of ${name}`, gradient])),
  };
}
