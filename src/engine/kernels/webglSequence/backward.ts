import type { tf } from '../../tf.ts';
import { productTransposedA } from '../product/product.ts';
import type { SequenceShape } from '../timeSteps.ts';
import { drawWebgl, drawWebglInto, drawWebglParts, emptyTexels } from '../webglDraw.ts';
import { factorsCode, firstCode, gateNumbersCode, gatePartsCode, numbers, stepCode } from './backwardCode.ts';
import {
  type Beside,
  ofState,
  type Pair,
  pairInputs,
  partsOf,
  type Reading,
  rowOf,
  stateLayout,
  type WebglCell,
} from './cell.ts';
import type { SequenceTrace } from './forward.ts';

export interface SequenceGradientInputs {
  readonly mask?: tf.Tensor;
  readonly trace: SequenceTrace;
  /** [T·B, H], or wider: the last H columns. */
  readonly outputsGradient: tf.Tensor;
  /** [B, H], of each state after the last step; none where nothing comes from there. */
  readonly lastGradients?: readonly tf.Tensor[];
}

export interface SequenceGradients {
  /** [T·B, gates·H] */
  readonly projected: tf.Tensor2D;
  /** [T·B, gates·H], of the recurrent sums: the same tensor where they enter as what is read does. */
  readonly sums: tf.Tensor2D;
  /** [H, gates·H] */
  readonly recurrent: tf.Tensor2D;
  /** [B, H], of each state before the first step; none where these are fixed. */
  readonly first: tf.Tensor[];
}

/**
 * @param beside adds to `product0` and `product1`, of units 2x and 2x + 1, where the cell has two states; its draws are
 * given δh and δc after the step and its factors
 */
export function sequenceBackward(
  cell: WebglCell,
  { mask, trace, outputsGradient, lastGradients }: SequenceGradientInputs,
  shape: SequenceShape,
  beside?: Beside,
): SequenceGradients {
  const { steps, batch, units, reverse } = shape;
  const layout = stateLayout(shape);
  const { groups } = layout;
  const names = [...cell.states, ...cell.kept];
  const pairOf = (name: string) => trace.texels.slice(2 * names.indexOf(name)) as unknown as Pair;
  const timeOf = (index: number) => (reverse ? steps - 1 - index : index);
  const turn = reverse ? steps - 1 : -1;

  const masked = { ...(mask && { M: mask }) };
  const has = { mask: mask !== undefined, last: lastGradients !== undefined, evenBatch: batch % 2 === 0 };
  const factorNames = cell.multiplied.map((_, at) => `factor${at}`);
  const factors = drawWebgl(
    {
      name: `${cell.name} factors`,
      inputs: {
        ...masked,
        ...Object.assign({}, ...names.map((name) => pairInputs(name, pairOf(name)))),
        ...Object.fromEntries(
          cell.states.map((state, at) => [`${state}_first`, trace.first[at] as tf.Tensor]),
        ),
      },
      integers: { batch, groups, turn },
      code: factorsCode(cell, has.mask),
    },
    factorNames,
    [2 * steps * groups, 2 * units],
  );
  const factorInputs = Object.fromEntries(factors.map((tensor, at) => [`factor${at}`, tensor]));

  // δ of the state after step t, with all that comes to it, stands where that state stands.
  const parts = partsOf(cell, units);
  const partNames = cell.states.flatMap((state) => numbers(parts.count).map((part) => `d${state}${part}`));
  const texels = partNames.map((): Pair => {
    const size = [2 * layout.rows, 2 * parts.width];
    return [emptyTexels(size), emptyTexels(size)];
  });
  const code = stepCode(cell, parts.count, has, beside);
  const outputsAt = (outputsGradient.shape.at(-1) ?? 0) - units;
  /** What a draw reads of the step after that at `index`, of which there is none after the last. */
  const later = (index: number): Reading => {
    const isLast = index === steps - 1;
    const next = {
      inputs: {
        ...factorInputs,
        ...Object.fromEntries(
          partNames.map((name, at) => [`${name}_from`, ofState(texels[at] as Pair, index)]),
        ),
      },
      integers: {
        units,
        from: isLast ? 0 : rowOf(layout, index + 2),
        factorRow: (index + 1) * groups,
        loops: isLast ? 0 : parts.width,
      },
    };
    if (!isLast) beside?.prepare(index + 1, next);
    const more = beside?.reads(isLast ? index : index + 1);
    return {
      inputs: {
        W: trace.weights,
        ...masked,
        ...next.inputs,
        ...Object.fromEntries(lastGradients?.map((last, at) => [`d${cell.states[at]}_last`, last]) ?? []),
        ...Object.fromEntries(
          Object.values(cell.carried).map((name) => [name, ofState(pairOf(name), index)]),
        ),
        ...more?.inputs,
      },
      integers: {
        ...next.integers,
        rowNext: isLast ? 0 : timeOf(index + 1) * batch,
        isLast: isLast ? 1 : 0,
        ...more?.integers,
      },
    };
  };
  for (let index = steps - 1; index >= 0; index--) {
    const to = rowOf(layout, index + 1);
    const { inputs, integers } = later(index);
    const states = cell.joining
      ? Object.fromEntries(cell.states.map((name) => [name, ofState(pairOf(name), index + 1)]))
      : {};
    drawWebglInto(
      {
        name: `${cell.name} backward`,
        inputs: { ...inputs, ...states, DO: outputsGradient },
        integers: { ...integers, to, row0: timeOf(index) * batch, outputsAt },
        code,
      },
      Object.fromEntries(partNames.map((name, at) => [name, ofState(texels[at] as Pair, index + 1)])),
      { first: to, count: groups },
    );
  }
  const first = shape.isFirstFixed
    ? []
    : drawWebgl(
        {
          name: `${cell.name} first gradients`,
          ...later(-1),
          code: firstCode(cell, parts.count, has, beside),
        },
        cell.states.map((state) => `d${state}_first`),
        [batch, units],
      );
  const gather = (gates: readonly number[]): tf.Tensor2D => {
    const size = [steps * batch, gates.length * units] as const;
    const draw = {
      name: `${cell.name} gate gradients`,
      inputs: {
        ...factorInputs,
        ...Object.assign({}, ...partNames.map((name, at) => pairInputs(name, texels[at] as Pair))),
      },
      integers: { batch, groups, turn },
    };
    if (units % 2 === 0) {
      const code = gatePartsCode(cell, parts.count, gates, has.evenBatch);
      const names = gates.map((_, gate) => `gate${gate}`);
      return drawWebglParts({ ...draw, code }, names, { across: gates.length, down: 1 }, size);
    }
    const code = gateNumbersCode(cell, parts.count, gates);
    const integers = { ...draw.integers, units };
    return drawWebgl({ ...draw, integers, code }, ['gates'], size)[0] as tf.Tensor2D;
  };
  const projected = gather(cell.projectedFactors);
  const isSame = cell.projectedFactors.every((factor, gate) => factor === cell.recurrentFactors[gate]);
  const sums = isSame ? projected : gather(cell.recurrentFactors);
  return { projected, sums, recurrent: productTransposedA(trace.before as tf.Tensor2D, sums), first };
}
