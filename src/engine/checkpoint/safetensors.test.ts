import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EngineError } from '../../protocol/errors.ts';
import { fromHalfPrecision, toHalfPrecision } from './halfPrecision.ts';
import { readSafetensors, type StoredTensor, writeSafetensors } from './safetensors.ts';

/** A file with any header, right or wrong. */
function fileOf(header: unknown, data = new Uint8Array(), length?: bigint): Uint8Array {
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  const bytes = new TextEncoder().encode(text);
  const file = new Uint8Array(8 + bytes.length + data.length);
  new DataView(file.buffer).setBigUint64(0, length ?? BigInt(bytes.length), true);
  file.set(bytes, 8);
  file.set(data, 8 + bytes.length);
  return file;
}

const entry = (shape: unknown, offsets: unknown, dtype: unknown = 'F32') => ({
  dtype,
  shape,
  data_offsets: offsets,
});

function refusal(file: Uint8Array): string {
  try {
    readSafetensors(file);
  } catch (error) {
    expect(error).toBeInstanceOf(EngineError);
    expect((error as EngineError).code).toBe('checkpoint');
    return (error as EngineError).message;
  }
  return 'accepted';
}

describe('what is written is read back', () => {
  const tensors = fc
    .uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z0-9.é]{1,12}$/),
        shape: fc.array(fc.nat(4), { maxLength: 3 }),
        seed: fc.float32Array({ minLength: 64, maxLength: 64 }),
      }),
      { selector: ({ name }) => name, maxLength: 6 },
    )
    .map(
      (list) =>
        new Map<string, StoredTensor>(
          list.map(({ name, shape, seed }) => [
            name,
            {
              shape,
              values: seed.slice(
                0,
                shape.reduce((size, length) => size * length, 1),
              ),
            },
          ]),
        ),
    );

  test('bit for bit, whatever the shapes, none and empty ones included', () => {
    fc.assert(
      fc.property(tensors, (given) => {
        const file = writeSafetensors(given);
        const found = readSafetensors(file);
        expect([...found.keys()].sort()).toEqual([...given.keys()].sort());
        for (const [name, { shape, values }] of given) {
          expect(found.get(name)?.shape).toEqual(shape);
          expect(bits(found.get(name)?.values)).toEqual(bits(values));
        }
      }),
    );
  });

  test('in half precision each number is the nearest there is, in half the bytes', () => {
    fc.assert(
      fc.property(tensors, (given) => {
        const file = writeSafetensors(given, 'F16');
        const found = readSafetensors(file);
        let bytes = 0;
        for (const [name, { shape, values }] of given) {
          bytes += 2 * values.length;
          expect(found.get(name)?.shape).toEqual(shape);
          const nearest = fromHalfPrecision(toHalfPrecision(values));
          expect(bits(found.get(name)?.values)).toEqual(bits(nearest));
        }
        const headerLength = Number(new DataView(file.buffer).getBigUint64(0, true));
        expect(file.length).toBe(8 + headerLength + bytes);
      }),
    );
  });

  test('also from the middle of a larger buffer', () => {
    const file = writeSafetensors(new Map([['a', { shape: [2], values: Float32Array.of(1, 2) }]]));
    const within = new Uint8Array(file.length + 7);
    within.set(file, 3);
    const found = readSafetensors(within.subarray(3, 3 + file.length));
    expect([...(found.get('a')?.values ?? [])]).toEqual([1, 2]);
  });

  test('the layout is the published one', () => {
    const file = writeSafetensors(new Map([['a', { shape: [1], values: Float32Array.of(1) }]]));
    const headerLength = Number(new DataView(file.buffer).getBigUint64(0, true));
    expect((8 + headerLength) % 8).toBe(0);
    expect(JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + headerLength)))).toEqual({
      a: { dtype: 'F32', shape: [1], data_offsets: [0, 4] },
    });
    expect([...file.subarray(8 + headerLength)]).toEqual([0, 0, 0x80, 0x3f]);
  });

  test('metadata is read over', () => {
    const file = fileOf(
      { __metadata__: { by: 'another program' }, a: entry([1], [0, 4]) },
      new Uint8Array(4),
    );
    expect([...readSafetensors(file).keys()]).toEqual(['a']);
  });
});

