import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkbookError } from '../../../src/base/user-error';
import { formPaneTexts } from '../../../src/catalogue/pane/form-pane-texts';
import { appendTag, putTag, takeTagBack } from '../../../src/workbook/office/tag-cell';
import { stubExcel } from './excel';

const TAG = '{{総括表:合計:件数}}';
const SHOWN = '様式 1!B6';

/** One cell of Excel's: what is written into it is entered, as Excel does. */
let cell: { value: string | number; formula: string | null; numberFormat: string; spilled: boolean };
let isProtected: boolean;
let sheetGone: boolean;
let selected: string | null;
let written: string[];

beforeEach(() => {
  cell = { value: '', formula: null, numberFormat: 'General', spilled: false };
  [isProtected, sheetGone, selected, written] = [false, false, null, []];
  let pending: string | null = null;
  const worksheet = {
    id: '{7}',
    name: '様式 1',
    isNullObject: false,
    load: () => worksheet,
    protection: {
      load: () => undefined,
      get protected() {
        return isProtected;
      },
    },
    getRange: () => range,
  };
  const range = {
    address: "'様式 1'!B6",
    worksheet,
    load: () => range,
    get values(): unknown[][] {
      return [[cell.value]];
    },
    set values(rows: unknown[][]) {
      pending = String(rows[0]?.[0]);
    },
    get formulas() {
      return [[cell.formula ?? cell.value]];
    },
    get numberFormat() {
      return [[cell.numberFormat]];
    },
    getSpillParentOrNullObject: () => ({
      load: () => ({ isNullObject: !cell.spilled }),
    }),
  };
  stubExcel({
    workbook: {
      getActiveCell: () => range,
      worksheets: { getItemOrNullObject: () => ({ ...worksheet, isNullObject: sheetGone }) },
    },
    sync: () => {
      if (selected !== null) return Promise.reject(Object.assign(new Error(), { code: selected }));
      if (pending === null) return Promise.resolve();
      const text = pending;
      pending = null;
      if (isProtected) return Promise.reject(Object.assign(new Error(), { code: 'AccessDenied' }));
      written.push(text);
      cell.value = text.startsWith("'") && cell.numberFormat !== '@' ? text.slice(1) : text;
      return Promise.resolve();
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const errorOf = (work: Promise<unknown>): Promise<[string, string]> =>
  work.then(
    () => ['none', ''],
    ({ code, message }: WorkbookError) => [code, message],
  );

describe('a tag in the selected cell', () => {
  it('is put into an empty cell, and taken back', async () => {
    const result = await putTag(TAG);
    expect(result).toEqual({
      put: { sheetId: '{7}', address: 'B6', shown: SHOWN, before: '', written: TAG },
    });
    expect(cell.value).toBe(TAG);
    if ('put' in result) await takeTagBack(result.put);
    expect(cell.value).toBe('');
  });

  it.each([
    ['General', "'(1)"],
    ['@', '(1)'],
  ])(
    'goes behind a text only when the clerk says so, which comes back as text (%s)',
    async (format, back) => {
      cell = { ...cell, value: '(1)', numberFormat: format };
      const result = await putTag(TAG);
      expect(written).toEqual([]);
      if (!('occupied' in result)) throw new Error('nobody was asked');
      expect(result.occupied).toMatchObject({ shown: SHOWN, text: '(1)' });
      await takeTagBack(await appendTag(TAG, result.occupied));
      expect(written).toEqual([`(1)${TAG}`, back]);
      expect(cell.value).toBe('(1)');
    },
  );

  const { errors } = formPaneTexts;
  it.each([
    ['a formula', { value: 2, formula: '=1+1' }, errors.formula(SHOWN).message],
    ['a formula that gives a text', { value: '', formula: '=""' }, errors.formula(SHOWN).message],
    ['the result of another cell', { value: 'a', spilled: true }, errors.spilled(SHOWN).message],
    ['a number', { value: 46_000 }, errors.notText(SHOWN).message],
    ['a text like a formula', { value: '=A1', formula: '=A1' }, errors.likeFormula(SHOWN).message],
    ['a dash', { value: '-' }, errors.likeFormula(SHOWN).message],
  ])('is refused where there is %s', async (_, part, message) => {
    cell = { ...cell, ...part };
    expect((await errorOf(putTag(TAG)))[1]).toBe(message);
    expect(written).toEqual([]);
  });

  it('is refused with the name of a protected sheet', async () => {
    isProtected = true;
    const [code, message] = await errorOf(putTag(TAG));
    expect([code, message]).toEqual(['SheetProtected', expect.stringContaining('シート「様式 1」')]);
  });

  it('is refused while no cell is selected, and as Excel says otherwise', async () => {
    selected = 'InvalidSelection';
    expect(await errorOf(putTag(TAG))).toEqual(['NoCell', errors.noCell().message]);
    selected = 'GeneralException';
    expect((await errorOf(putTag(TAG)))[0]).toBe('GeneralException');
  });

  it('is neither added nor taken back once the cell holds something else, or its sheet is gone', async () => {
    const place = { sheetId: '{7}', address: 'B6', shown: SHOWN };
    cell.value = '別の文';
    const changed = ['CellChanged', errors.changed(SHOWN).message];
    expect(await errorOf(appendTag(TAG, { ...place, text: '計' }))).toEqual(changed);
    expect(await errorOf(takeTagBack({ ...place, before: '', written: TAG }))).toEqual(changed);
    cell.value = TAG;
    sheetGone = true;
    expect(await errorOf(takeTagBack({ ...place, before: '', written: TAG }))).toEqual(changed);
    expect(written).toEqual([]);
  });
});
