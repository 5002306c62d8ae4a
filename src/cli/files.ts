import { readFile, stat } from 'node:fs/promises';
import { WorkbookError } from '../base/user-error';
import { fileTexts } from '../catalogue/errors/cli-files';
import { refuseLargeFile } from '../ooxml/package/open';
import { readingFault } from './file-faults';
import { UsageError } from './usage-error';

/**
 * The bytes of an input. What is no file (a folder, a device, a pipe) is not read: it might never end.
 * @throws UsageError
 * @throws WorkbookError where the file is larger than a workbook can be
 */
export async function load(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UsageError(fileTexts.inputIsFolder(path));
    if (!found.isFile()) throw new UsageError(fileTexts.inputNoFile(path));
    refuseLargeFile(found.size);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw error instanceof WorkbookError ? error : readingFault(path, error);
  }
}
