/**
 * A small parallel text of our own making, for whoever has none at hand. Three of its lines are there to be cleaned away:
 * one is given twice, one lacks its translation, one is not translated but explained. Every word comes up twice or more,
 * since words that come up once are left out of the vocabulary.
 */
export const classroomPairs = `The teacher opens the book.	Le professeur ouvre le livre.
The teacher closes the book.	Le professeur ferme le livre.
The teacher opens the door.	Le professeur ouvre la porte.
The teacher closes the door.	Le professeur ferme la porte.
The teacher opens the window.	Le professeur ouvre la fenêtre.
The teacher reads the book.	Le professeur lit le livre.
The pupil closes the window.	L'élève ferme la fenêtre.
The pupil opens the book.	L'élève ouvre le livre.
The pupil closes the book.	L'élève ferme le livre.
The pupil opens the door.	L'élève ouvre la porte.
The pupil opens the window.	L'élève ouvre la fenêtre.
The girl reads the book.	La fille lit le livre.
The girl closes the door.	La fille ferme la porte.
The girl opens the window.	La fille ouvre la fenêtre.
The boy reads the book.	Le garçon lit le livre.
The boy opens the door.	Le garçon ouvre la porte.
The boy closes the window.	Le garçon ferme la fenêtre.
The boy closes the book.	Le garçon ferme le livre.
The teacher opens the book.	Le professeur ouvre le livre.
The girl opens the book.	
The pupil reads.	L'élève, qui aime beaucoup les livres, lit tous les soirs dans sa chambre.
`;

/** In words that the text knows, but not in it. */
export const classroomQuestion = 'The girl closes the window.';
/** Of the text. */
export const classroomSentence = 'The girl closes the door.';
export const classroomAnswer = 'la fille ferme la fenêtre.';
