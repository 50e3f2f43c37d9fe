/** What the drawing of the unrolled network shows, says and reports. */
import type { AttentionWiring, BridgeKind, CellKind } from '../core/spec/modelSpec.ts';
import type { GateName } from '../core/twin/state.ts';

/** A state of [units] numbers, and the memory beside it where the cell has one. */
export interface NetworkState {
  readonly hidden: ArrayLike<number>;
  readonly memory: ArrayLike<number> | null;
}

/** A cell after one token. Gates are past their σ or tanh. */
export interface NetworkCell extends NetworkState {
  readonly gates: readonly { readonly name: GateName; readonly values: ArrayLike<number> }[];
}

/** One direction of one encoder layer. */
export interface NetworkLane {
  /** 1 for the lowest. */
  readonly layer: number;
  readonly direction: 'forward' | 'backward';
  /** Whether it begins at the sentence's last token. */
  readonly isFromTheEnd: boolean;
  /** In the order of the sentence. */
  readonly cells: readonly NetworkCell[];
}

export interface NetworkToken {
  readonly text: string;
  readonly continues?: boolean;
}

/** One target token. */
export interface NetworkStep extends NetworkToken {
  readonly probability: number;
  /** What the network would rather have written, with its probability; null where it is what is written. */
  readonly rather: (NetworkToken & { readonly probability: number }) | null;
  /** One per layer, the lowest first. */
  readonly cells: readonly NetworkCell[];
  /** a_it over the source; null without attention. */
  readonly weights: ArrayLike<number> | null;
  /** What stands where attention does: the context before the cell, h̃ after it; null without attention. */
  readonly looked: ArrayLike<number> | null;
}

/** How the parts are joined. */
export interface NetworkShape {
  readonly cell: CellKind;
  /** Null without attention. */
  readonly attention: AttentionWiring | null;
  readonly feedsInput: boolean;
  readonly bridge: BridgeKind;
}

export interface NetworkData {
  readonly shape: NetworkShape;
  readonly sourceTokens: readonly NetworkToken[];
  /** Layer by layer, the lowest first; in each the forward lane first. */
  readonly lanes: readonly NetworkLane[];
  /** The encoder's last states, before the bridge: one per layer. */
  readonly last: readonly NetworkState[];
  /** What the decoder begins with: one per layer. */
  readonly first: readonly NetworkState[];
  readonly steps: readonly NetworkStep[];
  /** How many of the steps have come yet. */
  readonly shownSteps: number;
}

/** What a place in the drawing is. */
export type NetworkPlace =
  | { readonly kind: 'encoder'; readonly lane: number; readonly source: number }
  | { readonly kind: 'vessel' }
  | { readonly kind: 'first'; readonly layer: number }
  | { readonly kind: 'decoder'; readonly layer: number; readonly step: number };

/** The cell at a place; null where the data has none. */
export function stateAt(data: NetworkData, place: NetworkPlace): NetworkState | NetworkCell | null {
  switch (place.kind) {
    case 'encoder':
      return data.lanes[place.lane]?.cells[place.source] ?? null;
    case 'vessel':
      return data.last.at(-1) ?? null;
    case 'first':
      return data.first[place.layer - 1] ?? null;
    case 'decoder':
      return data.steps[place.step]?.cells[place.layer - 1] ?? null;
    default:
      return place satisfies never;
  }
}
