/** Networks of the literature. */
export const frenchPresets: Readonly<Record<string, string>> = {
  Default: 'Par défaut',
  'A bidirectional LSTM with additive attention after the cell: small enough for a laptop, good within minutes.':
    'Un LSTM bidirectionnel avec attention additive après la cellule : assez petit pour un portable, bon en quelques minutes.',
  'Keras, index embedding': 'Keras, index et plongement',
  'The encoder-decoder that Keras tutorials begin with: 10,000 words (four of them special), embeddings of 256, one LSTM of 1,024 on each side, RMSprop; large for a browser.':
    'L’encodeur-décodeur par lequel commencent les tutoriels Keras : 10 000 mots (dont quatre spéciaux), plongements de 256, un LSTM de 1 024 de chaque côté, RMSprop ; grand pour un navigateur.',
  'Keras, one-hot characters': 'Keras, caractères one-hot',
  'Keras’s own example lstm_seq2seq (Chollet 2017): characters as one-hot vectors, an LSTM of 256 on each side, RMSprop, a fifth held out.':
    'L’exemple lstm_seq2seq de Keras (Chollet 2017) : des caractères en vecteurs one-hot, un LSTM de 256 de chaque côté, RMSprop, un cinquième mis de côté.',
  'Sutskever 2014, small': 'Sutskever 2014, en petit',
  'Sequence to Sequence Learning (Sutskever et al. 2014), section 3, at an eighth of the width: four LSTM layers, the source reversed, no attention, beam search.':
    'Sequence to Sequence Learning (Sutskever et al. 2014), section 3, au huitième de la largeur : quatre couches LSTM, source inversée, pas d’attention, recherche en faisceau.',
  'Bahdanau 2014, small': 'Bahdanau 2014, en petit',
  'Learning to Align and Translate (Bahdanau et al. 2014), section 3 and A.1: a bidirectional GRU, additive attention before the cell; with a tanh layer where the paper has maxout.':
    'Learning to Align and Translate (Bahdanau et al. 2014), section 3 et A.1 : un GRU bidirectionnel, attention additive avant la cellule ; une couche tanh là où l’article a maxout.',
  'Luong 2015, small': 'Luong 2015, en petit',
  'Effective Approaches to Attention (Luong et al. 2015), sections 3.1, 3.3 and 4.1, with two layers for its four: general attention, input feeding, the source reversed, dropout .2.':
    'Effective Approaches to Attention (Luong et al. 2015), sections 3.1, 3.3 et 4.1, avec deux couches au lieu de quatre : attention bilinéaire (general), input feeding, source inversée, dropout 0,2.',
  'Vanilla RNN': 'RNN simple',
  'Where it all began: h = tanh(W e + U h + b) (Elman 1990) on both sides, and its last state is all the decoder gets.':
    'Là où tout a commencé : h = tanh(W e + U h + b) (Elman 1990) des deux côtés, et le décodeur ne reçoit que son dernier état.',
  'To follow by hand': 'À suivre à la main',
  'Eight units, so few that every number can be read: a plain RNN, its last state handed over, a learnt query e for each position, a = softmax(e · h), v = Σ a h; for the corpus “Hello world”.':
    'Huit unités, si peu que chaque nombre peut se lire : un RNN simple dont le dernier état est transmis, une requête apprise e par position, a = softmax(e · h), v = Σ a h ; pour le corpus « Hello world ».',
};
