/** The dictionary’s two sentences on the network, its cells and its attention, in English. */
export const englishNetworkTerms = {
  seq2seq:
    'A network that reads one sequence and writes another, of whatever length. It gives each next token a probability, knowing the whole source and all it has written so far.',
  encoder:
    'The half of the network that reads the source, token by token. It leaves one state at every token, which says what that token means where it stands.',
  decoder:
    'The half of the network that writes the translation, one token at a time. Each time it reads the token it wrote last, changes its state, and gives every token of the vocabulary a probability.',
  encoderState:
    'The row of numbers the encoder leaves at source token i: the token together with what stands around it. Attention compares these states and adds them up; Bahdanau calls them annotations.',
  decoderState:
    'The row of numbers the decoder carries from word to word: what has been said and what is still to be said. It asks the question that attention answers.',
  bottleneck:
    'Without attention the whole sentence must pass through one vector of fixed size, the encoder’s last state. The longer the sentence, the less of it gets through, and translations fall apart.',
  bridge:
    'How the encoder’s last state becomes the decoder’s first: through a learnt layer, copied as it is, or not at all. With attention little hangs on it; without, everything does.',
  embedding:
    'A learnt row of numbers for each token of the vocabulary, which stands for the token wherever the network reads it. Words used alike end up with similar rows.',
  embeddingSize:
    'How many numbers stand for one token before the network reads it. More of them can tell more words apart, and cost a larger table to learn.',
  oneHot:
    'What the first layer reads of a token: its embedding, or a one-hot vector, which is a 1 at the token’s own place among zeros. One-hot vectors suit small vocabularies, such as characters.',
  hiddenSize:
    'How many numbers, or units, each state holds. A larger state remembers more, but every step multiplies by matrices that grow with its square.',
  layers:
    'How many recurrent layers stand on top of each other, each reading the states of the one below. More layers can express more, and take longer to learn.',
  residual:
    'Each layer above the first adds what it reads to what it says, so it only has to learn the difference. Gradients find a straight way down, and deep stacks train.',
  bidirectional:
    'Two cells read the sentence, one from the left and one from the right, each with half the units. So every state knows both sides of its token.',
  reverseSource:
    'The encoder reads the sentence from its end, so that its first words are read last and stand close to the first words of the translation. It helped networks without attention a good deal.',
  outputLayer:
    'The last layer: it turns the decoder’s state into one score for each token of the vocabulary. It often holds most of the network’s weights, because the vocabulary is large.',
  tiedOutput:
    'The output layer uses the target embeddings, turned, in place of a matrix of its own. That saves many weights, and both tasks teach the same table.',
  initialisation:
    'How widely the first, random weights of dense layers and of attention are drawn. Too wide and the signals saturate, too narrow and they die out on the way.',
  parameters:
    'All the numbers that training changes, together called θ; everything else is computed from them. Their count says how large a network is, and how much of it must be learnt.',
  weightMatrix:
    'A learnt table of numbers through which a row of inputs is multiplied to make a row of outputs. In a cell, W acts on the token that is read, C on the context and F on what is fed back.',
  recurrentMatrix:
    'The learnt matrix that carries a cell’s old state into its new one. It is used again at every step, which is why its gradients may vanish or explode.',
  bias: 'A learnt number that is added to each unit whatever it reads. It says where the unit stands when nothing speaks for or against it.',
  sourceToken:
    'Token i of the sentence to be translated, as the encoder reads it: its row of numbers. The last of them is </s>, the end of the sentence.',
  targetToken:
    'Token t of the translation; the decoder reads y of t − 1 to write y of t. In training it is the right token before, in translating the one it wrote itself.',
  logits:
    'A score of any size for each token of the vocabulary, before it becomes a probability. Only differences count: the same number added to all of them changes nothing.',
  softmax:
    'Turns any scores into positive shares that add up to 1, the highest score taking the largest share. The page uses it twice: for attention over the source, and for words over the vocabulary.',
  probability:
    'The share of certainty the network gives a word as the next one, given the sentence and the words before. All words of the vocabulary together have 1; the list shows the likeliest.',
  sigmoid:
    'Squeezes any number between 0 and 1, so that it can be read as how far a gate stands open. Large sums open it, strongly negative ones shut it.',
  tanh: 'Squeezes any number between −1 and 1 and leaves small ones almost as they are. Without such a bend, layers on top of each other would be no more than one matrix.',
  elementwise:
    'Two rows of the same length multiplied number by number. So a gate takes effect: what it multiplies by 0 is gone, what it multiplies by 1 passes.',
  concatenation:
    'Two rows written one after the other as one longer row. A matrix to its right then mixes both in one go.',
  shape:
    'How many numbers something holds along each axis: B sentences of a batch, S source tokens, T target tokens, E numbers of an embedding, H of a state, V words of the vocabulary. Vectors are rows, with a matrix to their right.',
  preset:
    'A network of the literature with all its settings, chosen in one go. As soon as a setting differs from every preset, the network is your own.',
  cell: 'The unit that reads one token after the other and carries a state along. The same weights are used at every token, so a sentence may have any length.',
  rnn: 'The simplest recurrent cell: the new state is a bend of the token read and the old state, mixed by two matrices. It forgets quickly, because each step mixes everything anew.',
  lstm: 'Long short-term memory: a cell with a memory beside its state, and three gates that decide what is forgotten, taken in and shown. The memory changes by adding, so that gradients survive many steps.',
  gru: 'Gated recurrent unit: two gates and no separate memory; the update gate keeps a share of the old state and fills the rest with the proposal. It has a quarter fewer weights than an LSTM, and is often as good.',
  memory:
    'The second row of numbers an LSTM carries, beside its state. What the forget gate keeps of it stays as it is, for as many steps as need be.',
  inputGate:
    'A number between 0 and 1 for each unit of an LSTM: how much of the proposal is taken into the memory. At 0 nothing new comes in.',
  forgetGate:
    'How much of the old memory each unit of an LSTM keeps: 1 keeps all, 0 clears it. Its bias begins at 1, so that a fresh network remembers rather than forgets.',
  outputGate:
    'How much of its memory each unit of an LSTM shows as its state. A unit may remember something for long and show it only when it is needed.',
  candidate:
    'What a cell would like to store next, between −1 and 1, before the gates have their say. It is written g in an LSTM and n in a GRU.',
  resetGate:
    'How much of the old state the proposal of a GRU may see. At 0 the proposal is made as if the sentence began here.',
  updateGate:
    'How much of the old state a GRU keeps; the rest is filled with the proposal. At 1 the state passes unchanged, however many steps.',
  gateSums:
    'What comes into all gates of a cell at once, before σ and tanh: the token read and the old state, each through its matrix. One part of the row belongs to each gate.',
  vanishingGradient:
    'Through many steps a gradient is a product of many factors: below 1 it fades to nothing, above 1 it explodes. So a plain RNN cannot learn what lies far back; gates and clipping are the answers.',
  attention:
    'For each word it writes, the decoder scores every source state, turns the scores into weights, and reads the weighted mean. So no single vector has to hold the whole sentence.',
  attentionScore:
    'How well source state i and the decoder’s state go together, as one number of any size. The form of attention is the way this number is computed.',
  attentionWeight:
    'The share of attention that source token i gets for target word t. The weights of one target word add up to 1: they are one row of the heatmap.',
  context:
    'The source states added up, each as much as its weight says: all that the decoder sees of the sentence for this word. Papers write it c; the page keeps c for the LSTM’s memory.',
  additive:
    'A small network with one hidden layer reads both states and gives the score. It need not compare like with like, and is the first form of attention, Bahdanau’s.',
  dot: 'The score is the product of both states, number by number, added up: the more alike they are, the higher. It has no weights of its own, so the states themselves must learn to match.',
  scaledDot:
    'The dot product divided by the root of the state’s size. Without it large states give large scores, and a softmax so sharp that hardly any gradient comes through.',
  general:
    'A dot product with a learnt matrix in between. The matrix decides which parts of the two states are worth comparing.',
  concat:
    'Both states, one after the other, go through one layer, and a learnt vector makes a number of it. Written out it is additive attention with another name for its matrices.',
  trainableQuery:
    'A learnt vector for each position of the translation, often written e, asks every source state. It knows where it is and not what has been said, so it learns habits of position.',
  scoreWeights:
    'The learnt matrices and the vector inside an attention score: W of the decoder’s state, U of the source states, v for making one number of it. Dot products have none.',
  wiring:
    'Before the cell, the old state asks and what it finds goes into the new one (Bahdanau); after the cell, the new state asks and what it finds joins it on the way out (Luong). The second can compute all positions at once in training, and is faster.',
  inputFeeding:
    'The decoder reads its last attentional state beside each word, so it knows where it has just looked. Positions then depend on each other, and training is slower.',
  attentionalState:
    'The context and the decoder’s state, joined by one learnt layer: the ground on which the next word is chosen. Input feeding hands it on to the next step.',
  coverage:
    'The score also sees how much each source word has been looked at so far. So the network can learn to translate no word twice and to leave none out.',
  heatmap:
    'Every attention weight as a shade: a row for each word written, a column for each source token. Where two languages keep the same order a diagonal appears; where they reorder, it crosses.',
  byWord:
    'Puts the pieces of each word together in the heatmap: those of a source word are added up, those of a target word averaged. Each row still adds up to 1.',
  goldLinks:
    'Which words of a pair translate each other, known here from the rules that made the sentences. A sure link must be there; a possible one may.',
  entropy:
    'How widely a row of attention is spread, as a share of the most there could be: 0 is one place, 1 is all places alike. Low entropy looks tidy, but says nothing about whether the place is right.',
  sinkMass:
    'The share of attention that rests on </s> and the final full stop, where there is nothing to translate. Weights must add up to 1 even when there is nothing to look for, and go to such idle places.',
  coverageFigure:
    'How fully the source words are looked at over the whole translation, each counting up to 1. What is far below 1 was perhaps left out.',
  distinctPlaces:
    'How many different source tokens are some word’s favourite, over how many could be. Near 0 every word looks at the same place, however sharply.',
  leaveOneOut:
    'Each source word is left out in turn and the same translation scored again: the loss of ln P says how much the word was needed. What is needed is not always what is looked at.',
  explanation:
    'A weight says where the decoder looked, not why it chose its word: states mix in their neighbours, and other weights may give the same word. So it is held beside what leaving words out shows.',
  networkDrawing:
    'The network drawn once for each token it reads and writes, with live numbers in its cells. The same weights stand at every step; only the states differ.',
} as const;
