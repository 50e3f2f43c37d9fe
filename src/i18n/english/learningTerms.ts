/** The dictionary’s two sentences on sentences, training, decoding and scores, in English. */
export const englishLearningTerms = {
  corpus:
    'Sentences of one language, each beside its translation in another: all that the network knows of either. What is not in it cannot be learnt from it.',
  sentencePair:
    'A source sentence and its right translation. Each training step learns from a batch of them.',
  sourceSide:
    'The source is the language that is read, the target the one that is written. Blue stands for the source and rust for the target, all over the page.',
  reference:
    'The translation that counts as right, against which the network’s own is held. A sentence has many good translations, and mostly only one reference.',
  grammar:
    'The rules that make the built-in English-French sentences, with their trees and word links. Because the rules are known, so is every right answer.',
  toyTasks:
    'Numbers to be copied, reversed or shifted, where only the place to look at is to be learnt. The right heatmap is known beforehand: a diagonal, an anti-diagonal, or a line beside the diagonal.',
  workedCase:
    'Twelve greetings and a network of eight units, small enough that every number can be checked with a pencil. It is learnt within seconds.',
  trainingPairs:
    'The pairs whose right translations the network sees and learns from. How well it does on them says little: they can be learnt by heart.',
  validationPairs:
    'Pairs kept from training, by which it is watched as it goes: when to stop, which setting is better. Because choices are made by them, they are not the last judge.',
  testPairs:
    'Pairs kept from training and from every choice, for the scores at the end. Only what the network does on them says how it translates sentences it has never met.',
  split:
    'How the pairs are parted into training, validation and test, drawn by a seed of its own. No source sentence stands in two parts, or the test would ask what has been told.',
  hardTests:
    'A test that holds out not mere sentences but whole combinations: words never seen side by side, rules never seen together, or longer sentences. It tells whether the network has found the rules or only remembers company.',
  token:
    'What the network reads and writes one at a time: a word, a subword or a character. Words are easiest to read in a heatmap, subwords leave hardly anything unknown, characters need no large vocabulary.',
  vocabulary:
    'All tokens one side knows, the most frequent first. Each has its embedding and its place in the output, so a large vocabulary makes a large network.',
  unknown:
    'What the network reads in place of a word that its vocabulary does not have. All such words look alike to it, so it cannot translate them.',
  endOfSentence:
    'The token that ends every sentence, read by the encoder and written by the decoder. By giving it a probability the network decides itself how long its translation is.',
  startOfSentence: 'The token the decoder reads before it has written anything. It is never written itself.',
  padding:
    'Empty places that make all sentences of a batch equally long. They count nowhere: not in attention, not in the loss.',
  bpe: 'Begins with characters and again and again makes the most frequent pair of neighbours one. Frequent words stay whole, rare ones are read in pieces, and hardly a word stays unknown.',
  merges:
    'How many pairs of neighbouring pieces byte pair encoding makes one. Few merges leave short pieces and long sentences, many come close to whole words.',
  lowerCase:
    'Reads “The” and “the” as one token, which halves many entries of the vocabulary. The translation then has no capitals either.',
  minFrequency:
    'Tokens seen fewer times than this in training become <unk>. A word met once teaches the network little, and the unknown token must be met too, or it is never learnt.',
  heapsLaw:
    'How many different tokens have been met after n of them have been read: new ones grow rarer but never end (Heaps’ law). So some word of every new text is unknown.',
  cleaning:
    'Rules that leave out pairs which are hardly translations, before anything is learnt from them. Each rule says how many it left out, and shows some.',
  emptySide:
    'Leaves out pairs that say nothing on one side. There is nothing to learn from them but silence.',
  markup:
    'Leaves out pairs with an HTML tag on either side. They come from web pages, and the tags would enter the vocabulary as words.',
  webAddress:
    'Leaves out pairs of which one side is nothing but a web address. An address has no translation.',
  letterShare:
    'Leaves out pairs of which one side is mostly digits and signs, measured by the share of letters among its characters. Tables and lists of numbers go, sentences stay.',
  wordLength:
    'Leaves out pairs with a word longer than the limit, which is hardly a word but a code or a broken line. Scripts without spaces are exempt.',
  characterLimit:
    'Leaves out pairs with more characters than the limit on either side, whatever its tokens are. What is that long is mostly a paragraph and no sentence.',
  sentenceLength:
    'How many tokens a sentence has; pairs longer than the limit are left out. Time and memory grow with the longest sentence of a batch, so a single one can slow down many.',
  lengthRatio:
    'Leaves out pairs of which one side has so many more words than the other that it can hardly be its translation. One is added to both, so that short sentences are not judged too harshly.',
  identicalSides:
    'Leaves out pairs of three words or more that read alike in both languages. They have not been translated, and teach the network to copy.',
  duplicates:
    'Leaves out pairs that stood before. Repeated pairs weigh double in training, and would turn up in the test as well.',
  surplus:
    'Keeps a random sample where a file has more pairs than a browser can hold. The same seed draws the same sample.',
  training:
    'The network guesses the next token, sees the right one, and every weight is moved a little so that the guess would have been better. Repeated thousands of times, that is all there is to it.',
  loss: 'How surprised the network is by the right tokens, on average: 0 is certainty, and the logarithm of the vocabulary’s size is blind guessing. Training makes this number small.',
  crossEntropy:
    'The price of believing p where q is true. Where q puts all on the right word, it is minus the logarithm of the probability that word was given.',
  nats: 'The unit of the loss with natural logarithms. A loss lower by 0.69 nats means that the right token was given twice the probability.',
  blindGuessing:
    'The loss of giving every token of the vocabulary the same probability. An untrained network stands about there, and whatever is lower has been learnt.',
  step: 'One batch read, one gradient computed, all weights moved once. The setting says after how many steps training ends by itself.',
  epoch:
    'One passage through all training pairs, in a new order each time. Training may be measured in epochs or in steps.',
  batch:
    'How many sentence pairs each step learns from at once. A large batch gives a steadier gradient and uses the device better, a small one takes more steps from the same pairs.',
  gradient:
    'For each weight, how much the loss would rise if that weight rose a little. Moving every weight the other way makes the loss smaller.',
  backpropagation:
    'How the gradient is computed: from the loss backwards through every operation, by the chain rule, over all words back to the first. It costs about twice as much as the way forward.',
  gradientNorm:
    'The length of the gradient of all weights together, before clipping. A sudden peak is a batch that would have thrown the weights far.',
  clipping:
    'A gradient longer than the limit is shortened to it and keeps its direction. So no single odd batch can undo what many have taught.',
  validation:
    'Every so many steps the loss is measured on pairs that training never sees. While it falls the network learns something that holds for new sentences too.',
  validationBleu:
    'Each validation also translates a few held-out pairs freely and scores them. It shows what the loss does not: how the network does on its own words.',
  overfitting:
    'The training loss goes on falling while the validation loss rises: the network remembers its sentences instead of what they have in common. More pairs, dropout or an earlier stop help.',
  earlyStopping:
    'Training stops after so many validations in a row without a new lowest loss; that number is its patience. 0 never stops early.',
  keepBest:
    'When training ends, the network goes back to the weights that had the lowest validation loss. What was learnt by heart since then is dropped.',
  tokenAccuracy:
    'The share of target tokens the network would have guessed right, each after the right words before it. It looks better than free translation, where one wrong word leads to the next.',
  teacherForcing:
    'In training the decoder reads the right word before, and not the one it guessed itself. The two settings say how often it does, at the first step and at the last.',
  scheduledSampling:
    'Teacher forcing that is withdrawn little by little: more and more often the decoder must go on from its own guess. So it learns to recover from its mistakes.',
  exposureBias:
    'In training the words before are always right, in translating they are the network’s own. It has never practised going on after a mistake.',
  dropout:
    'While training, each number of a layer is left out with probability p and the others are made larger to make up for it. No unit can rely on one other, so the network learns more robustly.',
  dropoutKind:
    'Whether each position of a sentence leaves out numbers of its own, or the whole sentence leaves out the same (variational). The second disturbs a cell’s memory less.',
  labelSmoothing:
    'A little of the certainty is taken from the right word and spread over all words. The network is never asked to be quite sure, and translates a little better, though its loss looks worse.',
  seed: 'The number all chance starts from. With the same seed and settings the first weights, the order of the sentences and every draw are the same again.',
  firstWeights:
    'The random weights before training, named by a fingerprint (SHA-256). Two networks with the same fingerprint began alike.',
  run: 'One training from its first weights on, with its settings, its curve and its scores. Runs stand side by side, so that one can see what a single change did.',
  checkpoint:
    'Everything of a run at one step, saved: weights, optimiser, the order of the sentences. From it training goes on as if it had never stopped.',
  speed:
    'How many steps, and how many target tokens, are learnt from in a second. Tokens are the fairer measure: a step with a larger batch is slower and teaches more.',
  curve:
    'A measure of training, step by step, for training batches and for held-out pairs. The smoothed line is a running mean drawn over the values, which stay as they are.',
  optimizer:
    'The rule that turns gradients into a change of the weights. All begin with gradient descent, and differ in what they remember of earlier gradients.',
  sgd: 'Stochastic gradient descent follows the gradient of each batch; momentum μ adds a share of the former step. Like a heavy ball it rolls on where the way is steady, and swings less where it is not.',
  adam: 'Keeps a running mean of each weight’s gradient (β₁) and of its square (β₂), and steps by their ratio. So every weight moves at a pace of its own, whatever the size of its gradients.',
  adamw:
    'Adam whose weight decay shrinks the weights themselves and does not pass through the running means. Without decay it is Adam.',
  rmsprop:
    'Divides each gradient by the root of its running mean square; ρ says how much of the mean is kept. Weights with rare, small gradients move as far as the others.',
  epsilon:
    'A very small number added where a gradient is divided, so that nothing is divided by 0. It stands inside the root in Keras and outside in PyTorch.',
  learningRate:
    'How far each step moves the weights. Too high and the loss jumps or diverges, too low and it crawls: of all settings the one most worth trying out.',
  schedule:
    'How the learning rate changes along the way: large steps to get near, small ones to settle. It may stay constant, fall along a cosine or a root, or wait for a plateau.',
  cosine:
    'The learning rate falls along half a cosine, slowly at both ends, to a hundredth of itself at the last step K. It needs no watching and mostly ends well.',
  warmup:
    'Over the first w steps the learning rate rises from almost nothing to what is set. Adam’s running means are then filled before large steps are taken by them.',
  plateau:
    'When so many validations in a row (the patience) bring no new lowest loss, the learning rate is multiplied by the factor. Smaller steps often find a way further down.',
  weightDecay:
    'Every step pulls each weight a little towards 0, so that only what is needed again and again stays large. AdamW shrinks the weights themselves; the others add the pull to the gradient.',
  decoding:
    'How words are chosen from the probabilities the network gives. There are far too many sentences to compare all, so every way is a search.',
  greedy:
    'Takes the likeliest word each time and never looks back. It is fast and mostly good, but a poor first word cannot be undone.',
  beam: 'Follows the k likeliest beginnings at once and keeps the best ends; k is the beam’s width, and 1 is greedy. Very wide beams find likelier sentences, which are not always better: they tend to be too short.',
  nBest:
    'How many of the translations found are listed, the best first. What stands second often says more about the network than the first.',
  logProbability:
    'The logarithm of a translation’s probability: the sum over its words, each at most 0. Half as likely is 0.69 less, and every further word costs something.',
  score:
    'What the translations found are ranked by: the log probability, divided by the length penalty, plus the coverage penalty. Without penalties it is the log probability itself.',
  lengthPenalty:
    'Every further word lowers a sentence’s probability, so that beam search would favour short ones; dividing by lp gives some of it back. α says how much, 0 is nothing.',
  coveragePenalty:
    'A translation that hardly looked at some source words loses points, for it probably left them out. β says how many; 0 is off.',
  sampling:
    'Draws each word by its probability instead of taking the likeliest. It shows what else the network might have said, and how sure it is.',
  temperature:
    'What the logits are divided by before the softmax. Below 1 the draw keeps to likely words, above 1 it grows bolder; near 0 it is greedy.',
  topK: 'Draws from the k likeliest words alone, so that none of the very many unlikely ones comes up. 0 is off.',
  topP: 'Draws from the fewest words that together have probability p, the nucleus. Where the network is sure they are few, where it wavers many.',
  lengthLimit:
    'Where a translation is cut off that does not end by itself: so many tokens for each source token, and a constant beside. Untrained networks often run on until then.',
  replaceUnknown:
    'Where the network says <unk>, the source word it looks at most is copied. That is right for names and numbers, and takes attention.',
  prefix:
    'Words that every translation must begin with; the network goes on from there. So one can ask what it would have said after another word.',
  test: 'The network translates pairs it has never seen, on its own, and each translation is held against the right one. Scores of sentences made by rules say nothing about real text.',
  bleu: 'The geometric mean of how many runs of one to four words are shared with the reference, made less where the translation is too short; 0 to 100. It compares systems on the same sentences and judges no single one.',
  tokenisedBleu:
    'The same score with words cut after the Moses conventions, as older papers count. Its value differs from BLEU’s, so the two must not be compared.',
  chrf: 'Runs of up to six letters shared with the reference, where missing ones weigh more than surplus ones; 0 to 100. It forgives a wrong ending, which BLEU counts as a wrong word.',
  exactMatch:
    'The share of sentences translated word for word as expected. It is the strictest score, and fair only where there is one right answer.',
  perplexity:
    'Among how many equally likely words the network wavers, as it were: e to the power of the loss. 1 is certainty, the size of the vocabulary is blind guessing.',
  aer: 'How far the links found by attention (A: each word’s largest weight) miss the gold links, sure (S) and possible (P). 0 is perfect, 1 is all wrong.',
  bleuByLength:
    'The score for short and for long sentences apart. Without attention it falls as sentences grow; with attention it holds, and that is why attention was made.',
  signature:
    'How a score was computed, in one line: references, case, tokens, smoothing, version. Scores with different signatures must not be compared.',
  backend:
    'What computes the numbers: the graphics processor through WebGPU or WebGL, or the main processor through WebAssembly or JavaScript. The results agree; the speed differs.',
  webgpu:
    'The browser’s newest way to the graphics processor, made for computing as well as for drawing. Large networks train fastest there.',
  webgl:
    'The older way to the graphics processor, which draws pictures and here draws numbers as pixels. Nearly every browser has it.',
  wasm: 'Compiled code on the main processor, near the speed of a program of its own. For small networks it is often faster than a graphics processor.',
  execution:
    'Which of the network’s hot parts are computed by programs written for this device. Each has been proven against plain loops.',
  ownFiles:
    'Sentences, projects and networks from your disk, recognised by what is in them. They are read and kept in this browser and never leave the device.',
} as const;
