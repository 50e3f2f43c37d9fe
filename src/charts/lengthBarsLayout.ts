/** The arithmetic of the bars of BLEU by source length: equal bands, heights from 0 to 100. All in CSS pixels. */
export interface LengthBucket {
  /** Source length in tokens, both ends counted in. */
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  /** 0 to 100; null where there are no pairs. */
  readonly bleu: number | null;
}

export interface LengthBar {
  readonly bucket: LengthBucket;
  readonly centre: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LengthBarsLayout {
  /** One for each bucket; of no height where there are no pairs. */
  readonly bars: readonly LengthBar[];
  readonly ticks: readonly { readonly score: number; readonly y: number }[];
}

const BAND_SHARE = 0.56;
const WIDEST_BAR = 56;
const TICKS = [0, 50, 100];

/** @param top room above the tallest bar, for its figure */
export function lengthBarsLayout(
  buckets: readonly LengthBucket[],
  { width, height, top }: { readonly width: number; readonly height: number; readonly top: number },
): LengthBarsLayout {
  const band = width / Math.max(1, buckets.length);
  const barWidth = Math.min(WIDEST_BAR, band * BAND_SHARE);
  const heightOf = (score: number) => ((height - top) * Math.min(100, Math.max(0, score))) / 100;
  return {
    bars: buckets.map((bucket, index) => {
      const centre = (index + 0.5) * band;
      const barHeight = heightOf(bucket.bleu ?? 0);
      return {
        bucket,
        centre,
        x: centre - barWidth / 2,
        y: height - barHeight,
        width: barWidth,
        height: barHeight,
      };
    }),
    ticks: TICKS.map((score) => ({ score, y: height - heightOf(score) })),
  };
}
