import { templateErrors } from '../../catalogue/prepare-texts';
import { base64 } from './base64';
import { excelCode, failure, translate } from './errors';
import { supports, withExcel, withoutEvents } from './excel';
import { refuseLockedStructure } from './preflight';

/** A workbook whose sheets are to be taken over. */
export interface TemplateFile {
  /** Names of its sheets and of the tables on them. */
  readonly names: readonly string[];
  /** The bytes of the .xlsx file; made only once nothing stands in the way. */
  bytes(): Promise<Uint8Array>;
}

/**
 * Puts the sheets of a template before those of the open workbook, with their tables and validation lists, and
 * shows the first.
 * @returns the names of the new sheets.
 * @throws WorkbookError when Excel is too old for it (ExcelApi 1.13), when sheets or tables of these names are there,
 * or when the workbook's structure is protected; nothing has changed then.
 */
export async function insertTemplate({ names, bytes }: TemplateFile): Promise<{ readonly sheets: string[] }> {
  if (!supports('1.13')) throw failure('ExcelTooOld', templateErrors.tooOld());
  return withExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    await context.sync();
    const there = new Set([...worksheets.items, ...tables.items].map(({ name }) => name.toLowerCase()));
    const taken = names.filter((name) => there.has(name.toLowerCase()));
    if (taken.length > 0) throw failure('TemplateNamesTaken', templateErrors.namesTaken(taken));
    await refuseLockedStructure(context);

    const file = base64(await bytes());
    const before = new Set(worksheets.items.map(({ name }) => name));
    await withoutEvents(context, async () => {
      context.workbook.insertWorksheetsFromBase64(file, { positionType: 'Beginning' });
      await context.sync().catch((error: unknown) => {
        throw refused(error);
      });
    });
    worksheets.load('items/name,items/visibility');
    await context.sync();
    const added = worksheets.items.filter(({ name }) => !before.has(name));
    const first = added.find(({ visibility }) => visibility === 'Visible');
    if (first === undefined) throw failure('TemplateIncomplete', templateErrors.incomplete());
    first.activate();
    await context.sync();
    return { sheets: added.map(({ name }) => name) };
  });
}

/** Excels that name the function but cannot do it (and the workbench) are told apart from other failures. */
function refused(error: unknown): unknown {
  const code = excelCode(error);
  if (code === 'ApiNotFound' || code === 'NotImplemented' || code === 'UnsupportedOperation') {
    return failure(code, templateErrors.tooOld(), error);
  }
  return translate(error);
}
