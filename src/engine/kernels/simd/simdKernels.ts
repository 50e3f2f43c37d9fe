/**
 * What our SIMD module exports, by files of `assembly/`, which say what each kernel reads and writes. Addresses are in
 * bytes, all other sizes and strides in numbers; truth is 1.
 */
type Address = number;
type Truth = 0 | 1;

export interface SimdKernels {
  attentionInputsGradient(
    rows: number,
    batch: number,
    sources: number,
    width: number,
    queries: Address,
    keys: Address,
    vector: Address,
    scale: number,
    scoresGradient: Address,
    queriesGradient: Address,
    keysGradient: Address,
    vectorGradient: Address,
  ): void;
  attentionWeights(
    rows: number,
    batch: number,
    sources: number,
    width: number,
    queries: Address,
    keys: Address,
    lengths: Address,
    vector: Address,
    scale: number,
    weights: Address,
  ): void;
  softmaxGradient(rows: number, sources: number, weights: Address, gradient: Address): void;
  weightedSums(
    rows: number,
    batch: number,
    sources: number,
    width: number,
    weights: Address,
    values: Address,
    stride: number,
    result: Address,
    adds: Truth,
  ): void;
  weightedSumsGradient(
    rows: number,
    batch: number,
    sources: number,
    width: number,
    weights: Address,
    values: Address,
    stride: number,
    slopes: Address,
    valuesGradient: Address,
    weightsGradient: Address,
    adds: Truth,
  ): void;
  crossEntropy(
    rows: number,
    vocabulary: number,
    logits: Address,
    targets: Address,
    weights: Address,
    labelSmoothing: number,
    gradient: Address,
    notes: Address,
  ): void;
  gruBackward(
    batch: number,
    units: number,
    gates: Address,
    mask: Address,
    hiddenBefore: Address,
    outputGradient: Address,
    hiddenGradient: Address,
    projectedGradient: Address,
    productGradient: Address,
  ): void;
  gruForward(
    batch: number,
    units: number,
    products: Address,
    projected: Address,
    candidateBias: Address,
    mask: Address,
    gates: Address,
    hiddenBefore: Address,
    hidden: Address,
    output: Address,
  ): void;
  lstmBackward(
    batch: number,
    units: number,
    gates: Address,
    mask: Address,
    cellBefore: Address,
    cell: Address,
    outputGradient: Address,
    hiddenGradient: Address,
    cellGradient: Address,
    gateGradients: Address,
  ): void;
  lstmForward(
    batch: number,
    units: number,
    gates: Address,
    mask: Address,
    hiddenBefore: Address,
    cellBefore: Address,
    hidden: Address,
    cell: Address,
    output: Address,
  ): void;
  addScaled(size: number, factor: number, addend: Address, sum: Address): void;
  exponentials(size: number, x: Address, result: Address): void;
  sigmoidAll(size: number, x: Address, result: Address): void;
  tanhAll(size: number, x: Address, result: Address): void;
  tanhGradient(size: number, y: Address, gradient: Address, result: Address): void;
  packedSize(inner: number, columns: number): number;
  packMatrix(
    inner: number,
    columns: number,
    b: Address,
    bStride: number,
    bTransposed: Truth,
    packed: Address,
  ): void;
  product(
    rows: number,
    columns: number,
    inner: number,
    a: Address,
    aStride: number,
    aTransposed: Truth,
    b: Address,
    bStride: number,
    bTransposed: Truth,
    bias: Address,
    c: Address,
    cStride: number,
    adds: Truth,
    scratch: Address,
  ): void;
  productPacked(
    rows: number,
    columns: number,
    inner: number,
    a: Address,
    aStride: number,
    aTransposed: Truth,
    packed: Address,
    bias: Address,
    c: Address,
    cStride: number,
    adds: Truth,
    scratch: Address,
  ): void;
  scratchSize(): number;
  rnnBackward(
    batch: number,
    units: number,
    mask: Address,
    hidden: Address,
    outputGradient: Address,
    hiddenGradient: Address,
    inputGradient: Address,
  ): void;
  rnnForward(
    batch: number,
    units: number,
    mask: Address,
    hiddenBefore: Address,
    hidden: Address,
    output: Address,
  ): void;
  columnSums(rows: number, columns: number, matrix: Address, sums: Address): void;
  sumOfSquares(size: number, values: Address): number;
  adam(
    size: number,
    value: Address,
    mean: Address,
    square: Address,
    gradient: Address,
    newValue: Address,
    newMean: Address,
    newSquare: Address,
    scale: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    squareCorrection: number,
    gradientDecay: number,
    keptShare: number,
  ): void;
  momentum(
    size: number,
    value: Address,
    velocity: Address,
    gradient: Address,
    newValue: Address,
    newVelocity: Address,
    scale: number,
    rate: number,
    kept: number,
    gradientDecay: number,
  ): void;
  rmsprop(
    size: number,
    value: Address,
    square: Address,
    gradient: Address,
    newValue: Address,
    newSquare: Address,
    scale: number,
    rate: number,
    decay: number,
    epsilonInside: number,
    epsilonOutside: number,
    gradientDecay: number,
  ): void;
}
