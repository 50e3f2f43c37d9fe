/** Values of settings that cannot be taken, and links that hold them. */
export const frenchSettings: Readonly<Record<string, string>> = {
  'Not all of the link could be taken. {0}': 'Tout n’a pas pu être repris du lien. {0:told}',
  'What could not be taken stands as it does on a plain visit.':
    'Ce qui n’a pas pu l’être est comme lors d’une visite ordinaire.',
  'The link is longer than {0} characters.': 'Le lien dépasse {0:number} caractères.',
  'The link is of version {0}; this page reads version {1}.':
    'Le lien est de version {0} ; cette page lit la version {1}.',
  'There is no {0} {1}; there are {2}.': '{0} ne peut pas être {1} ; il y a {2}.',
  '{0} is longer than {1} characters.': '{0} dépasse {1:number} caractères.',
  'step is {0}; it must lie between 1 and {1}.': 'step vaut {0} ; il doit se situer entre 1 et {1:number}.',
  'step counts for nothing without a lesson.': 'step ne compte pour rien sans leçon.',
  'The link has {0} more than once; the first one counts.':
    'Le lien contient {0} plusieurs fois ; la première compte.',
  '{0}: {1}': '{0} : {1:known}',
  '{0}: {1}.': '{0:known} : {1:told}.',
  '{0} must be a number.': '{0} doit être un nombre.',
  '{0} must be a whole number, not {1}.': '{0} doit être un nombre entier, pas {1}.',
  '{0} is {1}; it must lie between {2} and {3}.':
    '{0} vaut {1:number} ; il doit se situer entre {2:number} et {3:number}.',
  '{0} must be true or false.': '{0} doit valoir true ou false.',
  '{0} must be one of {1}.': '{0} doit être l’un de ceux-ci : {1}.',
  'The settings must be a JSON object.': 'Les réglages doivent former un objet JSON.',
  '{0} is not a setting; there are {1}.': '{0} n’est pas un réglage ; il y a {1}.',
  'A setting is written name=value, such as hiddenSize=256, not "{0}".':
    'Un réglage s’écrit nom=valeur, comme hiddenSize=256, et non « {0} ».',
  'There is no setting {0}; the nearest is {1}.': 'Il n’y a pas de réglage {0} ; le plus proche est {1}.',
  '{0} may be {1}; write which one.': '{0} peut désigner {1} ; écrivez lequel.',
  Model: 'Modèle',
  Training: 'Entraînement',
  Data: 'Données',
  '{0} is no group of settings; there are {1}.': '{0} n’est pas un groupe de réglages ; il y a {1}.',
  'Choose a smaller batch, hidden size or vocabulary, or leave out long sentences.':
    'Choisissez un lot, une taille cachée ou un vocabulaire plus petits, ou écartez les longues phrases.',
  'The largest tensor, {0}, has {1} = {2} numbers':
    'Le plus grand tenseur, {0:told}, a {1:number} = {2:number} nombres',
  "{0}; WebGL's largest texture here holds {1} × {2} = {3}.":
    '{0:told} ; la plus grande texture WebGL contient ici {1:number} × {2:number} = {3:number}.',
  "{0}, {1}; WebGPU's largest buffer here holds {2}.":
    '{0:told}, soit {1:told} ; le plus grand tampon WebGPU contient ici {2:told}.',
  'A step on the longest sentences takes about {0} of memory, with {1} weights':
    'Un pas sur les phrases les plus longues occupe environ {0:told} de mémoire, avec {1:number} poids',
  '{0}; WebAssembly ends at 4 GiB.': '{0:told} ; WebAssembly s’arrête à 4 Gio.',
  '{0}; not every device has that.': '{0:told} ; tous les appareils n’en ont pas autant.',
  'A step on the longest sentences multiplies {0} billion times, which takes a processor some {1} to {2} seconds.':
    'Un pas sur les phrases les plus longues fait {0:number} milliards de multiplications, ce qui prend à un processeur de {1:number} à {2:number} secondes.',
  'Choose a smaller hidden size, vocabulary or batch, or a graphics card.':
    'Choisissez une taille cachée, un vocabulaire ou un lot plus petits, ou une carte graphique.',
  '{0} MiB': '{0:number} Mio',
  '{0} GiB': '{0:number} Gio',
  'the logits of a batch': 'les logits d’un lot',
  'edit has rows that cannot be read; one is written 2:0,500,500.':
    'edit contient des lignes illisibles ; une ligne s’écrit 2:0,500,500.',
  'A link has no {0}; the nearest is {1}.': 'Un lien n’a pas de {0} ; le plus proche est {1}.',
  'The link has more than {0} parts.': 'Le lien a plus de {0:number} parties.',
  'There is no part {0}; there are {1}.': 'Il n’y a pas de partie {0} ; il y a {1}.',
};
