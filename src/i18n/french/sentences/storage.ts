/** What this browser keeps, and what it cannot. */
export const frenchStorage: Readonly<Record<string, string>> = {
  'The training could not be saved in this browser':
    'L’entraînement n’a pas pu être enregistré dans ce navigateur',
  'The run could not be kept in this browser': 'L’essai n’a pas pu être gardé dans ce navigateur',
  'The saved training could not be opened': 'L’entraînement enregistré n’a pas pu être ouvert',
  'It is no longer there.': 'Il n’est plus là.',
  'The corpora that this browser keeps cannot be listed':
    'Les corpus gardés par ce navigateur ne peuvent pas être listés',
  'The corpus could not be opened': 'Le corpus n’a pas pu être ouvert',
  'The corpus could not be kept in this browser': 'Le corpus n’a pas pu être gardé dans ce navigateur',
  'The change could not be kept in this browser': 'Le changement n’a pas pu être gardé dans ce navigateur',
  'The corpus could not be deleted': 'Le corpus n’a pas pu être supprimé',
  'The corpus could not be put back': 'Le corpus n’a pas pu être remis',
  'The runs that this browser keeps cannot be listed':
    'Les essais gardés par ce navigateur ne peuvent pas être listés',
  'The run could not be opened': 'L’essai n’a pas pu être ouvert',
  'The name could not be kept in this browser': 'Le nom n’a pas pu être gardé dans ce navigateur',
  'The answer could not be kept in this browser': 'La réponse n’a pas pu être gardée dans ce navigateur',
  'The run could not be deleted': 'L’essai n’a pas pu être supprimé',
  'The run could not be put back': 'L’essai n’a pas pu être remis',
  'it gives this page no storage, as in some private windows':
    'il ne donne aucun stockage à cette page, comme dans certaines fenêtres privées',
  'What is in use stays in use; to keep it, open the page in an ordinary window.':
    'Ce qui est en usage le reste ; pour le garder, ouvrez la page dans une fenêtre ordinaire.',
  'there is no room left for it': 'il n’y a plus de place pour cela',
  'What is in use stays in use; delete a kept corpus or a run, or free some of the disk, and try again.':
    'Ce qui est en usage le reste ; supprimez un corpus ou un essai gardé, ou libérez de la place sur le disque, puis réessayez.',
  'a newer version of this page has been here and keeps things its own way':
    'une version plus récente de cette page est passée par ici et range les choses à sa façon',
  'Reload the page to get that version.': 'Rechargez la page pour obtenir cette version.',
  'another tab holds the storage with an older version of this page':
    'un autre onglet tient le stockage avec une version plus ancienne de cette page',
  'Close that tab and try again.': 'Fermez cet onglet et réessayez.',
  'a file has moved or changed since it was chosen':
    'un fichier a été déplacé ou modifié depuis qu’il a été choisi',
  'What is in use stays in use; choose the files again to keep them.':
    'Ce qui est en usage le reste ; choisissez à nouveau les fichiers pour les garder.',
  'it is no longer there': 'il n’est plus là',
  'It was deleted, perhaps in another tab, or the browser cleared it.':
    'Il a été supprimé, peut-être dans un autre onglet, ou le navigateur l’a effacé.',
  'another tab has gone on with it': 'un autre onglet l’a poursuivi',
  'What was trained here can be kept as a run of its own.':
    'Ce qui a été entraîné ici peut être gardé comme un essai à part.',
  'its network made room for those of later runs':
    'son réseau a laissé la place à ceux d’essais plus récents',
  'Its settings and its curve are still there: the same settings train the same network again.':
    'Ses réglages et sa courbe sont toujours là : les mêmes réglages entraînent à nouveau le même réseau.',
  'none of its checkpoints is as it was written':
    'aucun de ses points de sauvegarde n’est tel qu’il a été écrit',
  'the browser gave up on it ({0})': 'le navigateur y a renoncé ({0})',
  'What is in use stays in use; reload the page to try again.':
    'Ce qui est en usage le reste ; rechargez la page pour réessayer.',
  '{0} can no longer be read.': '{0} n’est plus lisible.',
  '{0} has changed since it was written.': '{0} a changé depuis son écriture.',
  'The checkpoint of step {0} was left out: {1}':
    'Le point de sauvegarde du pas {0:number} a été laissé de côté : {1:told}',
  'The corpus “{0}” is no longer kept in this browser.':
    'Le corpus « {0} » n’est plus gardé dans ce navigateur.',
  'The corpus is not read as it was when the network learnt from it.':
    'Le corpus n’est pas lu comme il l’était quand le réseau en a appris.',
  'The network of the run translates; bring the same corpus again to train it further.':
    'Le réseau de l’essai traduit ; apportez à nouveau le même corpus pour poursuivre son entraînement.',
  'The settings stay as they were; bring its files again to use those of the run.':
    'Les réglages restent tels quels ; apportez à nouveau ses fichiers pour utiliser ceux de l’essai.',
};
