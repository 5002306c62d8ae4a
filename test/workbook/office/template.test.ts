import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkbookError } from '../../../src/base/user-error';
import { templateSheets } from '../../../src/catalogue/template/template-texts';
import { makeTemplate as job } from '../../../src/taskpane/views/intake/make-template';
import { officeHost, officePort } from '../../../src/workbook/office';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { stubExcel } from './excel';

interface Sheet {
  readonly name: string;
  readonly visibility: string;
}

let sheets: Sheet[] = [];
let tables: { name: string }[] = [];
let locked = false;
let refuse: string | null = null;
/** How many of its sheets Excel takes over before it refuses a file. */
let taken = 0;
const activated: string[] = [];
/** Files that were handed over, whether Excel took them or not. */
const files: Uint8Array[] = [];
let waiting: Uint8Array[] = [];

beforeEach(() => {
  sheets = [{ name: 'Sheet1', visibility: 'Visible' }];
  tables = [];
  locked = false;
  refuse = null;
  taken = 0;
  waiting = [];
  activated.length = 0;
  files.length = 0;
  const item = (sheet: Sheet) => ({ ...sheet, activate: () => activated.push(sheet.name) });
  const worksheets = {
    load: () => undefined,
    get items() {
      return sheets.map(item);
    },
  };
  stubExcel({
    runtime: {},
    workbook: {
      worksheets,
      tables: {
        load: () => undefined,
        get items() {
          return tables;
        },
      },
      protection: {
        load: () => ({
          get protected() {
            return locked;
          },
        }),
      },
      insertWorksheetsFromBase64(file: string, options: { positionType: string }) {
        expect(options).toEqual({ positionType: 'Beginning' });
        waiting.push(new Uint8Array(Buffer.from(file, 'base64')));
      },
    },
    async sync() {
      for (const file of waiting.splice(0)) {
        files.push(file);
        const all = (await openXlsx(file).describe()).sheets;
        const added = refuse === null ? all : all.slice(0, taken);
        const made = added.map(({ name, visible }) => ({ name, visibility: visible ? 'Visible' : 'Hidden' }));
        sheets = [...made, ...sheets];
        if (refuse !== null) throw Object.assign(new Error(), { code: refuse });
      }
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const makeTemplate = (): Promise<void> =>
  job()({ port: officePort, host: officeHost, context: { now: new Date(0) } });

const failure = async (): Promise<WorkbookError> => {
  const error: unknown = await makeTemplate().catch((cause: unknown) => cause);
  if (!(error instanceof WorkbookError)) throw new Error(`no refusal: ${String(error)}`);
  return error;
};

describe('ひな形を作る', () => {
  it('puts all sheets of the blank workbook before the clerk’s, and shows the first', async () => {
    await makeTemplate();
    expect(sheets.map(({ name }) => name)).toEqual([...Object.values(templateSheets), 'Sheet1']);
    expect(activated).toEqual(['申請']);
    const [file] = files;
    const { tables: made } = await openXlsx(file!).describe();
    expect(made.map(({ name }) => name)).toEqual(expect.arrayContaining(['申請', '経費', '構成員', '設定']));
  });

  it('hands nothing over where a sheet or a table of these names is', async () => {
    sheets.push({ name: '設定', visibility: 'Hidden' });
    tables.push({ name: '経費' });
    const error = await failure();
    expect(error.code).toBe('TemplateNamesTaken');
    expect(error.message).toContain('「経費」「設定」');
    expect(files).toEqual([]);
  });

  it('hands nothing over to a workbook whose structure is protected', async () => {
    locked = true;
    expect((await failure()).code).toBe('StructureProtected');
    expect(files).toEqual([]);
  });

  it('says what to do in an Excel that cannot do it', async () => {
    vi.stubGlobal('Office', {
      context: { requirements: { isSetSupported: (_: string, version: string) => version !== '1.13' } },
    });
    const old = await failure();
    expect(old.code).toBe('ExcelTooOld');
    expect(old.action).toContain('ひな形のファイル');
    expect(files).toEqual([]);
  });

  // OfficeDev/office-js 3179
  it('believes the workbook, not the refusal, where Excel has taken all sheets over', async () => {
    [refuse, taken] = ['GeneralException', Infinity];
    await makeTemplate();
    expect(activated).toEqual(['申請']);
  });

  it('says that it is not complete where Excel has taken some over and refused', async () => {
    [refuse, taken] = ['GeneralException', 2];
    expect((await failure()).code).toBe('TemplateIncomplete');
    expect(activated).toEqual([]);
  });

  it('passes the refusal on where nothing came in', async () => {
    refuse = 'GeneralException';
    expect((await failure()).code).toBe('GeneralException');
  });

  it.each(['ApiNotFound', 'NotImplemented', 'UnsupportedOperation'])('says the same on %s', async (code) => {
    refuse = code;
    const error = await failure();
    expect(error.code).toBe(code);
    expect(error.action).toContain('ひな形のファイル');
    expect(sheets).toHaveLength(1);
  });

  it('passes on what else Excel says', async () => {
    refuse = 'AccessDenied';
    expect((await failure()).message).toContain('許可しませんでした');
  });
});
