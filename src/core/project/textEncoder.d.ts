/** Every browser and Node have it; the `ES2023` library alone does not declare it. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
