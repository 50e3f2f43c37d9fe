/** What every language says of a lesson. Between two `$` in a text stands TeX. */
export interface LessonText {
  readonly title: string;
  /** In one line, for the list of all lessons. */
  readonly about: string;
  /** What one can do after it, each beginning with a verb. */
  readonly aims: readonly string[];
  /** By the names of the steps. */
  readonly steps: Readonly<Record<string, LessonStepText>>;
  readonly teacher: TeacherText;
}

export interface LessonStepText {
  readonly title: string;
  /** A few short paragraphs. */
  readonly body: readonly string[];
  /** TeX, each in a line of its own after the paragraphs. */
  readonly formulas?: readonly string[];
  readonly question?: {
    readonly ask: string;
    readonly options: readonly string[];
    /** Why it happened as it did, whatever was predicted. @param facts as the step's check returns them */
    because(facts: never): string;
  };
  /** On the button that makes the state: what it will show. */
  readonly act: string;
  /** What to do then. */
  readonly task: string;
  /** A number to be worked out. @param facts as the step's sum has them */
  readonly sum?: { ask(facts: never): string; hint(facts: never): string };
  /** What was seen. @param facts as the step's check returns them */
  seen(facts: never): string;
}

export interface TeacherText {
  /** Time and what to prepare, then how it may go in class. */
  readonly notes: readonly string[];
  readonly questions: readonly { readonly ask: string; readonly answer: string }[];
}
