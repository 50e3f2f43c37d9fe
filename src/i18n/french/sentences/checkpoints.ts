/** What is wrong with checkpoints. */
export const frenchCheckpoints: Readonly<Record<string, string>> = {
  'Not a checkpoint from this app.': 'Ce n’est pas un point de sauvegarde de cette application.',
  'config.json: {0}': 'config.json : {0:told}',
  'config.json: progress must say what the validations have shown.':
    'config.json : progress doit dire ce que les validations ont montré.',
  'config.json: isWeightsOnly must be true or false.':
    'config.json : isWeightsOnly doit valoir true ou false.',
  'model.safetensors is missing.': 'model.safetensors manque.',
  'config.json: step must be a whole number.': 'config.json : step doit être un nombre entier.',
  'Missing tensors: {0}.': 'Tenseurs manquants : {0}.',
  '{0}{1} is [{2}], the settings say [{3}].': '{0}{1} est [{2}], les réglages disent [{3}].',
  'Weights are not usable ({0}{1}).': 'Les poids ne sont pas utilisables ({0}{1}).',
  'Unknown tensors: {0}.': 'Tenseurs inconnus : {0}.',
  'config.json: initialWeightsSha256 must be 64 hexadecimal digits.':
    'config.json : initialWeightsSha256 doit avoir 64 chiffres hexadécimaux.',
  '{0}: unknown {1}.': '{0} : éléments inconnus {1}.',
  '{0} is not a JSON object.': '{0} n’est pas un objet JSON.',
  'config.json: place must say where in the corpus training stands.':
    'config.json : place doit dire où en est l’entraînement dans le corpus.',
  'Choose a checkpoint saved by this app.':
    'Choisissez un point de sauvegarde enregistré par cette application.',
  'Tensor table is invalid (its length exceeds the file).':
    'La table des tenseurs n’est pas valide (sa longueur dépasse le fichier).',
  'Tensor {0} has an impossible shape.': 'Le tenseur {0} a une forme impossible.',
  'Tensor table is invalid ({0}).': 'La table des tenseurs n’est pas valide ({0}).',
  'Tensor table is invalid (the file holds more than it says).':
    'La table des tenseurs n’est pas valide (le fichier contient plus qu’elle ne dit).',
  'Tensor {0} is in neither 32-bit nor 16-bit floats.':
    'Le tenseur {0} n’est en flottants ni de 32 ni de 16 bits.',
  'Choose a file saved by this app.': 'Choisissez un fichier enregistré par cette application.',
  'File changed or damaged ({0}).': 'Fichier modifié ou endommagé ({0}).',
  'config.json: {0} must name its language and lower case.':
    'config.json : {0} doit indiquer sa langue et les minuscules.',
  'vocab.json: the merges of the subwords are missing.': 'vocab.json : les fusions des sous-mots manquent.',
  'config.json: the tokens of {0} must be word, bpe or character.':
    'config.json : les tokens de {0} doivent être word, bpe ou character.',
  'vocab.json: {0} must be a list of words.': 'vocab.json : {0} doit être une liste de mots.',
  'vocab.json: merges must be a list.': 'vocab.json : merges doit être une liste.',
  'vocab.json: {0}': 'vocab.json : {0:told}',
  'config.json: corpus must have a name, a checksum, and what makes it or null.':
    'config.json : corpus doit avoir un nom, une somme de contrôle, et ce qui le produit ou null.',
  'The network was not saved: the weights of {0} are not usable.':
    'Le réseau n’a pas été enregistré : les poids de {0} ne sont pas utilisables.',
  'Go back to its last good step, or reset it.': 'Revenez à son dernier bon pas, ou réinitialisez-le.',
  'config.json: place is none in this corpus.': 'config.json : place n’existe pas dans ce corpus.',
};
