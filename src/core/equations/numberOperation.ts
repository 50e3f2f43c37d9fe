/**
 * How a number follows from its terms t:
 *
 * - `parameter`, `constant`: from none; it was learnt, or given
 * - `sum`: Σ t; `difference`: t₁ − t₂; `complement`: 1 − t
 * - `tanh`, `sigmoid`, `exp`: that of the one term
 * - `softmax`: exp(t₁ − t₂), t₂ the log Σ exp of all that the softmax goes over
 * - `logSumExp`: log Σ exp t
 */
export type NumberOperation =
  | 'parameter'
  | 'constant'
  | 'sum'
  | 'difference'
  | 'complement'
  | 'tanh'
  | 'sigmoid'
  | 'exp'
  | 'softmax'
  | 'logSumExp';
