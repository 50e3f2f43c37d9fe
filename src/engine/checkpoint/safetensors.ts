import { EngineError } from '../../protocol/errors.ts';
import { fromHalfPrecision, toHalfPrecision } from './halfPrecision.ts';

/**
 * The safetensors format: an 8-byte little-endian header length, a JSON header with each tensor's type, shape and byte
 * range, then the values. Of its types F32 and F16 are written and read. Files come from outside: everything is checked
 * before use.
 */
export interface StoredTensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** How many bytes a number takes on disk. */
const bytesOf = { F32: 4, F16: 2 } as const;

/** 32-bit floats, or 16-bit ones to which the values are rounded. */
export type StoredType = keyof typeof bytesOf;

const largestHeaderBytes = 1_000_000;

export function writeSafetensors(
  tensors: ReadonlyMap<string, StoredTensor>,
  dtype: StoredType = 'F32',
): Uint8Array {
  const header: Record<string, HeaderEntry> = {};
  let offset = 0;
  for (const [name, { shape, values }] of tensors) {
    const end = offset + bytesOf[dtype] * values.length;
    header[name] = { dtype, shape, data_offsets: [offset, end] };
    offset = end;
  }
  const text = JSON.stringify(header);
  // Padded with spaces to a multiple of eight, so that the values are aligned.
  const headerBytes = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 8) * 8, ' '));
  const file = new Uint8Array(8 + headerBytes.length + offset);
  new DataView(file.buffer).setBigUint64(0, BigInt(headerBytes.length), true);
  file.set(headerBytes, 8);
  let position = 8 + headerBytes.length;
  for (const { values } of tensors.values()) {
    const numbers = dtype === 'F16' ? toHalfPrecision(values) : values;
    file.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), position);
    position += numbers.byteLength;
  }
  return file;
}

/** What tensors a file says it has. @throws EngineError (`checkpoint`) naming what is wrong. */
export function tensorNames(file: Uint8Array): readonly string[] {
  return [...readHeader(file).header.keys()];
}

function readHeader(file: Uint8Array): { header: Map<string, HeaderEntry>; dataStart: number } {
  if (file.byteLength < 8) throw damaged('Not a checkpoint from this app.');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const headerLength = view.getBigUint64(0, true);
  if (headerLength > BigInt(Math.min(largestHeaderBytes, file.byteLength - 8))) {
    throw damaged('Tensor table is invalid (its length exceeds the file).');
  }
  const dataStart = 8 + Number(headerLength);
  return { header: parseHeader(file.subarray(8, dataStart)), dataStart };
}

/** @throws EngineError (`checkpoint`) naming what is wrong. */
export function readSafetensors(file: Uint8Array): Map<string, StoredTensor> {
  const { header, dataStart } = readHeader(file);
  const tensors = new Map<string, StoredTensor>();
  let end = 0;
  const entries = [...header].sort(
    ([, { data_offsets: a }], [, { data_offsets: b }]) => a[0] - b[0] || a[1] - b[1],
  );
  for (const [
    name,
    {
      dtype,
      shape,
      data_offsets: [from, to],
    },
  ] of entries) {
    const expected = bytesOf[dtype] * shape.reduce((size, length) => size * length, 1);
    if (!Number.isSafeInteger(expected)) throw damaged(`Tensor ${name} has an impossible shape.`);
    if (to - from !== expected) throw damaged(`${name}: expected ${expected} bytes, found ${to - from}.`);
    if (from !== end || dataStart + to > file.byteLength) throw damaged(`Tensor table is invalid (${name}).`);
    end = to;
    const { buffer } = file.slice(dataStart + from, dataStart + to);
    const values = dtype === 'F16' ? fromHalfPrecision(new Uint16Array(buffer)) : new Float32Array(buffer);
    tensors.set(name, { shape, values });
  }
  if (dataStart + end !== file.byteLength)
    throw damaged('Tensor table is invalid (the file holds more than it says).');
  return tensors;
}

interface HeaderEntry {
  readonly dtype: StoredType;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

function parseHeader(bytes: Uint8Array): Map<string, HeaderEntry> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw damaged('Not a checkpoint from this app.');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw damaged('Not a checkpoint from this app.');
  }
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  const entries = Object.entries(parsed).filter(([name]) => name !== '__metadata__');
  return new Map(
    entries.map(([name, value]) => {
      const { dtype, shape, data_offsets: offsets } = (value ?? {}) as Record<string, unknown>;
      if (dtype !== 'F32' && dtype !== 'F16')
        throw damaged(`Tensor ${name} is in neither 32-bit nor 16-bit floats.`);
      if (!Array.isArray(shape) || !shape.every(isCount))
        throw damaged(`Tensor ${name} has an impossible shape.`);
      if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isCount)) {
        throw damaged(`Tensor table is invalid (${name}).`);
      }
      return [name, { dtype, shape, data_offsets: offsets as unknown as [number, number] }];
    }),
  );
}

function damaged(message: string): EngineError {
  return new EngineError({ code: 'checkpoint', message, nextStep: 'Choose a file saved by this app.' });
}
