import { attend } from '../../core/twin/attention.ts';
import {
  add,
  backward,
  concat,
  dot,
  leaf,
  scale,
  split,
  tanh,
  type Vector,
  zeros,
} from '../../core/twin/tape.ts';
import { type AttentionSample, sampleScale } from '../attentionSample.ts';
import type { NamedNumbers } from '../sequenceSample.ts';

/** Attention over a padded batch, sentence by sentence. @returns results, and the gradients as `gradient of …`. */
export function twinAttention({ shape, inputs, lengths, upstream }: AttentionSample): NamedNumbers {
  const { score, batch, steps, sources } = shape;
  const leaves = new Map(Object.entries(inputs).map(([name, values]) => [name, leaf(values)]));
  const rows = (name: string, count: number) => split(leaves.get(name)!, count);
  const [queries, keys, annotations] = [
    rows('queries', steps * batch),
    rows('keys', sources * batch),
    rows('annotations', sources * batch),
  ];
  const states = leaves.has('states') ? rows('states', steps * batch) : null;
  const scoreOf = (query: Vector, key: Vector) =>
    score === 'additive'
      ? dot(tanh(add(query, key)), leaves.get('vector')!)
      : scale(dot(query, key), sampleScale);
  const looks = queries.map((query, row) => {
    const real = annotations.flatMap((annotation, at) =>
      at % batch === row % batch && Math.floor(at / batch) < lengths[row % batch]!
        ? [{ annotation, at }]
        : [],
    );
    const places = new Map(real.map(({ annotation, at }) => [annotation, at]));
    const look = attend(
      (_, annotation) => scoreOf(query, keys[places.get(annotation)!]!),
      { state: query, position: 0 },
      real.map(({ annotation }) => annotation),
      [],
    );
    return {
      context: states ? concat(look.context, states[row]!) : look.context,
      weights: concat(look.weights, zeros(sources - real.length)),
    };
  });
  const contexts = concat(...looks.map(({ context }) => context));
  const weights = concat(...looks.map((look) => look.weights));
  backward(concat(contexts, weights), [...upstream['contexts']!, ...upstream['weights']!]);
  return {
    contexts: contexts.values,
    weights: weights.values,
    ...Object.fromEntries([...leaves].map(([name, { gradient }]) => [`gradient of ${name}`, gradient])),
  };
}
