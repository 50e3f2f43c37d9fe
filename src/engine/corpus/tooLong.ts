import { type DataSpec, longestSentence } from '../../core/spec/dataSpec.ts';

/** Whether a pair is left out for its length. @param longestSide in tokens */
export function isTooLong(longestSide: number, data: DataSpec): boolean {
  return data.dropLongSentences && longestSide > longestSentence(data);
}
