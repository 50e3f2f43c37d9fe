import { parseArgs } from 'node:util';
import { EngineError } from '../protocol/errors.ts';

/** What every command of the terminal shares: arguments, help, progress, and how it ends. */

/** A wrong use of a command: one sentence, exit code 2. */
export class UsageError extends Error {}

export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help text. */
  readonly value?: string;
  /** Whether it may be given several times; its values then come as a list. */
  readonly isRepeatable?: boolean;
  readonly help: string;
}

/** What was given: nothing for an option that was not, a list for one that may be repeated. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: Readonly<Record<string, Option>>;
  /** What the help text ends with. */
  readonly appendix?: () => string;
  run(values: OptionValues, positionals: readonly string[]): Promise<void>;
}

/** Runs a command on this process's arguments and ends the process with its exit code. */
export async function runCommand(command: Command): Promise<void> {
  try {
    const options = { ...command.options, help: { type: 'boolean', help: 'Show this text.' } as Option };
    const { values, positionals } = readArguments(options);
    if (values['help']) process.stdout.write(helpText(command, options));
    else await command.run(values, positionals);
    process.exitCode ??= 0;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
  // Backends and browsers may hold the process open; nothing is left to do.
  process.exit();
}

function readArguments(options: Readonly<Record<string, Option>>) {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { type, isRepeatable = false }]) => [
      name,
      { type, multiple: isRepeatable },
    ]),
  );
  try {
    return parseArgs({ options: config, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] as string) : String(error);
    throw new UsageError(`${message.replace(/\.$/, '')}; --help shows what there is.`);
  }
}

function helpText(command: Command, options: Readonly<Record<string, Option>>): string {
  const lines = Object.entries(options).map(
    ([name, { value, help }]) => `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(34)} ${help}`,
  );
  return `${command.summary}\n\n  npm run ${command.name} -- ${command.usage}\n\n${lines.join('\n')}\n${command.appendix ? `\n${command.appendix()}` : ''}`;
}

function sentenceOf(error: unknown): string {
  if (error instanceof EngineError) return `${error.message} ${error.nextStep}`;
  return error instanceof Error ? error.message : String(error);
}

/** Reads a whole number of at least `minimum` from an argument. @throws UsageError */
export function wholeNumber(name: string, text: string, minimum: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < minimum) {
    throw new UsageError(`--${name} must be a whole number of at least ${minimum}, not "${text}".`);
  }
  return value;
}

/** One line that is rewritten on a terminal, and plain lines now and then elsewhere. */
export function progressLine(): { show(text: string, isMilestone: boolean): void; end(): void } {
  const isTerminal = process.stderr.isTTY === true;
  let isOpen = false;
  return {
    show(text, isMilestone) {
      if (isTerminal) {
        process.stderr.write(`\r\u001b[K${text}`);
        isOpen = true;
      } else if (isMilestone) {
        process.stderr.write(`${text}\n`);
      }
    },
    end() {
      if (isOpen) process.stderr.write('\n');
      isOpen = false;
    },
  };
}

/** A bar of the given share, 0 to 1, twenty characters wide. */
export function bar(share: number): string {
  const filled = Math.round(20 * Math.min(1, Math.max(0, share)));
  return `[${'#'.repeat(filled)}${'.'.repeat(20 - filled)}]`;
}
