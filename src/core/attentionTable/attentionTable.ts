/** Attention as a table: what a person takes away of a heatmap. */
export interface AttentionTable {
  /** Column headers. */
  readonly source: readonly string[];
  /** Row headers. */
  readonly target: readonly string[];
  /** For each target token its weights over the source. */
  readonly weights: readonly (readonly number[])[];
}
