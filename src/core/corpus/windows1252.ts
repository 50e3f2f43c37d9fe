/**
 * Windows-1252 by the WHATWG Encoding standard's index. Our own table, since Node 20's TextDecoder reads the
 * bytes 0x80 to 0x9F, curly quotes and the euro sign among them, as Latin-1 controls.
 */

/** The code points of 0x80 to 0x9F; the five bytes without a character stand for themselves. */
const HIGH_CONTROLS = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,
  0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0x9d, 0x017e, 0x0178,
];

/** Small enough to spread over the arguments of one call. */
const CHUNK_BYTES = 8192;

/** Never fails: each byte is a character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    const units = Uint16Array.from(
      bytes.subarray(start, start + CHUNK_BYTES),
      (byte) => HIGH_CONTROLS[byte - 0x80] ?? byte,
    );
    text += String.fromCharCode(...units);
  }
  return text;
}
