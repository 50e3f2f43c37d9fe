/**
 * A setting is declared once, as a field: its type, default, range, label and explanation. Forms, checkpoints,
 * the terminal and the documentation all read the declaration.
 */
interface FieldText {
  readonly label: string;
  /** One or two sentences a newcomer understands. */
  readonly explanation: string;
  /** Whether a change throws the trained weights away. */
  readonly rebuilds: boolean;
  /** When the setting has an effect; always by default. Where it has none, its value stays and counts for nothing. */
  readonly appliesWhen?: Condition;
}

/** Holds where every named setting of the same spec has one of the values, or none of them. */
export type Condition = Readonly<Record<string, Requirement>>;

export type Requirement = { readonly is: readonly Value[] } | { readonly isNot: readonly Value[] };

type Value = string | number | boolean;

export interface NumberField extends FieldText {
  readonly kind: 'number';
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly isInteger: boolean;
  /** Values worth offering first. */
  readonly suggestions: readonly number[];
  /** What 0 stands for where it is no amount, such as "automatic": forms write this in its place. */
  readonly zero?: string;
}

export interface SwitchField extends FieldText {
  readonly kind: 'switch';
  readonly default: boolean;
}

export interface ChoiceField<Value extends string = string> extends FieldText {
  readonly kind: 'choice';
  readonly default: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly explanation: string;
  }[];
}

export type Field = NumberField | SwitchField | ChoiceField;
export type Fields = Readonly<Record<string, Field>>;

/** The values that fields describe. */
export type SpecOf<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends NumberField
    ? number
    : F[Name] extends SwitchField
      ? boolean
      : F[Name] extends ChoiceField<infer Value>
        ? Value
        : never;
};

export function defaultsOf<F extends Fields>(fields: F): SpecOf<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.default]),
  ) as SpecOf<F>;
}

/** Whether a setting has an effect beside the others of its spec. */
export function applies(
  { appliesWhen = {} }: Pick<FieldText, 'label' | 'appliesWhen'>,
  spec: Readonly<Record<string, Value>>,
): boolean {
  return Object.entries(appliesWhen).every(([name, requirement]) => {
    const value = spec[name] as Value;
    return 'is' in requirement ? requirement.is.includes(value) : !requirement.isNot.includes(value);
  });
}

/** The names of the settings that differ and whose change needs another network. */
export function rebuildingChanges<F extends Fields>(
  fields: F,
  before: SpecOf<F>,
  after: SpecOf<F>,
): string[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.rebuilds && before[name] !== after[name] ? [name] : [],
  );
}

/** What is wrong with a value, as a sentence, or null. */
function faultOf(name: string, field: Field, value: unknown): string | null {
  switch (field.kind) {
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return `${name} must be a number.`;
      if (field.isInteger && !Number.isInteger(value)) return `${name} must be a whole number, not ${value}.`;
      if (value < field.minimum || value > field.maximum) {
        return `${name} is ${value}; it must lie between ${field.minimum} and ${field.maximum}.`;
      }
      return null;
    case 'switch':
      return typeof value === 'boolean' ? null : `${name} must be true or false.`;
    case 'choice':
      return field.options.some((option) => option.value === value)
        ? null
        : `${name} must be one of ${field.options.map((option) => option.value).join(', ')}.`;
    default:
      return field satisfies never;
  }
}

/**
 * Reads values from outside (a file, a link, the terminal) over the given base.
 * @returns the spec, and one sentence for each value that is unknown or out of range (those keep the base's value).
 */
export function readSpec<F extends Fields>(
  fields: F,
  values: unknown,
  base: SpecOf<F> = defaultsOf(fields),
): { spec: SpecOf<F>; faults: string[] } {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    return { spec: base, faults: ['The settings must be a JSON object.'] };
  }
  const faults: string[] = [];
  const spec: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(values)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) {
      faults.push(`${name} is not a setting; there are ${Object.keys(fields).join(', ')}.`);
      continue;
    }
    const fault = faultOf(name, field, value);
    if (fault) faults.push(fault);
    else spec[name] = value;
  }
  return { spec: spec as SpecOf<F>, faults };
}
