import { templateErrors } from '../../catalogue/pane/prepare-texts';
import type { SheetsFile } from '../host';
import { base64 } from './base64';
import { excelCode, failure, translate } from './errors';
import { supports, withExcel, withoutEvents } from './look/excel';
import { refuseLockedStructure } from './preflight';

/**
 * Puts the sheets of a template before those of the open workbook, with their tables and validation lists, and
 * shows the first.
 * @returns the names of the new sheets.
 * @throws WorkbookError when Excel is too old for it (ExcelApi 1.13), when sheets or tables of these names are there,
 * or when the workbook's structure is protected; nothing has changed then. `TemplateIncomplete` where only some came in.
 */
export async function insertTemplate({ names, bytes }: SheetsFile): Promise<{ readonly sheets: string[] }> {
  if (!supports('1.13')) throw failure('ExcelTooOld', templateErrors.tooOld());
  const { before, refusal } = await withExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    await context.sync();
    const there = new Set([...worksheets.items, ...tables.items].map(({ name }) => name.toLowerCase()));
    const taken = names.filter((name) => there.has(name.toLowerCase()));
    if (taken.length > 0) throw failure('TemplateNamesTaken', templateErrors.namesTaken(taken));
    await refuseLockedStructure(context);

    const file = base64(await bytes());
    return {
      before: new Set(worksheets.items.map(({ name }) => name)),
      refusal: await withoutEvents(context, () => insert(context, file)),
    };
  });
  // a context of its own: after a failed batch the old one may refuse
  return withExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    await context.sync();
    const added = worksheets.items.filter(({ name }) => !before.has(name));
    if (refusal !== null && added.length === 0) throw refusal.error;
    const first = added.find(({ visibility }) => visibility === 'Visible');
    const there = new Set(added.map(({ name }) => name));
    const complete = refusal === null || names.every((name) => there.has(name));
    if (first === undefined || !complete) throw failure('TemplateIncomplete', templateErrors.incomplete());
    first.activate();
    await context.sync();
    return { sheets: added.map(({ name }) => name) };
  });
}

/** Excel may take the sheets over and say all the same that it could not (OfficeDev/office-js 3179). */
async function insert(
  context: Excel.RequestContext,
  file: string,
): Promise<{ readonly error: unknown } | null> {
  context.workbook.insertWorksheetsFromBase64(file, { positionType: 'Beginning' });
  try {
    await context.sync();
    return null;
  } catch (error) {
    return { error: refused(error) };
  }
}

/** Excels that name the function but cannot do it (and the workbench) are told apart from other failures. */
function refused(error: unknown): unknown {
  const code = excelCode(error);
  if (code === 'ApiNotFound' || code === 'NotImplemented' || code === 'UnsupportedOperation') {
    return failure(code, templateErrors.tooOld(), error);
  }
  return translate(error);
}
