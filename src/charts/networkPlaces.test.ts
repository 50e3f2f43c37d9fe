import { describe, expect, it } from 'vitest';
import type { NetworkCell, NetworkData } from './networkData.ts';
import { networkLayout } from './networkLayout.ts';
import type { NetworkStrings } from './networkOptions.ts';
import { networkPlaces, placeBox, placeHighlight, placeName, samePlace } from './networkPlaces.ts';

const cell = (...hidden: number[]): NetworkCell => ({ hidden, memory: null, gates: [] });

/** Three tokens, read both ways in two layers; two steps of which one has come. */
const data: NetworkData = {
  shape: { cell: 'gru', attention: 'afterCell', feedsInput: false, bridge: 'copy' },
  sourceTokens: [{ text: 'the' }, { text: 'gar', continues: true }, { text: '</s>' }],
  lanes: [1, 2].flatMap((layer) =>
    (['forward', 'backward'] as const).map((direction) => ({
      layer,
      direction,
      isFromTheEnd: direction === 'backward',
      cells: [cell(0.5, -0.75), cell(0.25, 0.25), cell(0, 1)],
    })),
  ),
  last: [cell(0, 1, 0.5, -0.75), cell(0, 1, 0.5, -0.75)],
  first: [cell(0, 1, 0.5, -0.75), cell(0, 1, 0.5, -0.75)],
  steps: [
    {
      text: 'le',
      probability: 0.25,
      rather: { text: 'la', probability: 0.5 },
      cells: [cell(1, 0, 0, 0), cell(0, 0, -0.5, 0)],
      weights: [0.125, 0.75, 0.125],
      looked: [0, 0, 0, 0],
    },
    {
      text: 'jardin',
      probability: 1,
      rather: null,
      cells: [cell(0), cell(0)],
      weights: [0, 1, 0],
      looked: [0],
    },
  ],
  shownSteps: 1,
};

const strings = {
  encoderCell: ({ direction, layer, token }) => `${direction} ${layer} ${token}`,
  decoderCell: ({ layer, token }) => `writing ${layer} ${token}`,
  firstCell: (layer) => `first ${layer}`,
  vesselCell: 'vessel',
  state: ({ mean, strongestUnit, strongest }) => `mean ${mean}, unit ${strongestUnit} at ${strongest}`,
  looks: (source, weight) => `looks at ${source} ${weight}`,
  writes: (token, probability) => `writes ${token} ${probability}`,
  rather: (token, probability) => `rather ${token} ${probability}`,
} as NetworkStrings;

describe('networkPlaces', () => {
  it('has a row for each lane and each layer of the decoder, without steps that are yet to come', () => {
    expect(networkPlaces(data).map((row) => row.length)).toEqual([3, 3, 3, 3, 2, 2]);
    expect(networkPlaces({ ...data, shownSteps: 2 }).at(-1)).toHaveLength(3);
  });

  it('leads through the vessel where there is no attention', () => {
    const without = { ...data, shape: { ...data.shape, attention: null } };
    expect(networkPlaces(without)[4]).toEqual([{ kind: 'vessel' }]);
  });

  it('finds every place apart from every other', () => {
    const layout = networkLayout({
      width: 600,
      height: 300,
      source: [30, 30, 30],
      target: [30, 30],
      directions: { source: 'ltr', target: 'ltr' },
      namesWidth: 60,
      lineHeight: 17,
      leastCell: { width: 26, height: 16 },
      layers: 2,
      ways: 2,
      attention: 'afterCell',
      vesselRows: 2,
    });
    const places = networkPlaces(data).flat();
    const boxes = new Set(places.map((place) => JSON.stringify(placeBox(place, layout))));
    expect(boxes.size).toBe(places.length);
    expect(places.filter((place) => samePlace(place, { kind: 'decoder', layer: 2, step: 0 }))).toHaveLength(
      1,
    );
  });
});

describe('placeName', () => {
  it('tells of an encoder cell where it stands, and its state in numbers', () => {
    expect(placeName({ kind: 'encoder', lane: 2, source: 1 }, data, strings)).toBe(
      'forward 2 gar-; mean 0.25, unit 1 at 0.25',
    );
    expect(placeName({ kind: 'encoder', lane: 1, source: 0 }, data, strings)).toBe(
      'backward 1 the; mean -0.125, unit 2 at -0.75',
    );
  });

  it('tells of a step also where it looks mostly, what it writes and would rather have written', () => {
    expect(placeName({ kind: 'decoder', layer: 2, step: 0 }, data, strings)).toBe(
      'writing 2 le; mean -0.125, unit 3 at -0.5; looks at gar- 0.75; writes le 0.25; rather la 0.5',
    );
  });

  it('tells of the states that are handed over', () => {
    expect(placeName({ kind: 'first', layer: 1 }, data, strings)).toBe('first 1; mean 0.1875, unit 2 at 1');
    expect(placeName({ kind: 'vessel' }, data, strings)).toBe('vessel; mean 0.1875, unit 2 at 1');
  });
});

describe('placeHighlight', () => {
  it('lights a source word from the encoder and a written word from the decoder', () => {
    expect(placeHighlight({ kind: 'encoder', lane: 3, source: 2 })).toEqual({ source: 2, target: null });
    expect(placeHighlight({ kind: 'decoder', layer: 1, step: 1 })).toEqual({ source: null, target: 1 });
    expect(placeHighlight({ kind: 'first', layer: 1 })).toEqual({ source: null, target: null });
    expect(placeHighlight(null)).toEqual({ source: null, target: null });
  });
});
