/** Where in a file the first byte stands that is no UTF-8. Line ends are single bytes that UTF-8 keeps free. */

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** A line that is longer is no line, and the number is told as far as it is known. */
const LONGEST_BYTES = 1_000_000;

/** @returns the 1-based number of the first line that does not decode; of the last where all of them do */
export async function lineOfInvalidUtf8(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let rest = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = new Uint8Array(rest.length + chunk.length);
    bytes.set(rest);
    bytes.set(chunk, rest.length);
    const end = endOfWholeLines(bytes);
    try {
      decoder.decode(bytes.subarray(0, end));
    } catch {
      return lineWithin(bytes, line);
    }
    line += countLines(bytes.subarray(0, end));
    rest = bytes.subarray(end);
    if (rest.length > LONGEST_BYTES) return line;
  }
  return lineWithin(rest, line);
}

/** The end of the last line that certainly ends here: after a CR at the very end an LF may follow. */
function endOfWholeLines(bytes: Uint8Array): number {
  const last = bytes.length - 1;
  return (
    Math.max(bytes.lastIndexOf(LINE_FEED), last > 0 ? bytes.lastIndexOf(CARRIAGE_RETURN, last - 1) : -1) + 1
  );
}

/** @param first the number of the line that the bytes begin with */
function lineWithin(bytes: Uint8Array, first: number): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = first;
  for (let start = 0; start < bytes.length; line++) {
    const end = endOfLine(bytes, start);
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let start = 0; start < bytes.length; start = endOfLine(bytes, start)) count++;
  return count;
}

function endOfLine(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) end++;
  return Math.min(
    bytes.length,
    end + (bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED ? 2 : 1),
  );
}
