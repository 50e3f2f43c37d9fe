import type { Translation } from '../translation.ts';

/** The texts of the drawn network, in French. */
export const frenchNetwork: Translation['network'] = {
  title: 'Réseau',
  waiting: 'Le réseau est dessiné dès qu’il y a une traduction.',
  replayed:
    'Relecture : les poids de ce pas n’existent plus. Revenez à la fin de la relecture pour voir à l’intérieur.',
  rows: {
    source: 'lit',
    forward: 'aller',
    backward: 'retour',
    attention: 'attention',
    decoder: 'décodeur',
    words: 'écrit',
  },
  shortRows: {
    source: '',
    forward: '→',
    backward: '←',
    attention: 'a',
    decoder: 's',
    words: '',
  },
  row: (name, layer) => (layer === null ? name : `${name} ${layer}`),
  encoderCell: (direction, layer, token) => `Encodeur, ${direction}, couche ${layer}, « ${token} »`,
  decoderCell: (layer, token) => `Décodeur, couche ${layer}, en train d’écrire « ${token} »`,
  firstCell: (layer) => `Décodeur, couche ${layer}, avant le premier mot`,
  vesselCell: 'Le dernier état de l’encodeur, tout ce que reçoit le décodeur',
  state: (mean, unit, strongest) =>
    `moyenne de l’état ${mean}, unité la plus forte : ${unit}, à ${strongest}`,
  looks: (source, weight) => `regarde surtout ${source} : ${weight}`,
  writes: (token, probability) => `écrit ${token}, p ${probability}`,
  rather: (token, probability) => `écrirait plutôt ${token}, p ${probability}`,
  bridge: { dense: 'pont : tanh', copy: 'pont : copie', zero: 'pont : zéro' },
  carried: (count) => `${count} nombres portent toute la phrase`,
  nothingCarried: 'Rien de la phrase n’arrive : le pont est nul',
  caption: (each, limit) =>
    `Chaque cellule montre son état : ${each}, bleu au-dessous de zéro, rouille au-dessus, plein à ±${limit}.`,
  bars: (count, units) =>
    units === '1' ? `${count} unités` : `${count} barres, chacune la moyenne de ${units} unités`,
  gates: {
    input: 'entrée i',
    forget: 'oubli f',
    candidate: 'candidat g',
    output: 'sortie o',
    reset: 'réinit. r',
    update: 'mise à jour z',
  },
  gruCandidate: 'candidat n',
  sigmoid: 'σ',
  tanh: 'tanh',
  memory: (symbol) => `mémoire ${symbol}`,
  hidden: (symbol) => `état ${symbol}`,
  equations: {
    lstm: (state, memory) => `${memory} = f⊙${memory}′ + i⊙g, ${state} = o⊙tanh ${memory}`,
    gru: (state) => `${state} = (1 − z)⊙n + z⊙${state}′`,
    rnn: (state) => `${state} = tanh(·)`,
  },
  mean: 'moyenne',
  range: 'étendue',
  keep: 'Cliquez pour garder.',
  close: 'Relâcher',
  summary: (read, layers, ways, written, how) =>
    `L’encodeur lit ${read} en ${layers}, ${ways} ; le décodeur écrit ${written} et ${how}.`,
  tokens: (count) => (count < 2 ? `${count} token` : `${count} tokens`),
  layers: (count) => (count < 2 ? `${count} couche` : `${count} couches`),
  bothWays: 'dans les deux sens',
  oneWay: 'dans un seul sens',
  fromTheEnd: 'à partir de la fin',
  lookingBefore: 'regarde la source avant chaque cellule',
  lookingAfter: 'regarde la source après chaque cellule',
  notLooking: 'ne connaît de la source que le dernier état de l’encodeur',
};
