import type { Playground } from './playground.ts';

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

/** Null as soon as another network speaks than the project's. */
export function awaitedCorpus({
  project,
  model,
}: Pick<Playground, 'project' | 'model'>): AwaitedCorpus | null {
  return model.speaker?.kind === 'opened' ? project.awaited : null;
}

export const noProject: ProjectSlice = { activity: null, awaited: null };
