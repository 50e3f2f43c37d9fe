import temml from 'temml';
import { describe, expect, it } from 'vitest';
import { modelVariants, specTitle } from '../../testing/modelVariants.ts';
import { feedsInput, hasCoverage, type ModelSpec } from '../spec/modelSpec.ts';
import { parameterTable } from '../spec/parameterTable.ts';
import { equationSteps } from './equationSteps.ts';
import type { Sizes } from './shape.ts';
import { type SymbolName, symbolOf } from './symbols.ts';

const variants = modelVariants({ embeddingSize: 6, hiddenSize: 8 });
const vocabulary = { source: 11, target: 13 };

/** Which parameter each learnt symbol stands for. */
const parameterOf: Partial<Record<SymbolName, string>> = {
  scoreKernel: 'attention.kernel',
  scoreVector: 'attention.score',
  coverageVector: 'attention.coverage',
  combine: 'combine.kernel',
  bridgeKernel: 'bridge.hidden.kernel',
  bridgeBias: 'bridge.hidden.bias',
  kernel: 'decoder.kernel',
  recurrent: 'decoder.recurrent',
  contextKernel: 'decoder.context',
  feedKernel: 'decoder.feed',
  bias: 'decoder.bias',
  candidateBias: 'decoder.candidateBias',
  outputKernel: 'output.kernel',
  outputBias: 'output.bias',
};

function namesOf(spec: ModelSpec, isFirstWord = false): string[] {
  return equationSteps(spec, isFirstWord).map(({ name }) => name);
}

function symbolsOf(spec: ModelSpec): Set<SymbolName> {
  return new Set(equationSteps(spec, true).flatMap(({ symbols }) => symbols));
}

describe('equationSteps', () => {
  it('asks before the cell or after it, as the wiring says', () => {
    const spec = variants[0] as ModelSpec;
    const look = ['scores', 'weights', 'context'];
    const out = ['logits', 'probability'];
    expect(namesOf({ ...spec, wiring: 'beforeCell' })).toEqual([
      'annotations',
      ...look,
      'state',
      'feature',
      ...out,
    ]);
    expect(namesOf({ ...spec, wiring: 'afterCell' }, true)).toEqual([
      'annotations',
      'firstState',
      'state',
      ...look,
      'feature',
      ...out,
    ]);
    expect(namesOf({ ...spec, attention: 'none' }, true)).toEqual([
      'annotations',
      'fixedVector',
      'state',
      ...out,
    ]);
  });

  describe.each(variants.map((spec) => [specTitle(spec), spec] as const))('%s', (_, spec) => {
    const sizes: Sizes = { spec, sourceLength: 5, vocabulary };
    const table = new Map(parameterTable(spec, vocabulary).map(({ name, shape }) => [name, shape]));

    it('writes TeX that can be set', () => {
      for (const { tex } of equationSteps(spec, true)) {
        expect(() => temml.renderToString(tex, { trust: true, throwOnError: true })).not.toThrow();
      }
    });

    it('names the parameters that the network has, in their shapes', () => {
      for (const name of symbolsOf(spec)) {
        const parameter = parameterOf[name];
        if (!parameter) continue;
        const shape = symbolOf(name, sizes).shape.map(({ size }) => size);
        // A bias is a row: [1, n] where the table has [n].
        expect([name, shape.filter((size) => size !== 1)]).toEqual([name, table.get(parameter)]);
      }
      const scored = ['scoreQuery', 'scoreKey'] as const;
      const squares = scored.filter((name) => symbolsOf(spec).has(name)).length;
      const wanted = ['attention.query', 'attention.key'].filter((name) => table.has(name)).length;
      expect(squares).toBe(spec.attention === 'trainableQuery' ? wanted - 1 : wanted);
    });

    it('leaves none of the decoder’s parameters out', () => {
      const named = new Set([...symbolsOf(spec)].map((name) => parameterOf[name]));
      const isToBeNamed = (name: string) =>
        /^(decoder|combine|output|bridge)\.(?!\d)/.test(name) && !/cell|recurrent$/.test(name);
      for (const name of table.keys()) if (isToBeNamed(name)) expect(named).toContain(name);
      expect(symbolsOf(spec).has('coverageVector')).toBe(hasCoverage(spec));
      expect(symbolsOf(spec).has('formerFeature')).toBe(feedsInput(spec));
    });
  });

  it('takes each shape from the settings', () => {
    const spec = { ...(variants[0] as ModelSpec), hiddenSize: 32 };
    const written = (name: SymbolName) =>
      symbolOf(name, { spec, sourceLength: 7, vocabulary }).shape.map(({ letter, size }) => letter ?? size);
    expect(written('weight')).toEqual([1, 'S']);
    expect(written('logits')).toEqual([1, 'V']);
    expect(symbolOf('kernel', { spec, sourceLength: 7, vocabulary }).shape).toEqual([
      { letter: 'E', size: 6 },
      { letter: '4H', size: 128 },
    ]);
  });
});
