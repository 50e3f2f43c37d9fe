import { type Option, type OptionValues, UsageError } from '../src/cli/terminal.ts';
import type { Patience } from './compete.ts';
import {
  type Architecture,
  architectures,
  architecturesOf,
  type BenchConfig,
  configNames,
  configs,
  scaledConfigs,
} from './configs.ts';

/** What a run of the benchmark measures. */
export interface Plan {
  readonly backends: readonly string[];
  readonly tasks: readonly { readonly config: BenchConfig; readonly architecture: Architecture }[];
  /** Whether a variant takes part. */
  takes(variant: string): boolean;
  readonly patience: Patience;
  readonly isQuick: boolean;
  readonly asJson: boolean;
}

export const planOptions = {
  config: { type: 'string', value: 'NAME,…', help: `${configNames.join(', ')} (by default all but keras).` },
  attention: { type: 'string', value: 'NAME,…', help: `${Object.keys(architectures).join(', ')}.` },
  variant: { type: 'string', value: 'NAME,…', help: 'naive, layers, pytorch, fused and what it is made of.' },
  quick: {
    type: 'boolean',
    help: 'Few rounds, the small config alone where none is named, and nothing is kept.',
  },
  scale: { type: 'boolean', help: 'How the cost of a step grows: one size of the config changes at a time.' },
  json: { type: 'boolean', help: 'Print rows as JSON instead of a table.' },
} as const satisfies Readonly<Record<string, Option>>;

const patience: Patience = { seconds: 20, fewestRounds: 5, mostRounds: 51 };
const quickPatience: Patience = { seconds: 3, fewestRounds: 3, mostRounds: 15 };

/** @param backends what there is @throws UsageError where a name is unknown */
export function readPlan(values: OptionValues, backends: readonly string[]): Plan {
  const isQuick = values['quick'] === true;
  const isScaling = values['scale'] === true;
  const usual = isQuick || isScaling ? ['small'] : configNames.filter((name) => name !== 'keras');
  const chosen = list(values, 'config', configNames) ?? usual;
  const wanted = list(values, 'attention', Object.keys(architectures) as Architecture[]);
  const variants = list(values, 'variant');
  return {
    backends: list(values, 'backend', backends) ?? backends,
    tasks: chosen
      .map((name) => configs[name as keyof typeof configs])
      .flatMap((config) => (isScaling ? scaledConfigs(config) : [config]))
      .flatMap((config) =>
        (wanted ?? (isScaling ? (['dot'] as const) : architecturesOf(config))).map((architecture) => ({
          config,
          architecture,
        })),
      ),
    takes: (variant) =>
      variants?.some((name) => variant === name || variant.startsWith(`${name}-`)) ??
      (!isScaling || variant === 'fused'),
    patience: isQuick ? quickPatience : patience,
    isQuick,
    asJson: values['json'] === true,
  };
}

/** The names in an option's value; null where it was not given. */
function list<Name extends string>(
  values: OptionValues,
  option: string,
  known?: readonly Name[],
): readonly Name[] | null {
  const text = values[option];
  if (typeof text !== 'string') return null;
  const names = text.split(',');
  const stranger = names.find((name) => known && !known.some((one) => one === name));
  if (stranger !== undefined) {
    throw new UsageError(`--${option} takes ${known?.join(', ')}, not "${stranger}".`);
  }
  return names as Name[];
}
