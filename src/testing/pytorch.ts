import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A Python that can import PyTorch. */
export interface PyTorch {
  /** @returns what a program printed. @throws Error with what it said, where it failed */
  run(folder: string, ...command: readonly string[]): string;
  /** The same, and how it ended; nothing is thrown. */
  attempt(folder: string, ...command: readonly string[]): { status: number | null; out: string; err: string };
  /** As many processes of a program as `torchrun --nproc_per_node` starts. */
  torchrun(folder: string, processes: number, ...command: readonly string[]): string;
}

/** The one on the path, or Debian's (python3-torch). @returns null where there is none */
export function findPyTorch(): PyTorch | null {
  for (const python of ['python3', '/usr/bin/python3']) {
    const asked = spawnSync(
      python,
      [
        '-c',
        'import sys, numpy, torch; print(sys.executable, torch.__version__, sys.version_info[:2] > (3, 10), sep="\\n")',
      ],
      { encoding: 'utf8' },
    );
    const [executable, version, isNew] = asked.status === 0 ? asked.stdout.trim().split(/\r?\n/) : [];
    if (executable && version) return of(executable, version.startsWith('1.') && isNew === 'True');
  }
  return null;
}

/**
 * @param isOutOfStep PyTorch 1.13 goes through an enumeration in a way that Python 3.11 has given up: its torchrun stops
 * unless its output goes somewhere. Here that of process 9 does, which there is not.
 */
function of(python: string, isOutOfStep: boolean): PyTorch {
  const beside = join(dirname(python), 'torchrun');
  // Another Python's torchrun would not do.
  const torchrun = existsSync(beside) ? [beside] : [python, '-m', 'torch.distributed.run'];
  const attempt = (folder: string, program: string, args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', OMP_NUM_THREADS: '1', CUDA_VISIBLE_DEVICES: '' },
    });
    return { status, out: stdout, err: stderr };
  };
  const orThrow = ({ status, out, err }: ReturnType<typeof attempt>) => {
    if (status !== 0) throw new Error(`${out}\n${err}`);
    return out;
  };
  return {
    attempt: (folder, ...command) => attempt(folder, python, command),
    run: (folder, ...command) => orThrow(attempt(folder, python, command)),
    torchrun: (folder, processes, ...command) => {
      const [program = python, ...first] = torchrun;
      const options = [
        `--nproc_per_node=${processes}`,
        '--standalone',
        ...(isOutOfStep ? ['--redirects=9:1', '--tee=9:1'] : []),
      ];
      return orThrow(attempt(folder, program, [...first, ...options, ...command]));
    },
  };
}
