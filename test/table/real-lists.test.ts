import { describe, expect, it } from 'vitest';
import { shown } from '../../src/base/cells';
import { runCheck, runWrite } from '../../src/workbook/run/procedure';
import { type Expected, faultless, type Figures, type RealList, realLists } from '../cases/real-lists';
import { type MemorySheet, type MemoryWorkbook, memoryWorkbook } from '../memory/workbook';

const now = new Date('2026-06-30T05:00:00Z');

/** The workbook with answers in 設定. */
const answered = (
  sheets: readonly MemorySheet[],
  settings: Readonly<Record<string, string>>,
): MemorySheet[] =>
  sheets.map((sheet) =>
    sheet.name === '設定'
      ? { ...sheet, values: [...sheet.values.map((row) => row.slice(0, 2)), ...Object.entries(settings)] }
      : sheet,
  );

async function checked(sheets: readonly MemorySheet[]) {
  const { outcome, assessed } = await runCheck(memoryWorkbook(sheets), { now });
  const figures = new Map(
    assessed.result.assessments.map(({ application, verdict, computed, planned, eligibleCost }) => [
      application.receiptNumber,
      { 判定: verdict, 算定額: computed, 交付予定額: planned, 対象経費計: eligibleCost },
    ]),
  );
  return { outcome, result: assessed.result, figures };
}

type Checked = Awaited<ReturnType<typeof checked>>;

function expectFigures({ figures }: Checked, expected: Readonly<Record<string, Figures>>): void {
  for (const [number, own] of Object.entries(expected))
    expect([number, figures.get(number)]).toMatchObject([number, own]);
}

/** What is asked, by the beginning of its key: the sheet and header that it ends with are the reader's affair. */
function expectAsked({ outcome }: Checked, { asked, askedOneOf }: Expected): void {
  const keys = outcome.reading.questions.map(({ key }) => key);
  if (asked?.length === 0) expect(keys).toEqual([]);
  for (const key of asked ?? []) expect(keys.filter((each) => each.startsWith(key))).not.toEqual([]);
  if (askedOneOf !== undefined) expect(askedOneOf.filter((key) => keys.includes(key))).not.toEqual([]);
}

function expectFindings(
  { outcome }: Checked,
  { findings = [], notFindings = [], message = {} }: Expected,
): void {
  const rules = new Set(outcome.findings.map(({ rule }) => rule));
  expect([...rules]).toEqual(expect.arrayContaining([...findings]));
  expect(notFindings.filter((rule) => rules.has(rule))).toEqual([]);
  for (const [cell, words] of Object.entries(message)) {
    const own = outcome.findings.filter(({ place }) => place?.address === cell).map((found) => found.message);
    expect(own).toContainEqual(expect.stringContaining(words));
  }
}

/** 対象経費 as it stands in our column, beside the line's own numbers. */
function costsWritten(workbook: MemoryWorkbook, sheets: readonly MemorySheet[]): Record<string, unknown> {
  const columns = workbook.written.flatMap((op) => (op.op === 'columns' ? [op] : []));
  return Object.fromEntries(
    columns.flatMap(({ sheet, headers, values, row: top }) => {
      const [names = [], ...body] = sheets.find(({ name }) => name === sheet)?.values ?? [];
      const at = headers.indexOf('対象経費');
      if (at < 0) return [];
      return body.flatMap((cells, n) => {
        const cost = shown(values[n - top]?.[at] ?? null);
        const [number, line] = ['受付番号', '明細番号'].map((name) => cells[names.indexOf(name)] ?? null);
        return line === null ? [] : [[`${String(number)}/${String(line)}`, cost] as const];
      });
    }),
  );
}

async function expectAll({ sheets, expect: expected }: RealList): Promise<void> {
  const seen = await checked(sheets);
  expectFigures(seen, expected.applications);
  expectAsked(seen, expected);
  expectFindings(seen, expected);
  const { outcome, figures, result } = seen;
  for (const number of expected.notApplications ?? []) expect([...figures.keys()]).not.toContain(number);
  if (expected.withdrawn !== undefined)
    expect(result.withdrawn.map(({ application }) => application.receiptNumber)).toEqual(expected.withdrawn);
  if (expected.proposed !== undefined)
    expect(Object.fromEntries(outcome.proposals.map(({ place, value }) => [place.address, value]))).toEqual(
      expected.proposed,
    );
  for (const [number, cost] of Object.entries(expected.対象経費計 ?? {}))
    expect(figures.get(number)?.対象経費計).toBe(cost);
}

/** What stands in the workbook then. */
async function expectWritten({ sheets, expect: expected }: RealList): Promise<void> {
  const workbook = memoryWorkbook(sheets);
  const { outcome } = await runWrite(workbook, { now }, true);
  expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
  if (expected.対象経費 !== undefined) expect(costsWritten(workbook, sheets)).toEqual(expected.対象経費);
  const block = workbook.sheet('要件確認一覧')?.blocks[0]?.values.map((row) => row.map(shown)) ?? [];
  const [headers = [], own = []] = [block[0], block.at(-1)];
  for (const [rule, mark] of Object.entries(expected.要件確認一覧 ?? {})) {
    const column = headers.findIndex((header) => String(header).startsWith(`${rule}\n`));
    expect([rule, own[column]]).toEqual([rule, mark]);
  }
}

describe('lists as clerks have them', () => {
  it('the one without faults', async () => {
    expectFigures(await checked(faultless), {
      'K8-001': { 判定: '適', 算定額: 4_012_000, 交付予定額: 4_012_000 },
      'K8-002': { 判定: '適', 算定額: 184_000, 交付予定額: 120_000 },
      'K8-003': { 判定: '要確認', 算定額: 1_086_000, 交付予定額: 1_086_000 },
    });
  });

  it.each(realLists.map((entry) => [entry.kind, entry.id, entry] as const))(
    '%s (%s)',
    async (_kind, _id, entry) => {
      await expectAll(entry);
      await expectWritten(entry);
    },
  );

  const answers = realLists.flatMap(({ id, sheets, expect: { answered: all = [] } }) =>
    all.map(({ settings, applications }) => ({ id, sheets, settings, applications })),
  );

  it.each(answers)('$id, answered $settings', async ({ sheets, settings, applications }) => {
    const seen = await checked(answered(sheets, settings));
    expectFigures(seen, applications);
  });
});
