/**
 * The part of Papa Parse that core/ uses. The package that declares all of it brings in Node's types, which would
 * then be taken for granted everywhere in core/.
 */
declare module 'papaparse' {
  export interface ParseError {
    readonly code:
      | 'MissingQuotes'
      | 'UndetectableDelimiter'
      | 'TooFewFields'
      | 'TooManyFields'
      | 'InvalidQuotes';
    /** Index of the row the error is in. */
    readonly row?: number;
    /** Where in the input, in UTF-16 units. */
    readonly index?: number;
  }
  interface ParseConfig {
    readonly delimiter: string;
    readonly newline: '\n';
    /** How many rows to read; all where left out. */
    readonly preview?: number;
  }
  export interface ParsedRow {
    readonly data: string[];
    readonly errors: ParseError[];
    /** Where the next row begins, in UTF-16 units. */
    readonly meta: { readonly cursor: number };
  }
  const Papa: {
    parse(input: string, config: ParseConfig): { readonly data: string[][]; readonly errors: ParseError[] };
    /** Hands the rows over one by one, and keeps none. */
    parse(input: string, config: ParseConfig & { step(row: ParsedRow): void }): void;
  };
  export default Papa;
}
