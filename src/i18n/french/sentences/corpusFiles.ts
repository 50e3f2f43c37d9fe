/** What is wrong with the files of a corpus, and what can be done. */
export const frenchCorpusFiles: Readonly<Record<string, string>> = {
  '“{0}” cannot be read: it is a folder, or it has moved or changed.':
    '« {0} » ne peut pas être lu : c’est un dossier, ou le fichier a été déplacé ou modifié.',
  'Choose the file again.': 'Choisissez à nouveau le fichier.',
  'Invalid UTF-8 near line {0} of {1}: read as windows-1252.':
    'UTF-8 non valide vers la ligne {0:number} de {1} : lu en windows-1252.',
  'Choose a file with one sentence pair per line, a tab between the two.':
    'Choisissez un fichier avec une paire de phrases par ligne, une tabulation entre les deux.',
  'Not text (null bytes at offset {0}).': 'Ce n’est pas du texte (octets nuls à la position {0:number}).',
  'Choose a text file: one sentence pair per line, a tab between the two.':
    'Choisissez un fichier texte : une paire de phrases par ligne, une tabulation entre les deux.',
  'Invalid {0}.': '{0} non valide.',
  'Invalid {0} near line {1}.': '{0} non valide vers la ligne {1:number}.',
  'Save the file as UTF-8, or read it as windows-1252.':
    'Enregistrez le fichier en UTF-8, ou lisez-le en windows-1252.',
  'Unpack it and choose the text file inside; .zip and .gz need no unpacking.':
    'Décompressez-le et choisissez le fichier texte à l’intérieur ; .zip et .gz se lisent tels quels.',
  'Export the two columns as tab-separated text or CSV.':
    'Exportez les deux colonnes en texte tabulé ou en CSV.',
  'a zip archive or an Office document': 'une archive zip ou un document Office',
  'Unpack it and choose the text file inside; from a spreadsheet, export tab-separated text.':
    'Décompressez-le et choisissez le fichier texte à l’intérieur ; depuis un tableur, exportez du texte tabulé.',
  'a gzip archive': 'une archive gzip',
  'Unpack it and choose the text file inside.':
    'Décompressez-le et choisissez le fichier texte à l’intérieur.',
  'a Parquet file': 'un fichier Parquet',
  'an Arrow file': 'un fichier Arrow',
  'an SQLite database': 'une base de données SQLite',
  'a PDF document': 'un document PDF',
  'an RTF document': 'un document RTF',
  'Save it as plain text in UTF-8.': 'Enregistrez-le en texte brut, en UTF-8.',
  'an old Office document (.doc, .xls)': 'un ancien document Office (.doc, .xls)',
  'Save it as plain text, or from a spreadsheet export tab-separated text.':
    'Enregistrez-le en texte brut, ou depuis un tableur exportez du texte tabulé.',
  'a 7z archive': 'une archive 7z',
  'a RAR archive': 'une archive RAR',
  'an xz archive': 'une archive xz',
  'a Zstandard archive': 'une archive Zstandard',
  'a bzip2 archive': 'une archive bzip2',
  'a tar archive': 'une archive tar',
  'a PNG picture': 'une image PNG',
  'a JPEG picture': 'une image JPEG',
  'a GIF picture': 'une image GIF',
  'a WebP picture': 'une image WebP',
  'Not text: this is {0}.': 'Ce n’est pas du texte : c’est {0:told}.',
  'This is {0}. {1}': 'C’est {0:told}. {1:told}',
  'Cut the file to its first 50,000 pairs and import those.':
    'Coupez le fichier à ses 50 000 premières paires et importez celles-ci.',
  '{0} has {1} lines, {2} {3}.': '{0} a {1:number} lignes, {2} {3:number}.',
  'Choose two files in which line N of one translates line N of the other.':
    'Choisissez deux fichiers où la ligne N de l’un traduit la ligne N de l’autre.',
  'No sentence pairs found.': 'Aucune paire de phrases trouvée.',
  'Choose two files with one sentence on each line.': 'Choisissez deux fichiers avec une phrase par ligne.',
  'Choose a file of sentence pairs, or one file per language.':
    'Choisissez un fichier de paires de phrases, ou un fichier par langue.',
  'null bytes at character {0}': 'octets nuls au caractère {0:number}',
  'control characters from character {0} on': 'caractères de contrôle à partir du caractère {0:number}',
  'Not text ({0}).': 'Ce n’est pas du texte ({0:told}).',
  'Quote opened on line {0} never closes.': 'Le guillemet ouvert à la ligne {0:number} ne se ferme jamais.',
  'Stray quote in a quoted cell on line {0}.':
    'Guillemet isolé dans une cellule entre guillemets, ligne {0:number}.',
  'Write quotation marks inside a quoted cell twice, or export tab-separated text.':
    'Doublez les guillemets à l’intérieur d’une cellule entre guillemets, ou exportez du texte tabulé.',
  'Write both sentences into each object.': 'Écrivez les deux phrases dans chaque objet.',
  '{0}; skipped.': '{0:told} ; ignorées.',
  'Line {0} is not JSON.': 'La ligne {0:number} n’est pas du JSON.',
  'Write one JSON object on each line.': 'Écrivez un objet JSON par ligne.',
  'The JSON objects hold no texts.': 'Les objets JSON ne contiennent pas de textes.',
  "The JSON objects' texts are {0}: no two languages.":
    'Les textes des objets JSON sont {0} : il n’y a pas là deux langues.',
  'Name the sentences en and fr, or source and target, or say which two keys to read.':
    'Nommez les phrases en et fr, ou source et target, ou dites quelles deux clés lire.',
  'Choose a file with both languages.': 'Choisissez un fichier avec les deux langues.',
  'Invalid XML at {0}:{1}.': 'XML non valide à la position {0}:{1}.',
  'DTD entities are not allowed.': 'Les entités de DTD ne sont pas admises.',
  'Line {0} nests deeper than {1} elements.': 'La ligne {0:number} imbrique plus de {1:number} éléments.',
  'Choose a TMX file whose units hold a segment in each of two languages.':
    'Choisissez un fichier TMX dont les unités ont un segment dans chacune des deux langues.',
  'This is a web page.': 'C’est une page web.',
  'This is XML, but not TMX: it begins with <{0}>.': 'C’est du XML, mais pas du TMX : il commence par <{0}>.',
  'Download the file itself instead of the page about it.':
    'Téléchargez le fichier lui-même et non la page qui en parle.',
  'Export the translations as TMX 1.4, or as tab-separated text.':
    'Exportez les traductions en TMX 1.4, ou en texte tabulé.',
  'Export the TMX file again, or as tab-separated text.':
    'Exportez à nouveau le fichier TMX, ou du texte tabulé.',
  'This is one JSON array, not JSON Lines.': 'C’est un seul tableau JSON, pas du JSON Lines.',
  'Write one JSON object on each line, without brackets and commas between them.':
    'Écrivez un objet JSON par ligne, sans crochets ni virgules entre eux.',
  'The languages here are {0}, not both {1} and {2}.':
    'Les langues sont ici {0}, mais pas {1} et {2} toutes les deux.',
  'The languages here are {0}.': 'Les langues sont ici {0}.',
  'Say which two of them to read.': 'Dites lesquelles des deux lire.',
  'The table has {0} columns, and its first row names no two languages: {1}.':
    'Le tableau a {0:number} colonnes, et sa première ligne ne nomme pas deux langues : {1}.',
  'Say which two columns to read, or name them in the first row: en and fr, source and target.':
    'Dites quelles deux colonnes lire, ou nommez-les dans la première ligne : en et fr, source et target.',
  'There is no column “{0}”; the first row reads {1}.':
    'Il n’y a pas de colonne « {0} » ; la première ligne contient {1}.',
  'Name one of these, or its number from 1 to {0}.':
    'Nommez l’une d’elles, ou donnez son numéro de 1 à {0:number}.',
  'Put one sentence pair on each line, a tab between the two.':
    'Mettez une paire de phrases par ligne, une tabulation entre les deux.',
  'Put a tab between the two sentences.': 'Mettez une tabulation entre les deux phrases.',
  'More than {0} lines.': 'Plus de {0:number} lignes.',
  'Line {0} exceeds 64 KB.': 'La ligne {0:number} dépasse 64 Ko.',
  'Put one sentence pair on each line.': 'Mettez une paire de phrases par ligne.',
  'an Excel workbook (.xlsx)': 'un classeur Excel (.xlsx)',
  'Export the sheet as tab-separated text or CSV in UTF-8.':
    'Exportez la feuille en texte tabulé ou en CSV, en UTF-8.',
  'a Word document (.docx)': 'un document Word (.docx)',
  'Save it as plain text in UTF-8, one sentence pair per line, a tab between the two.':
    'Enregistrez-le en texte brut en UTF-8, une paire de phrases par ligne, une tabulation entre les deux.',
  'an office document, a book or a program': 'un document bureautique, un livre ou un programme',
  'Export its sentences as tab-separated text in UTF-8.':
    'Exportez-en les phrases en texte tabulé, en UTF-8.',
  'The zip holds no file with sentences.': 'Le zip ne contient aucun fichier de phrases.',
  'Choose an archive with a file of sentence pairs, or with one file per language.':
    'Choisissez une archive avec un fichier de paires de phrases, ou avec un fichier par langue.',
  'Fetch or pack it again, or choose the text file inside.':
    'Récupérez-la ou compressez-la à nouveau, ou choisissez le fichier texte à l’intérieur.',
  'Unpack it and choose a smaller text file inside.':
    'Décompressez-la et choisissez un fichier texte plus petit à l’intérieur.',
  'Unpack the outer archive and choose the one inside.':
    'Décompressez l’archive extérieure et choisissez celle de l’intérieur.',
  '“{0}” is a folder.': '« {0} » est un dossier.',
  'Drop the files in it instead.': 'Déposez plutôt les fichiers qu’il contient.',
  '{0} of {1} lines lack “{2}” or “{3}” (first: line {4})':
    'Lignes sans « {2} » ou « {3} » : {0:number} sur {1:number} (la première : ligne {4:number})',
  '{0} of {1} units lack {2} or {3} (first: line {4})':
    'Unités sans {2} ou {3} : {0:number} sur {1:number} (la première : ligne {4:number})',
  '{0} of {1} lines lack a second column (first: line {2})':
    'Lignes sans deuxième colonne : {0:number} sur {1:number} (la première : ligne {2:number})',
};
