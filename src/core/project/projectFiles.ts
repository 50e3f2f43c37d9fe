/** Where everything stands in the archive of a project. */

export const format = 'seq2seq-playground-project';

/** Grows when a page of today could no longer read it as it was meant. */
export const version = 1;

export const projectFile = 'project.json';

export const checkpointNames = ['config.json', 'vocab.json', 'model.safetensors'] as const;

export function checkpointFile(name: string): string {
  return `checkpoint/${name}`;
}

/** A person's files go by numbers: their names stand in `project.json` and are paths nowhere. */
export function corpusFile(index: number): string {
  return `corpus/${index + 1}`;
}

export function runFiles(index: number): Readonly<Record<'steps' | 'validations' | 'snapshots', string>> {
  const folder = `runs/${index + 1}`;
  return {
    steps: `${folder}/steps.f64`,
    validations: `${folder}/validations.f64`,
    snapshots: `${folder}/snapshots.json`,
  };
}
