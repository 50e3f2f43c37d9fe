/** What the drawing of the unrolled network is told, and what it tells. */
import type { BridgeKind, CellKind } from '../core/spec/modelSpec.ts';
import type { GateName } from '../core/twin/state.ts';
import type { AttentionHighlight } from './attentionData.ts';
import type { NetworkData } from './networkData.ts';
import type { VectorSummary } from './networkStrip.ts';

/** A row of the figure, for its name. */
export type NetworkRowKind = 'source' | 'forward' | 'backward' | 'attention' | 'decoder' | 'words';

export interface NetworkStrings {
  /** "forward 2", short where there is little room; the layer is null where there is one alone. */
  row(kind: NetworkRowKind, layer: number | null, isShort: boolean): string;
  /** "encoder, forward, layer 1, “cat”" */
  encoderCell(cell: { direction: 'forward' | 'backward'; layer: number; token: string }): string;
  /** "decoder, layer 1, writing “chat”" */
  decoderCell(cell: { layer: number; token: string }): string;
  /** "decoder, layer 1, before the first word" */
  firstCell(layer: number): string;
  vesselCell: string;
  /** "state mean 0.02, strongest unit 17 at −0.83" */
  state(summary: VectorSummary): string;
  /** "looks mostly at cat: 0.813" */
  looks(source: string, weight: number): string;
  /** "writes chat, p .97"; what it would rather have written comes behind. */
  writes(token: string, probability: number): string;
  rather(token: string, probability: number): string;
  /** Under a word: ".97"; "la .62" where it would rather have written that. */
  probability(probability: number): string;
  bridge: Readonly<Record<BridgeKind, string>>;
  /** "256 numbers carry the whole sentence" */
  carried(count: number): string;
  /** Of a bridge that lets nothing pass. */
  nothingCarried: string;
  /** "Each cell shows its state h …" */
  caption(bars: number, unitsPerBar: number, limit: number): string;
  inside: {
    /** What a row of the panel is called, and σ or tanh where it comes out of one. */
    gate(name: GateName, cell: CellKind): { name: string; squash: string };
    memory(isDecoder: boolean): string;
    hidden(isDecoder: boolean): string;
    /** How memory and state follow from the gates. */
    equations(cell: CellKind, isDecoder: boolean): string;
    mean: string;
    range: string;
    /** "32 bars, each the mean of 4 units" */
    bars(bars: number, units: number): string;
    /** How it is kept. */
    keep: string;
    /** What frees it again. */
    close: string;
  };
  /** A number with its sign: "−0.83". */
  number(value: number): string;
  /** One sentence for those who do not see it. */
  summary(data: NetworkData): string;
}

export interface NetworkOptions {
  /** Accessible name. */
  label: string;
  /** BCP 47 tags. */
  languages: { source: string; target: string };
  strings: NetworkStrings;
  /** What pointer or keyboard point at. */
  onHover(highlight: AttentionHighlight): void;
  /** A cell is locked by click or Enter, or freed: null. */
  onSelect(highlight: AttentionHighlight | null): void;
}
