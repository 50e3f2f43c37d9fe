/**
 * The part of the WHATWG Encoding standard's TextDecoder that core/ uses. Browsers, workers and Node have it;
 * the language's own library, the only one core/ compiles against, does not declare it.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
