import { reportProblem } from '../engineConnection.ts';

/** Files that a person chose, dropped or pasted. What opens them is no part of the first screen. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  try {
    const { openFiles } = await import('./openFiles.ts');
    await openFiles(files);
  } catch (error) {
    reportProblem(error);
  }
}
