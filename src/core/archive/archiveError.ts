/** What is wrong with an archive. What a person can do about it depends on what the archive was to be. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  /** `refused`: whole, but not what is taken. */
  readonly problem: 'damaged' | 'expands' | 'refused';
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(problem: ArchiveError['problem'], message: string, facts: ArchiveError['facts'] = {}) {
    super(message);
    this.problem = problem;
    this.facts = facts;
  }
}
