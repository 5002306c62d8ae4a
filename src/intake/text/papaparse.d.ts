/** What is used of papaparse: its published types bring those of Node and the DOM into rooms that run everywhere. */
declare module 'papaparse' {
  export interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    readonly code: string;
    /** The record, from 0. */
    readonly row?: number;
  }

  export interface ParseResult {
    readonly data: string[][];
    readonly errors: readonly ParseError[];
    readonly meta: { readonly delimiter: string };
  }

  export interface ParseConfig {
    readonly delimiter?: string;
    readonly delimitersToGuess?: readonly string[];
    readonly skipEmptyLines?: boolean;
  }

  const papaparse: { parse(text: string, config: ParseConfig): ParseResult };
  export default papaparse;
}
