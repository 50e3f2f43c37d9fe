import { type DecodeSpec, decodeFields, decodeSpecFault } from '../../core/spec/decodeSpec.ts';
import { readSpec } from '../../core/spec/field.ts';
import { EngineError } from '../../protocol/errors.ts';

/** @throws EngineError (`settings`) where a setting is out of range or two do not go together. */
export function expectDecodable(values: DecodeSpec): void {
  const { spec, faults } = readSpec(decodeFields, values);
  const all = [...faults, decodeSpecFault(spec)].filter((fault) => fault !== null);
  if (all.length === 0) return;
  throw new EngineError({
    code: 'settings',
    message: all.join(' '),
    nextStep: 'Change the setting and try again.',
  });
}
