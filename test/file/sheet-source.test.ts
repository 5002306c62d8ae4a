import { describe, expect, it } from 'vitest';
import { describeTemplate } from '../../src/documents/printed/describe-template';
import { templateXlsx } from '../../src/documents/printed/template';
import { schemes } from '../../src/scheme';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { SheetSource, toUniver, toXlsx } from '../../workbench/file';
import { each } from '../../workbench/file/cell-content';
import { blankFile } from '../../workbench/page/builtin';
import { richWorkbook } from '../fixtures/rich-workbook';
import { dom } from '../workbook/xlsx/dom';
import { partsOf, textOf } from '../workbook/xlsx/files';

const rich = richWorkbook();
const form = templateXlsx(describeTemplate(schemes.at(-1)!));

/** All sheets of a file put into another one, each under a name of its own. */
function inserted(source: Uint8Array, target: Uint8Array, suffix = '') {
  const from = new SheetSource(source);
  return from.into(target, {
    sheets: new Map(from.sheets.map(({ name }) => [name, name + suffix])),
    tables: new Map(from.sheets.flatMap(({ tables }) => tables).map((name) => [name, name + suffix])),
    isTaken: () => false,
  });
}

const read = async (bytes: Uint8Array) => {
  const workbook = openXlsx(bytes);
  const { sheets } = await workbook.describe();
  return workbook.read(sheets.map(({ name }) => name));
};

describe('sheets put into another file', () => {
  it('keep every value, shared strings among them, and the looks of their cells', async () => {
    const { bytes, ids } = inserted(rich, blankFile());
    const [before, after] = await Promise.all([read(rich), read(bytes)]);
    for (const [name, { values }] of before) expect(after.get(name)?.values, name).toEqual(values);
    const [from, to] = [toUniver(rich).data, toUniver(bytes).data];
    expect(ids).toHaveLength(from.sheetOrder.length);
    from.sheetOrder.forEach((id, index) => {
      const [cells, there] = [from.sheets[id]?.cellData ?? {}, to.sheets[ids[index]!]?.cellData ?? {}];
      each(cells, (row, column, cell) => {
        const moved = there[row]?.[column];
        expect(moved?.f).toBe(cell.f);
        if (cell.s) expect(to.styles[String(moved?.s)]).toEqual(from.styles[String(cell.s)]);
      });
    });
  });

  it('leave no part, relationship or format behind that is not there', () => {
    const { bytes } = inserted(rich, form, '甲');
    const parts = partsOf(bytes);
    const formats = dom(textOf(bytes, 'xl/styles.xml')).getElementsByTagName('cellXfs')[0]!;
    const count = formats.getElementsByTagName('xf').length;
    for (const name of Object.keys(parts).filter((part) => /worksheets\/sheet\d+\.xml$/.test(part))) {
      const xml = textOf(bytes, name);
      const relationships = name.replace(/([^/]+)$/, '_rels/$1.rels');
      for (const [, id] of xml.matchAll(/\sr:id="([^"]+)"/g)) {
        expect(textOf(bytes, relationships)).toContain(`Id="${id ?? ''}"`);
      }
      for (const [, index] of xml.matchAll(/<c [^>]*\bs="(\d+)"/g)) {
        expect(Number(index)).toBeLessThan(count);
      }
      expect(xml).not.toMatch(/ t="s"/);
    }
  });

  it('are not in the way of saving once they have been taken out of the grid again', async () => {
    const blank = blankFile();
    const { bytes, ids } = inserted(form, blank);
    const { data } = toUniver(bytes);
    const sheets = Object.fromEntries(Object.entries(data.sheets).filter(([id]) => !ids.includes(id)));
    const sheetOrder = data.sheetOrder.filter((id) => !ids.includes(id));
    const saved = toXlsx(bytes, { ...data, sheets, sheetOrder }, [], []);
    expect((await openXlsx(saved).describe()).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(Object.keys(partsOf(saved)).sort()).toEqual(Object.keys(partsOf(blank)).sort());
  });

  it('are saved under the name that another sheet had before', async () => {
    const first = inserted(form, blankFile());
    const second = inserted(form, first.bytes);
    const { data, tables } = toUniver(second.bytes);
    const names = new SheetSource(form).sheets.map(({ name }) => name);
    const sheets = Object.fromEntries(
      Object.entries(data.sheets).flatMap(([id, sheet]) => {
        if (first.ids.includes(id)) return [];
        return [[id, { ...sheet, name: names[second.ids.indexOf(id)] ?? 'Sheet1' }]];
      }),
    );
    const sheetOrder = [...second.ids, 'sheet-1'];
    const own = tables
      .filter(({ sheetId }) => second.ids.includes(sheetId))
      .map((table) => ({ ...table, name: second.tables.get(table.name) ?? '' }));
    const saved = toXlsx(second.bytes, { ...data, sheets, sheetOrder }, own, []);
    const described = await openXlsx(saved).describe();
    expect(described.sheets.map(({ name }) => name)).toEqual([...names, 'Sheet1']);
    expect(described.tables).toEqual((await openXlsx(form).describe()).tables);
    const workbook = textOf(saved, 'xl/workbook.xml');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">\'経費\'!$3:$5');
  });
});
