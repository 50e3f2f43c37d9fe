interface Paper {
  /** Last names, in the order of the paper. */
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly venue: string;
}

/** What the entries cite, by first author and year. A name with “et al.” has more authors than fit. */
export const papers = {
  ackley1985: {
    authors: 'Ackley, Hinton, Sejnowski',
    year: 1985,
    title: 'A Learning Algorithm for Boltzmann Machines',
    venue: 'Cognitive Science',
  },
  aulamo2020: {
    authors: 'Aulamo, Virpioja, Tiedemann',
    year: 2020,
    title: 'OpusFilter: A Configurable Parallel Corpus Filtering Toolbox',
    venue: 'ACL',
  },
  bahdanau2014: {
    authors: 'Bahdanau, Cho, Bengio',
    year: 2014,
    title: 'Neural Machine Translation by Jointly Learning to Align and Translate',
    venue: 'ICLR 2015',
  },
  bengio1994: {
    authors: 'Bengio, Simard, Frasconi',
    year: 1994,
    title: 'Learning Long-Term Dependencies with Gradient Descent is Difficult',
    venue: 'IEEE Transactions on Neural Networks',
  },
  bengio2003: {
    authors: 'Bengio, Ducharme, Vincent, Jauvin',
    year: 2003,
    title: 'A Neural Probabilistic Language Model',
    venue: 'JMLR',
  },
  bengio2015: {
    authors: 'Bengio, Vinyals, Jaitly, Shazeer',
    year: 2015,
    title: 'Scheduled Sampling for Sequence Prediction with Recurrent Neural Networks',
    venue: 'NIPS',
  },
  bridle1990: {
    authors: 'Bridle',
    year: 1990,
    title: 'Probabilistic Interpretation of Feedforward Classification Network Outputs',
    venue: 'Neurocomputing',
  },
  brown1993: {
    authors: 'Brown, Della Pietra, Della Pietra, Mercer',
    year: 1993,
    title: 'The Mathematics of Statistical Machine Translation: Parameter Estimation',
    venue: 'Computational Linguistics',
  },
  cho2014: {
    authors: 'Cho, van Merriënboer, Gulcehre, Bahdanau, Bougares, Schwenk, Bengio',
    year: 2014,
    title: 'Learning Phrase Representations using RNN Encoder–Decoder for Statistical Machine Translation',
    venue: 'EMNLP',
  },
  cho2014b: {
    authors: 'Cho, van Merriënboer, Bahdanau, Bengio',
    year: 2014,
    title: 'On the Properties of Neural Machine Translation: Encoder–Decoder Approaches',
    venue: 'SSST-8',
  },
  clark2019: {
    authors: 'Clark, Khandelwal, Levy, Manning',
    year: 2019,
    title: 'What Does BERT Look At? An Analysis of BERT’s Attention',
    venue: 'BlackboxNLP',
  },
  elman1990: { authors: 'Elman', year: 1990, title: 'Finding Structure in Time', venue: 'Cognitive Science' },
  fan2018: {
    authors: 'Fan, Lewis, Dauphin',
    year: 2018,
    title: 'Hierarchical Neural Story Generation',
    venue: 'ACL',
  },
  gal2016: {
    authors: 'Gal, Ghahramani',
    year: 2016,
    title: 'A Theoretically Grounded Application of Dropout in Recurrent Neural Networks',
    venue: 'NIPS',
  },
  gers2000: {
    authors: 'Gers, Schmidhuber, Cummins',
    year: 2000,
    title: 'Learning to Forget: Continual Prediction with LSTM',
    venue: 'Neural Computation',
  },
  glorot2010: {
    authors: 'Glorot, Bengio',
    year: 2010,
    title: 'Understanding the Difficulty of Training Deep Feedforward Neural Networks',
    venue: 'AISTATS',
  },
  graves2012: {
    authors: 'Graves',
    year: 2012,
    title: 'Sequence Transduction with Recurrent Neural Networks',
    venue: 'ICML Workshop on Representation Learning',
  },
  he2016: {
    authors: 'He, Zhang, Ren, Sun',
    year: 2016,
    title: 'Deep Residual Learning for Image Recognition',
    venue: 'CVPR',
  },
  heaps1978: {
    authors: 'Heaps',
    year: 1978,
    title: 'Information Retrieval: Computational and Theoretical Aspects',
    venue: 'Academic Press',
  },
  hinton2015: {
    authors: 'Hinton, Vinyals, Dean',
    year: 2015,
    title: 'Distilling the Knowledge in a Neural Network',
    venue: 'arXiv 1503.02531',
  },
  hochreiter1997: {
    authors: 'Hochreiter, Schmidhuber',
    year: 1997,
    title: 'Long Short-Term Memory',
    venue: 'Neural Computation',
  },
  holtzman2020: {
    authors: 'Holtzman, Buys, Du, Forbes, Choi',
    year: 2020,
    title: 'The Curious Case of Neural Text Degeneration',
    venue: 'ICLR',
  },
  jain2019: { authors: 'Jain, Wallace', year: 2019, title: 'Attention is not Explanation', venue: 'NAACL' },
  jean2015: {
    authors: 'Jean, Cho, Memisevic, Bengio',
    year: 2015,
    title: 'On Using Very Large Target Vocabulary for Neural Machine Translation',
    venue: 'ACL',
  },
  jelinek1977: {
    authors: 'Jelinek, Mercer, Bahl, Baker',
    year: 1977,
    title: 'Perplexity – a Measure of the Difficulty of Speech Recognition Tasks',
    venue: 'Journal of the Acoustical Society of America',
  },
  keysers2020: {
    authors: 'Keysers et al.',
    year: 2020,
    title: 'Measuring Compositional Generalization: A Comprehensive Method on Realistic Data',
    venue: 'ICLR',
  },
  kingma2014: {
    authors: 'Kingma, Ba',
    year: 2014,
    title: 'Adam: A Method for Stochastic Optimization',
    venue: 'ICLR 2015',
  },
  koehn2007: {
    authors: 'Koehn et al.',
    year: 2007,
    title: 'Moses: Open Source Toolkit for Statistical Machine Translation',
    venue: 'ACL',
  },
  lake2018: {
    authors: 'Lake, Baroni',
    year: 2018,
    title:
      'Generalization without Systematicity: On the Compositional Skills of Sequence-to-Sequence Recurrent Networks',
    venue: 'ICML',
  },
  li2016: {
    authors: 'Li, Monroe, Jurafsky',
    year: 2016,
    title: 'Understanding Neural Networks through Representation Erasure',
    venue: 'arXiv 1612.08220',
  },
  loshchilov2016: {
    authors: 'Loshchilov, Hutter',
    year: 2016,
    title: 'SGDR: Stochastic Gradient Descent with Warm Restarts',
    venue: 'ICLR 2017',
  },
  loshchilov2019: {
    authors: 'Loshchilov, Hutter',
    year: 2019,
    title: 'Decoupled Weight Decay Regularization',
    venue: 'ICLR',
  },
  luong2015: {
    authors: 'Luong, Pham, Manning',
    year: 2015,
    title: 'Effective Approaches to Attention-based Neural Machine Translation',
    venue: 'EMNLP',
  },
  luong2015b: {
    authors: 'Luong, Sutskever, Le, Vinyals, Zaremba',
    year: 2015,
    title: 'Addressing the Rare Word Problem in Neural Machine Translation',
    venue: 'ACL',
  },
  och2003: {
    authors: 'Och, Ney',
    year: 2003,
    title: 'A Systematic Comparison of Various Statistical Alignment Models',
    venue: 'Computational Linguistics',
  },
  papineni2002: {
    authors: 'Papineni, Roukos, Ward, Zhu',
    year: 2002,
    title: 'BLEU: a Method for Automatic Evaluation of Machine Translation',
    venue: 'ACL',
  },
  pascanu2013: {
    authors: 'Pascanu, Mikolov, Bengio',
    year: 2013,
    title: 'On the Difficulty of Training Recurrent Neural Networks',
    venue: 'ICML',
  },
  popovic2015: {
    authors: 'Popović',
    year: 2015,
    title: 'chrF: Character n-gram F-score for Automatic MT Evaluation',
    venue: 'WMT',
  },
  post2018: {
    authors: 'Post',
    year: 2018,
    title: 'A Call for Clarity in Reporting BLEU Scores',
    venue: 'WMT',
  },
  prechelt1998: {
    authors: 'Prechelt',
    year: 1998,
    title: 'Early Stopping – But When?',
    venue: 'Neural Networks: Tricks of the Trade',
  },
  press2017: {
    authors: 'Press, Wolf',
    year: 2017,
    title: 'Using the Output Embedding to Improve Language Models',
    venue: 'EACL',
  },
  ranzato2016: {
    authors: 'Ranzato, Chopra, Auli, Zaremba',
    year: 2016,
    title: 'Sequence Level Training with Recurrent Neural Networks',
    venue: 'ICLR',
  },
  robbins1951: {
    authors: 'Robbins, Monro',
    year: 1951,
    title: 'A Stochastic Approximation Method',
    venue: 'Annals of Mathematical Statistics',
  },
  rumelhart1986: {
    authors: 'Rumelhart, Hinton, Williams',
    year: 1986,
    title: 'Learning Representations by Back-Propagating Errors',
    venue: 'Nature',
  },
  schuster1997: {
    authors: 'Schuster, Paliwal',
    year: 1997,
    title: 'Bidirectional Recurrent Neural Networks',
    venue: 'IEEE Transactions on Signal Processing',
  },
  see2017: {
    authors: 'See, Liu, Manning',
    year: 2017,
    title: 'Get To The Point: Summarization with Pointer-Generator Networks',
    venue: 'ACL',
  },
  sennrich2016: {
    authors: 'Sennrich, Haddow, Birch',
    year: 2016,
    title: 'Neural Machine Translation of Rare Words with Subword Units',
    venue: 'ACL',
  },
  shannon1948: {
    authors: 'Shannon',
    year: 1948,
    title: 'A Mathematical Theory of Communication',
    venue: 'Bell System Technical Journal',
  },
  srivastava2014: {
    authors: 'Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov',
    year: 2014,
    title: 'Dropout: A Simple Way to Prevent Neural Networks from Overfitting',
    venue: 'JMLR',
  },
  sutskever2013: {
    authors: 'Sutskever, Martens, Dahl, Hinton',
    year: 2013,
    title: 'On the Importance of Initialization and Momentum in Deep Learning',
    venue: 'ICML',
  },
  sutskever2014: {
    authors: 'Sutskever, Vinyals, Le',
    year: 2014,
    title: 'Sequence to Sequence Learning with Neural Networks',
    venue: 'NIPS',
  },
  szegedy2016: {
    authors: 'Szegedy, Vanhoucke, Ioffe, Shlens, Wojna',
    year: 2016,
    title: 'Rethinking the Inception Architecture for Computer Vision',
    venue: 'CVPR',
  },
  tieleman2012: {
    authors: 'Tieleman, Hinton',
    year: 2012,
    title: 'Lecture 6.5 – RMSProp: Divide the Gradient by a Running Average of its Recent Magnitude',
    venue: 'Neural Networks for Machine Learning',
  },
  tu2016: {
    authors: 'Tu, Lu, Liu, Liu, Li',
    year: 2016,
    title: 'Modeling Coverage for Neural Machine Translation',
    venue: 'ACL',
  },
  vaswani2017: {
    authors: 'Vaswani, Shazeer, Parmar, Uszkoreit, Jones, Gomez, Kaiser, Polosukhin',
    year: 2017,
    title: 'Attention Is All You Need',
    venue: 'NIPS',
  },
  werbos1990: {
    authors: 'Werbos',
    year: 1990,
    title: 'Backpropagation Through Time: What It Does and How to Do It',
    venue: 'Proceedings of the IEEE',
  },
  wiegreffe2019: {
    authors: 'Wiegreffe, Pinter',
    year: 2019,
    title: 'Attention is not not Explanation',
    venue: 'EMNLP',
  },
  williams1989: {
    authors: 'Williams, Zipser',
    year: 1989,
    title: 'A Learning Algorithm for Continually Running Fully Recurrent Neural Networks',
    venue: 'Neural Computation',
  },
  wu2016: {
    authors: 'Wu et al.',
    year: 2016,
    title:
      'Google’s Neural Machine Translation System: Bridging the Gap between Human and Machine Translation',
    venue: 'arXiv 1609.08144',
  },
  wuebker2016: {
    authors: 'Wuebker, Green, DeNero, Hasan, Luong',
    year: 2016,
    title: 'Models and Inference for Prefix-Constrained Machine Translation',
    venue: 'ACL',
  },
  xiao2024: {
    authors: 'Xiao, Tian, Chen, Han, Lewis',
    year: 2024,
    title: 'Efficient Streaming Language Models with Attention Sinks',
    venue: 'ICLR',
  },
  zaremba2014: {
    authors: 'Zaremba, Sutskever, Vinyals',
    year: 2014,
    title: 'Recurrent Neural Network Regularization',
    venue: 'arXiv 1409.2329',
  },
} as const satisfies Readonly<Record<string, Paper>>;

export type PaperName = keyof typeof papers;
