import type { Columns } from './project.ts';
import { ProjectError } from './projectError.ts';

/** A table of numbers as a file: column after column, each number a little-endian 64-bit float. */

const BYTES_PER_NUMBER = 8;

/** How such a file is to be read. */
export interface ColumnsFile {
  readonly columns: readonly string[];
  readonly rows: number;
}

export function describeColumns(columns: Columns): ColumnsFile {
  return { columns: Object.keys(columns), rows: Object.values(columns)[0]?.length ?? 0 };
}

/** @param columns all of one length */
export function writeColumns(columns: Columns): Uint8Array {
  const { columns: names, rows } = describeColumns(columns);
  const bytes = new Uint8Array(BYTES_PER_NUMBER * names.length * rows);
  const view = new DataView(bytes.buffer);
  Object.values(columns).forEach((values, column) => {
    values.forEach((value, row) => {
      view.setFloat64(BYTES_PER_NUMBER * (column * rows + row), value, true);
    });
  });
  return bytes;
}

/** @throws ProjectError where the bytes are not as many as the table says */
export function readColumns(name: string, bytes: Uint8Array, { columns, rows }: ColumnsFile): Columns {
  const expected = BYTES_PER_NUMBER * columns.length * rows;
  if (bytes.length !== expected)
    throw new ProjectError(`${name}: expected ${expected} bytes, found ${bytes.length}.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Object.fromEntries(
    columns.map((column, index) => [
      column,
      Float64Array.from({ length: rows }, (_, row) =>
        view.getFloat64(BYTES_PER_NUMBER * (index * rows + row), true),
      ),
    ]),
  );
}
