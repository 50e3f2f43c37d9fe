/**
 * Perplexity: how many equally likely tokens the network is as unsure between, e to the mean negative log
 * likelihood.
 */

/**
 * @param totalLossNats summed negative log likelihood of the target tokens, in nats
 * @param tokenCount how many they are, `</s>` counted and padding not
 * @throws RangeError where there are no tokens
 */
export function perplexity(totalLossNats: number, tokenCount: number): number {
  if (!(tokenCount > 0)) throw new RangeError(`perplexity: there are ${tokenCount} tokens.`);
  return Math.exp(totalLossNats / tokenCount);
}
