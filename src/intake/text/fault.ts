import type { Encoding } from './decode';

/** Why a text file can't be read as a table; rows and columns count from 1, as they stand in the file. */
export type TextFault =
  | { readonly kind: 'empty' }
  /** Zero bytes and no byte order mark: no text, or UTF-16 of which nobody says so. */
  | { readonly kind: 'zeros' }
  | {
      readonly kind: 'badByte';
      readonly encoding: Encoding;
      readonly row: number;
      readonly column: number;
      readonly byte: number;
    }
  | { readonly kind: 'control'; readonly row: number; readonly column: number }
  /** A quotation mark that is not closed, or that something follows. */
  | { readonly kind: 'quotes'; readonly row: number }
  | { readonly kind: 'overlong'; readonly row: number; readonly columns: number; readonly expected: number };
