import type { WorkbookHost } from '../../workbook/host';
import type { WorkbookPort } from '../../workbook/port';
import type { Procedure } from '../../workbook/run/results';
import type { BookIdentity } from './types';

/** What the workspace needs of the world. */
export interface WorkspaceParts {
  readonly procedure: Procedure;
  readonly port: WorkbookPort;
  readonly host: WorkbookHost;
  /** 都道府県 and 年度 without reading the tables; from this sheet, where it is known on which 設定 stands. */
  readonly identify: (sheet: string | null) => Promise<BookIdentity | null>;
  readonly now: () => Date;
}
