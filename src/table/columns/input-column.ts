import type { CellValue } from '../../base/cells';
import type { Cell } from '../../grant/input/cell';
import { dateCell } from '../cells/dates';
import { type ServiceNames, servicesCell } from '../cells/services';
import { withdrawnCell } from '../cells/withdrawn';
import { wordCell } from '../cells/word-cell';
import type { WordList } from '../cells/words';
import type { Entry } from './entry';
import type { LikelyNames } from './likely-names';

/** What it takes beside the cell to read it. */
export interface CellContext {
  readonly services: ServiceNames;
  readonly date1904: boolean;
}

export type ReadCell<Value> = (raw: CellValue, context: CellContext) => Cell<Value>;

/** What prefectures call a column, and how the blank workbook has it filled. */
interface Named {
  /** The contract's header; compared, like the synonyms, by `headerKey`. */
  readonly header: string;
  readonly synonyms?: readonly string[];
  /** Without this column no row can be computed. */
  readonly required?: true;
  /** Further names, of which it is asked. */
  readonly likely?: LikelyNames;
  /** An amount or a count: never repeated into the other rows of a merged cell. */
  readonly single?: true;
  /** Yen; in the list they may be thousands of yen. */
  readonly money?: true;
  /** The ministry sheets are made from it. */
  readonly reported?: true;
  readonly entry: Entry;
}

/** A column of an input table: all that there is to say of it, in the one place where it is said. */
export interface InputColumn<Value> extends Named {
  readonly read: ReadCell<Value>;
}

type ValueOf<T> = T extends Cell<infer Value> ? Value : never;
/** What a record has that is no column of its own. */
type Unread = 'row' | 'receiptNumber' | 'contradictions';

/** The columns of a table: one for each field of its records. 受付番号 is read by all tables together (`Receipts`). */
export type InputColumns<Entered> = { readonly receiptNumber: Named } & {
  readonly [Field in Exclude<keyof Entered, Unread>]: InputColumn<ValueOf<Entered[Field]>>;
};

export const day: ReadCell<string> = (raw, { date1904 }) => dateCell(raw, date1904);

export const services: ReadCell<ReturnType<typeof servicesCell> extends Cell<infer Value> ? Value : never> = (
  raw,
  context,
) => servicesCell(raw, context.services);

export const withdrawn: ReadCell<boolean> = (raw, { date1904 }) => withdrawnCell(raw, date1904);

export const word =
  <Value>(list: WordList<Value>): ReadCell<Value> =>
  (raw) =>
    wordCell(raw, list);
