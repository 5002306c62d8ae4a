import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sameCell, sameComputed, sameValue } from '../../../src/workbook/compare';
import type { WorkbookPort } from '../../../src/workbook/port';
import { runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { sheetsOf, workedCases } from '../../cases/cases';
import { workbookBytes } from '../../cases/workbooks';
import { someOf } from '../../series';
import { cellsOf, stringsOf } from './cells';
import { dom, elements } from './dom';
import { partsOf, textOf } from './files';
import { sheetPart, withCell } from './sheet-parts';

const now = new Date('2026-06-15T01:30:00Z');

async function processed(bytes: Uint8Array): Promise<{ output: Uint8Array; changed: number }> {
  const workbook = openXlsx(bytes);
  const run = await runWrite(workbook, { now }, true);
  expect(run.outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
  return { output: await workbook.save(), changed: run.outcome.changedCells };
}

/** Every sheet by its name, each cell with its formula and the value stored beside it; and what each chart shows. */
function everything(bytes: Uint8Array): Map<string, unknown> {
  const strings = stringsOf(bytes);
  const workbook = dom(textOf(bytes, 'xl/workbook.xml'));
  const targets = new Map(
    elements(dom(textOf(bytes, 'xl/_rels/workbook.xml.rels')), 'Relationship').map((relation) => [
      relation.getAttribute('Id'),
      relation.getAttribute('Target')?.replace(/^\/xl\//, ''),
    ]),
  );
  const sheets = elements(workbook, 'sheet').map((sheet): [string, unknown] => {
    const cells = cellsOf(textOf(bytes, `xl/${targets.get(sheet.getAttribute('r:id'))}`), strings);
    const name = sheet.getAttribute('name') ?? '';
    return [name, [...cells].map(([at, { formula, text }]) => [at, formula, text])];
  });
  const charts = Object.keys(partsOf(bytes))
    .filter((name) => /\/charts\/chart\d+\.xml$/.test(name))
    .map((name): [string, unknown] => [name, textOf(bytes, name)]);
  // 操作記録 tells of two runs and of one
  return new Map([...sheets.filter(([name]) => name !== '操作記録'), ...charts]);
}

/** Amounts, several applications, a package, a group, a model, as entered, a claim below the amount. */
const CASES = workedCases.filter(({ id }) => /^(C0[37]|S21|P05|M04|G05|B01|R01|A01)$/.test(id));
const COLUMNS = ['支出額', '寄付金等', '台数', '申請額', '常勤換算', '連携事業所数'];

describe('an input that changes after a run', { timeout: 300_000 }, () => {
  const changes = CASES.flatMap((entry) =>
    sheetsOf(entry).flatMap(({ name, values: [headers = [], ...rows] }) =>
      headers.flatMap((header, column) => {
        const row = rows.findIndex((cells) => typeof cells[column] === 'number' && cells[column] > 0);
        return row < 0 || !COLUMNS.includes(String(header))
          ? []
          : [[entry.id, name, String(header), row + 1, column, entry] as const];
      }),
    ),
  );

  it.each(someOf(changes, 3))('%s %s %s', async (_id, sheet, _header, row, column, entry) => {
    const sheets = sheetsOf(entry);
    const before = await processed(await workbookBytes(sheets));
    const values = sheets.find(({ name }) => name === sheet)!.values;
    const value = Number(values[row]![column]) * 3 + 1;
    values[row]![column] = value;
    const fresh = await processed(await workbookBytes(sheets));

    const second = await processed(withCell(before.output, sheet, row, column, value));
    expect(everything(second.output)).toEqual(everything(fresh.output));
    expect((await processed(second.output)).changed).toBe(0);
  });

  it('is tried in amounts, counts and staff', () => {
    expect(changes.length).toBeGreaterThan(15);
  });
});

describe('sheets of ours whose formulas show old values', { timeout: 60_000 }, () => {
  const sheets = sheetsOf(CASES[0]!);

  it('are written anew, and so are charts', async () => {
    const { output } = await processed(await workbookBytes(sheets));
    const stale = Object.fromEntries(
      Object.entries(partsOf(output)).map(([name, bytes]) => {
        const text = new TextDecoder().decode(bytes);
        const old = text.replace(/(<f>(?:(?!<\/f>).)*<\/f><v>)\d+(<\/v>)/g, '$1424242$2');
        return [name, new TextEncoder().encode(old)];
      }),
    );
    const again = await processed(zipSync(stale));
    expect(again.changed).toBeGreaterThan(10);
    expect(everything(again.output)).toEqual(everything(output));
  });

  it('stay where Excel computes what they show', async () => {
    const { output } = await processed(await workbookBytes(sheets));
    const name = sheetPart(output, '概況');
    const old = textOf(output, name).replace(/(<f>(?:(?!<\/f>).)*<\/f><v>)\d+(<\/v>)/g, '$1424242$2');
    const file = openXlsx(zipSync({ ...partsOf(output), [name]: new TextEncoder().encode(old) }));
    const excel: WorkbookPort = {
      blockMode: 'values',
      computes: true,
      describe: () => file.describe(),
      read: (names) => file.read(names),
      readFormulas: (sheet, area) => file.readFormulas(sheet, area),
      apply: (ops) => file.apply(ops),
      drawsCharts: () => Promise.resolve(true),
    };
    expect((await runWrite(excel, { now }, true)).outcome.changedCells).toBe(0);
    expect((await runWrite(file, { now }, true)).outcome.changedCells).toBeGreaterThan(0);
  });

  it('so are charts alone', async () => {
    const { output } = await processed(await workbookBytes(sheets));
    const parts = partsOf(output);
    const name = 'xl/charts/chart1.xml';
    const old = textOf(output, name).replace(/(<c:numCache>.*?<c:v>)[^<]*/s, '$1424242');
    expect(old).not.toBe(textOf(output, name));
    const again = await processed(zipSync({ ...parts, [name]: new TextEncoder().encode(old) }));
    expect(again.changed).toBe(1);
    expect(everything(again.output)).toEqual(everything(output));
  });
});

describe('what counts as the same cell', () => {
  it.each([
    [null, '', true],
    [1, 1, true],
    [4_012_000, 4_012_001, false],
    [2 ** 52, 2 ** 52 + 1, false],
    [0.1 + 0.2, 0.3, true],
    [0.3, 0.300001, false],
    [1, 1.0000000000000002, true],
    [1, '1', false],
    [1, true, false],
    ['適', '適 ', false],
    [0, null, false],
  ] as const)('%s and %s: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
    expect(sameValue(b, a)).toBe(same);
    expect(sameCell(a, b)).toBe(same);
    expect(sameCell({ formula: '=A1', value: a }, { formula: '=A1', value: b })).toBe(same);
    // Excel computes it anyway
    expect(sameComputed({ formula: '=A1', value: a }, { formula: '=A1', value: b })).toBe(true);
    expect(sameComputed(a, b)).toBe(same);
    expect(sameCell({ formula: '=A1', value: a }, a)).toBe(false);
    expect(sameComputed({ formula: '=A1', value: a }, { formula: '=A2', value: a })).toBe(false);
  });
});