describe('bad files get one clear sentence each', () => {
  const four = new Uint8Array(4);
  const eight = new Uint8Array(8);
  test.each([
    ['nothing', new Uint8Array(), 'Not a checkpoint from this app.'],
    ['seven bytes', new Uint8Array(7), 'Not a checkpoint from this app.'],
    ['a header of no bytes', new Uint8Array(8), 'Not a checkpoint from this app.'],
    [
      'a PNG',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 0xd),
      'Tensor table is invalid (its length exceeds the file).',
    ],
    [
      'a header of 2^63 bytes',
      fileOf({}, four, 2n ** 63n),
      'Tensor table is invalid (its length exceeds the file).',
    ],
    [
      'a header of 2^64 − 1 bytes',
      fileOf({}, four, 2n ** 64n - 1n),
      'Tensor table is invalid (its length exceeds the file).',
    ],
    [
      'a header longer than the file',
      fileOf({}, four, 7n),
      'Tensor table is invalid (its length exceeds the file).',
    ],
    ['a header that is no JSON', fileOf('{"a":'), 'Not a checkpoint from this app.'],
    ['a header that is a list', fileOf([]), 'Not a checkpoint from this app.'],
    ['a header that is null', fileOf(null), 'Not a checkpoint from this app.'],
    ['an entry that is null', fileOf({ a: null }), 'Tensor a is in neither 32-bit nor 16-bit floats.'],
    [
      'another type',
      fileOf({ a: entry([1], [0, 4], 'BF16') }, four),
      'Tensor a is in neither 32-bit nor 16-bit floats.',
    ],
    ['a negative shape', fileOf({ a: entry([-1], [0, 4]) }, four), 'Tensor a has an impossible shape.'],
    [
      'two negative lengths',
      fileOf({ a: entry([-1, -1], [0, 4]) }, four),
      'Tensor a has an impossible shape.',
    ],
    ['a fractional shape', fileOf({ a: entry([0.5, 2], [0, 4]) }, four), 'Tensor a has an impossible shape.'],
    [
      'a shape of 2^62 numbers',
      fileOf({ a: entry([2 ** 31, 2 ** 31], [0, 4]) }, four),
      'Tensor a has an impossible shape.',
    ],
    [
      'a shape beyond all numbers',
      fileOf({ a: entry(Array(40).fill(2 ** 31), [0, 4]) }, four),
      'Tensor a has an impossible shape.',
    ],
    ['a shape that is text', fileOf({ a: entry('1', [0, 4]) }, four), 'Tensor a has an impossible shape.'],
    [
      'twice the bytes of half precision',
      fileOf({ a: entry([1], [0, 4], 'F16') }, four),
      'a: expected 2 bytes, found 4.',
    ],
    ['fewer bytes than the shape', fileOf({ a: entry([2], [0, 4]) }, four), 'a: expected 8 bytes, found 4.'],
    ['more bytes than the shape', fileOf({ a: entry([], [0, 8]) }, eight), 'a: expected 4 bytes, found 8.'],
    [
      'a range that runs backwards',
      fileOf({ a: entry([1], [4, 0]) }, four),
      'a: expected 4 bytes, found -4.',
    ],
    ['a negative range', fileOf({ a: entry([1], [-4, 0]) }, four), 'Tensor table is invalid (a).'],
    ['a fractional range', fileOf({ a: entry([1], [0.5, 4.5]) }, eight), 'Tensor table is invalid (a).'],
    ['a range of three', fileOf({ a: entry([1], [0, 4, 8]) }, eight), 'Tensor table is invalid (a).'],
    ['no range', fileOf({ a: { dtype: 'F32', shape: [1] } }, four), 'Tensor table is invalid (a).'],
    [
      'overlapping ranges',
      fileOf({ a: entry([1], [0, 4]), b: entry([1], [2, 6]) }, eight),
      'Tensor table is invalid (b).',
    ],
    [
      'the same range twice',
      fileOf({ a: entry([1], [0, 4]), b: entry([1], [0, 4]) }, four),
      'Tensor table is invalid (b).',
    ],
    [
      'a hole',
      fileOf({ a: entry([1], [0, 4]), b: entry([1], [8, 12]) }, new Uint8Array(12)),
      'Tensor table is invalid (b).',
    ],
    ['a hole before the first', fileOf({ a: entry([1], [4, 8]) }, eight), 'Tensor table is invalid (a).'],
    ['a range beyond the file', fileOf({ a: entry([2], [0, 8]) }, four), 'Tensor table is invalid (a).'],
    [
      'bytes that no tensor names',
      fileOf({ a: entry([1], [0, 4]) }, eight),
      'Tensor table is invalid (the file holds more than it says).',
    ],
  ])('%s', (_, file, message) => {
    expect(refusal(file)).toBe(message);
  });

  test('a name that JavaScript knows is a name like any other', () => {
    const text =
      '{"__proto__":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"constructor":{"dtype":"F32","shape":[0],"data_offsets":[4,4]}}';
    expect([...readSafetensors(fileOf(text, four)).keys()].sort()).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['dtype']).toBeUndefined();
  });
});

describe('no bytes crash it', () => {
  /** Reads, or refuses with an EngineError; anything else fails the test. */
  const survive = (file: Uint8Array) => {
    const message = refusal(file);
    if (message !== 'accepted') expect(message).toMatch(/^[^\n]+\.$/);
  };

  test('random ones', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), survive), { numRuns: 300 });
  });

  test('random headers', () => {
    fc.assert(
      fc.property(fc.json(), fc.uint8Array({ maxLength: 16 }), (text, data) => survive(fileOf(text, data))),
      {
        numRuns: 300,
      },
    );
  });

  test('headers that are nearly right', () => {
    const number = fc.oneof(
      fc.integer({ min: -4, max: 12 }),
      fc.double(),
      fc.constantFrom(2 ** 31, 2 ** 53, -0),
    );
    const list = fc.oneof(fc.array(number, { maxLength: 3 }), fc.constant(null), fc.string());
    const header = fc.dictionary(
      fc.constantFrom('a', 'b', '1', '__proto__', '__metadata__'),
      fc.record(
        { dtype: fc.constantFrom('F32', 'F32', 'F16', 'F64'), shape: list, data_offsets: list },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(header, fc.uint8Array({ maxLength: 16 }), (given, data) => survive(fileOf(given, data))),
      {
        numRuns: 500,
      },
    );
  });
});

function bits(values: Float32Array | undefined): Uint8Array | undefined {
  return (
    values && new Uint8Array(values.buffer.slice(values.byteOffset, values.byteOffset + values.byteLength))
  );
}
