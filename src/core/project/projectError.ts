/** Why a file is not taken as a project, in one sentence. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError';
}
