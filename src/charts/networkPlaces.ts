/** The cells of the drawing by rows, as arrows walk them, and what each is called. */
import type { AttentionHighlight } from './attentionData.ts';
import { type NetworkData, type NetworkPlace, stateAt } from './networkData.ts';
import type { Box, NetworkLayout } from './networkLayout.ts';
import type { NetworkStrings } from './networkOptions.ts';
import { summariseVector } from './networkStrip.ts';
import { tokenName } from './tokenName.ts';

/** From top to bottom; those of steps that have not come yet are left out. */
export function networkPlaces({ lanes, shape, first, shownSteps }: NetworkData): NetworkPlace[][] {
  const encoder = lanes.map(({ cells }, lane) =>
    cells.map((_, source): NetworkPlace => ({ kind: 'encoder', lane, source })),
  );
  const decoder = first.map((_, index): NetworkPlace[] => [
    { kind: 'first', layer: index + 1 },
    ...Array.from(
      { length: shownSteps },
      (__, step): NetworkPlace => ({ kind: 'decoder', layer: index + 1, step }),
    ),
  ]);
  return [...encoder, ...(shape.attention ? [] : [[{ kind: 'vessel' } as const]]), ...decoder];
}

export function samePlace(one: NetworkPlace | null, other: NetworkPlace | null): boolean {
  return one !== null && other !== null && placeKey(one) === placeKey(other);
}

export function placeKey(place: NetworkPlace): string {
  return Object.values(place).join(' ');
}

export function placeBox(place: NetworkPlace, layout: NetworkLayout): Box {
  const { cell, source, target, laneTops, decoderTops } = layout;
  const box = (centre: number | undefined, top: number | undefined): Box => ({
    left: (centre ?? 0) - cell.width / 2,
    top: top ?? 0,
    ...cell,
  });
  switch (place.kind) {
    case 'encoder':
      return box(source.centres[place.source], laneTops[place.lane]);
    case 'vessel':
      return layout.vessel ?? box(0, 0);
    case 'first':
      return box(target.centres[0], decoderTops[place.layer - 1]);
    case 'decoder':
      return box(target.centres[place.step + 1], decoderTops[place.layer - 1]);
    default:
      return place satisfies never;
  }
}

/** What is lit elsewhere while it is in focus. */
export function placeHighlight(place: NetworkPlace | null): AttentionHighlight {
  return {
    source: place?.kind === 'encoder' ? place.source : null,
    target: place?.kind === 'decoder' ? place.step : null,
  };
}

/** "encoder, forward, layer 1, “cat”" */
export function placeTitle(place: NetworkPlace, data: NetworkData, strings: NetworkStrings): string {
  switch (place.kind) {
    case 'encoder': {
      const { direction = 'forward', layer = 1 } = data.lanes[place.lane] ?? {};
      const token = data.sourceTokens[place.source];
      return strings.encoderCell({ direction, layer, token: token ? tokenName(token) : '' });
    }
    case 'vessel':
      return strings.vesselCell;
    case 'first':
      return strings.firstCell(place.layer);
    case 'decoder': {
      const step = data.steps[place.step];
      return strings.decoderCell({ layer: place.layer, token: step ? tokenName(step) : '' });
    }
    default:
      return place satisfies never;
  }
}

/** The title, the state in numbers and, of a step, where it looks and what it writes. */
export function placeName(place: NetworkPlace, data: NetworkData, strings: NetworkStrings): string {
  const state = stateAt(data, place);
  const parts = [placeTitle(place, data, strings)];
  if (state) parts.push(strings.state(summariseVector(state.hidden)));
  if (place.kind === 'decoder') parts.push(...stepNotes(place.step, data, strings));
  return parts.join('; ');
}

/** Where a step looks mostly, what it writes, and what it would rather have written. */
function stepNotes(at: number, data: NetworkData, strings: NetworkStrings): string[] {
  const step = data.steps[at];
  if (!step) return [];
  const notes: string[] = [];
  if (step.weights) {
    const weights = Array.from(step.weights);
    const strongest = weights.indexOf(Math.max(...weights));
    const token = data.sourceTokens[strongest];
    if (token) notes.push(strings.looks(tokenName(token), weights[strongest] as number));
  }
  notes.push(strings.writes(tokenName(step), step.probability));
  if (step.rather) notes.push(strings.rather(tokenName(step.rather), step.rather.probability));
  return notes;
}
