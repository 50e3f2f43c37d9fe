import { PAD_ID, START_ID } from '../../core/vocab/specialTokens.ts';

/**
 * The logarithm of the softmax, in doubles: l_i − ln Σ_j exp l_j, never above 0. <pad> and <s> are no answers and count
 * nowhere: −∞.
 *
 * @param logits numbers of several rows, one after the other
 * @returns [V], in nats, of the row that starts at `from`
 */
export function logProbabilities(logits: ArrayLike<number>, from: number, vocabulary: number): Float64Array {
  const result = new Float64Array(vocabulary);
  let most = Number.NEGATIVE_INFINITY;
  for (let id = 0; id < vocabulary; id++) {
    const isAnswer = id !== PAD_ID && id !== START_ID;
    const logit = isAnswer ? (logits[from + id] as number) : Number.NEGATIVE_INFINITY;
    result[id] = logit;
    most = Math.max(most, logit);
  }
  let sum = 0;
  for (const logit of result) sum += Math.exp(logit - most);
  // The largest term of the sum is 1, so that nothing here is above 0.
  const whole = Math.log(sum);
  for (let id = 0; id < vocabulary; id++) result[id] = (result[id] as number) - most - whole;
  return result;
}
