import { WorkbookError } from '../../../base/user-error';
import type { ErrorText } from '../../../catalogue/errors/work-errors';
import { dayOf } from '../../../catalogue/sheets/sheet-texts';
import { type Layout, layoutOf } from '../../../intake/layouts';
import type { TableMapping } from '../../../table/pick/table-mapping';
import type { IncomingFile } from '../../../workbook/intake/take-in';
import type { Laid } from '../../../workbook/run/take-in';
import type { Job } from '../../workspace/jobs';

/** A file of the clerk's, as far as it could be read. */
export interface ReadFile {
  readonly name: string;
  /** As it was chosen, to be read again once it is said what its columns are. */
  readonly source: File;
  /** null where it could not be read at all. */
  readonly file: IncomingFile | null;
  /** Why nothing can be taken of it as it is. */
  readonly problems: readonly ErrorText[];
  /** As `problems`, once its damaged cells are taken as they are. */
  readonly besides: readonly ErrorText[];
}

/**
 * Reads the files that a clerk has chosen; what reads them is loaded when it is wanted.
 * @param said what was said of such files just now: it goes before what 設定 remembers
 */
export const readFiles =
  (files: readonly File[], said: readonly Layout[]): Job<readonly ReadFile[]> =>
  async ({ port, context }) => {
    const [{ readIncoming, problemsOf }, { reportingIn }, { rememberedLayouts }, { openXlsx }] =
      await Promise.all([
        import('../../../workbook/intake/read-file'),
        import('../../../workbook/intake/reporting'),
        import('../../../workbook/intake/remembered'),
        import('../../../workbook/xlsx/adapter'),
      ]);
    const remembered = await rememberedLayouts(port);
    const read: ReadFile[] = [];
    for (const source of files) {
      const { name } = source;
      const bytes = new Uint8Array(await source.arrayBuffer());
      const readBy = (layouts: readonly Layout[]) =>
        readIncoming(name, bytes, {
          open: (own) => openXlsx(own),
          mappings: { said: [], layouts },
          applications: () => reportingIn(port),
        });
      try {
        const file = await readBy([...said, ...remembered]);
        read.push({ name, source, file, problems: problemsOf(file, false), besides: problemsOf(file, true) });
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        const { code, message, action } = error;
        const problems = [{ code, message, action }];
        // what can't be followed can be said anew
        const file = await readBy([]).catch(() => null);
        read.push({ name, source, file, problems, besides: problems });
      }
      context.progress?.signal?.throwIfAborted();
      await context.pause?.();
    }
    return read;
  };

/** A file with what was said of it, beside the workbook. */
export interface LaidFile {
  readonly file: IncomingFile;
  readonly comparison: Laid;
}

/**
 * Lays a file beside the workbook as it stands now.
 * @param counted 受付番号 of those that count where an establishment has applied several times
 */
export const compared =
  (read: IncomingFile, counted: ReadonlySet<string>): Job<LaidFile> =>
  async ({ port, context }) => {
    const { counted: _, ...own } = read;
    const file: IncomingFile =
      counted.size === 0 ? own : { ...own, counted: { keys: counted, on: dayOf(context.now) } };
    const { layBeside } = await import('../../../workbook/run/take-in');
    return { file, comparison: await layBeside(port, file, context) };
  };

/** What was said of a sheet of a file, with the headers by which its like is known. */
export const layoutsOf = ({ sheets }: IncomingFile, mapping: TableMapping): readonly Layout[] =>
  sheets.flatMap((grid) => (grid.sheet === mapping.sheet ? [layoutOf(grid, mapping)] : []));
