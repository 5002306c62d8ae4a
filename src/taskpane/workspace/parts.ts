import type { RepairResult } from '../../workbook/office';
import type { WorkbookPort } from '../../workbook/port';
import type { CellPlace } from '../../base/cells';
import type { CheckResult } from '../../workbook/read/check-result';
import type { Procedure } from '../../workbook/run/results';
import type { Change } from '../../workbook/office/look/watch';
import type { BookIdentity, RowPlace } from './types';

/** What the workspace needs of the world. */
export interface WorkspaceParts {
  readonly procedure: Procedure;
  readonly port: WorkbookPort;
  readonly navigate: (place: CellPlace) => Promise<void>;
  /** Tells of changes that others make. */
  readonly watch: (changed: (change: Change) => void) => Promise<unknown>;
  /** What holds something else now than when it was read; absent where nobody else writes. */
  readonly edits?: (inputs: CheckResult['inputs'], stop: () => boolean) => Promise<readonly Change[]>;
  /** The selected row; null where nothing but cells of one sheet is selected. */
  readonly selection: () => Promise<RowPlace | null>;
  /** Tells of rows that a clerk selects; absent where that cannot be known. */
  readonly watchSelection?: (selected: (row: RowPlace | null) => void) => Promise<() => Promise<void>>;
  /** 都道府県 and 年度 without reading the tables; from this sheet, where it is known on which 設定 stands. */
  readonly identify: (sheet: string | null) => Promise<BookIdentity | null>;
  /** Writes formulas of ours again that come to an error. */
  readonly repair: () => Promise<RepairResult>;
  /** Shows all rows of some sheets; resolves to what puts their filters back and names the sheets where it could not. */
  readonly liftFilters?: (sheets: readonly string[]) => Promise<() => Promise<readonly string[]>>;
  /** Resolves once no cell is being typed into; absent where that cannot be known. */
  readonly untilTyped?: (waiting: () => void, signal: AbortSignal) => Promise<void>;
  readonly now: () => Date;
}
