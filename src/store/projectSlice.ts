/** What is taken away as a file, and what is opened. */
export interface ProjectSlice {
  /** What is under way; it may take seconds. */
  readonly activity: 'saving' | 'opening' | null;
  /** The corpus that an opened project still needs before its network can be trained on; null where it has it. */
  readonly awaited: AwaitedCorpus | null;
}

export interface AwaitedCorpus {
  readonly name: string;
  /** What its files were called. */
  readonly files: readonly string[];
}

export const noProject: ProjectSlice = { activity: null, awaited: null };
