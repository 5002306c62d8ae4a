import { WorkbookError } from '../../../base/user-error';
import type { ErrorText } from '../../../catalogue/errors/work-errors';
import type { IncomingFile } from '../../../workbook/intake/take-in';
import type { Laid } from '../../../workbook/run/take-in';
import type { Job } from '../../workspace/jobs';

/** A file of the clerk's, as far as it could be read. */
export interface ReadFile {
  readonly name: string;
  /** null where it could not be read at all. */
  readonly file: IncomingFile | null;
  /** Why nothing can be taken of it as it is. */
  readonly problems: readonly ErrorText[];
  /** As `problems`, once its damaged cells are taken as they are. */
  readonly besides: readonly ErrorText[];
}

/** Reads the files that a clerk has chosen; what reads them is loaded when it is wanted. */
export const readFiles =
  (files: readonly File[]): Job<readonly ReadFile[]> =>
  async ({ context }) => {
    const [{ readIncoming, problemsOf }, { openXlsx }] = await Promise.all([
      import('../../../workbook/intake/read-file'),
      import('../../../workbook/xlsx/adapter'),
    ]);
    const reading = { open: (bytes: Uint8Array) => openXlsx(bytes), mappings: { said: [], layouts: [] } };
    const read: ReadFile[] = [];
    for (const chosen of files) {
      const { name } = chosen;
      try {
        const file = await readIncoming(name, new Uint8Array(await chosen.arrayBuffer()), reading);
        read.push({ name, file, problems: problemsOf(file, false), besides: problemsOf(file, true) });
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        const { code, message, action } = error;
        const problems = [{ code, message, action }];
        read.push({ name, file: null, problems, besides: problems });
      }
      context.progress?.signal?.throwIfAborted();
      await context.pause?.();
    }
    return read;
  };

/** Lays a file beside the workbook as it stands now. */
export const compared =
  (file: IncomingFile): Job<Laid> =>
  async ({ port, context }) =>
    (await import('../../../workbook/run/take-in')).layBeside(port, file, context);
