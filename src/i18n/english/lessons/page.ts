/** The page of all lessons, for teachers and for the printer, in English. */
export const englishLessonsPage = {
  title: 'Lessons',
  intro:
    'Each lesson stands beside the live page and acts on it: it puts the page into a state in one click, asks for a prediction, gives something to try, and notices when it has been done.',
  forTeachersAndPrint: 'For teachers: notes, a plan for an hour, sheets to print',
  back: 'Back to the playground',
  backToAll: 'All lessons',
  print: 'Print',
  sheet: 'Sheet for the class',
  sheetOf: (title: string) => `Sheet for the class: ${title}`,
  sheetIntro: 'To be worked on beside the page. The teacher’s note begins on a page of its own.',
  press: 'Press:',
  sawIt: 'What you saw:',
  forTeachers: 'For teachers',
  general: [
    'There is nothing to prepare, to install or to sign up for. Open the page once where the class can reach it; from then on no lesson needs the network. Each learner works on a device of their own, or the class votes before one projector.',
    'Let everyone predict before they press the button, in writing or by a show of hands: a wrong prediction is what makes the lesson stick. What is done is remembered in the browser of each learner and sent nowhere.',
    'Lessons 5, 6 and 7 need no training: a network that came with the page translates. In the others training takes seconds; where a device is too slow for lesson 3, a recorded run stands in its place.',
  ],
  hour: 'One hour in class',
  minute: 'Minute',
  what: 'What',
  how: 'How',
  opening: 'Opening',
  closing: 'Closing',
  hourParts: {
    opening:
      'The page on the projector. Somebody dictates a sentence; what does the picture below it show? Collect guesses, answer none.',
    sequences: 'On the projector. The class follows one word through the network.',
    memory: 'Each pair at a device.',
    bottleneck: 'Vote first, then let it train while you draw the bottleneck on the board.',
    attention: 'By hand: everyone works out one weight, with the numbers on the projector.',
    reordering: 'Each pair at a device; whoever is done looks for more nouns.',
    decoding: 'Each pair at a device.',
    limits: 'Choose three of the six steps. The class hunts for failures of its own.',
    'own-data': 'Each group with pairs of its own.',
    closing: 'Which prediction was wrong, and why? One sentence each. Hand out the sheet of one more lesson.',
  },
  afterClass: (titles: readonly string[]) =>
    `For a second hour or at home: ${titles.join('; ')}. Each stands alone.`,
} as const;
