import {
  type DecodeFieldName,
  type DecodeMethod,
  type DecodeSpec,
  decodeFields,
  decodeSpecFault,
  greedyDecoding,
} from '../core/spec/decodeSpec.ts';
import { applies, type Field, type Fields, readSpec } from '../core/spec/field.ts';
import { settingValue } from '../core/spec/settingAssignment.ts';
import { valuesOf } from '../core/spec/settingsReference.ts';
import { type Option, type OptionValues, UsageError } from './terminal.ts';

/**
 * How to decode, for the terminal: an option for each setting, made from its declaration. The method is not named but
 * follows from what is: `--beam` asks for beam search, `--temperature` for sampling, nothing for greedy search.
 */

const fields: Fields = decodeFields;
const methods = decodeFields.method.options.map(({ value }) => value);
const settings = (Object.keys(decodeFields) as DecodeFieldName[]).filter((name) => name !== 'method');

export const decodeOptions: Readonly<Record<string, Option>> = Object.fromEntries(
  settings.map((name) => [flagOf(name), optionOf(fields[name] as Field, methodsOf(name))]),
);

/** @throws UsageError with the first thing that is wrong. */
export function readDecodeOptions(values: OptionValues): DecodeSpec {
  const named = settings.filter((name) => values[flagOf(name)] !== undefined);
  const method = methods.find((each) => named.every((name) => methodsOf(name).includes(each)));
  if (!method)
    throw new UsageError(`${contradiction(named)} do not go together; --help says what goes with what.`);
  const read = readSpec(decodeFields, {
    method,
    ...Object.fromEntries(
      named.map((name) => {
        const value = values[flagOf(name)];
        return [name, typeof value === 'string' ? settingValue(value, fields[name] as Field) : value];
      }),
    ),
  });
  const fault = read.faults[0] ?? decodeSpecFault(read.spec);
  if (fault) throw new UsageError(fault);
  return read.spec;
}

/** The methods a setting has an effect in. */
function methodsOf(name: DecodeFieldName): DecodeMethod[] {
  return methods.filter((method) => applies(fields[name] as Field, { ...greedyDecoding, method }));
}

/** `--beam` and `--temperature`: the first two that share no method. */
function contradiction(named: readonly DecodeFieldName[]): string {
  const pairs = named.flatMap((one) => named.map((other) => [one, other] as const));
  const pair = pairs.find(
    ([one, other]) => !methodsOf(one).some((method) => methodsOf(other).includes(method)),
  );
  return (pair ?? named).map((name) => `--${flagOf(name)}`).join(' and ');
}

/** `lengthPenalty` gives `length-penalty`; the width of the beam is the beam. */
function flagOf(name: DecodeFieldName): string {
  return name === 'beamWidth' ? 'beam' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function optionOf(field: Field, effective: readonly DecodeMethod[]): Option {
  const names = decodeFields.method.options
    .filter(({ value }) => effective.includes(value))
    .map(({ label }) => label.toLowerCase());
  const where = names.length === methods.length ? '' : `; for ${names.join(' and ')}`;
  return field.kind === 'switch'
    ? { type: 'boolean', help: `${field.label}${where}.` }
    : {
        type: 'string',
        value: 'N',
        help: `${field.label}: ${valuesOf(field)} (default ${field.default})${where}.`,
      };
}
