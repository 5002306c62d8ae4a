import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { effectsOf } from '../../src/grant/explain/effects';
import { reasonOf } from '../../src/workbook/read/reasons';
import { procedure, runCheck } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, workedCases } from '../cases/cases';
import { assessSheets } from '../cases/engine';
import { applicationOf, assessTables, lineOf, memberOf, type Tables } from '../grant/rows';

const assessmentOf = (id: string) => {
  const entry = workedCases.find((candidate) => candidate.id === id);
  const [assessment] = entry === undefined ? [] : assessSheets(sheetsOf(entry)).assessments;
  if (assessment === undefined) throw new Error(`no case ${id}`);
  return assessment;
};

const effects = (tables: Tables) => {
  const [assessment] = assessTables(tables).assessments;
  if (assessment === undefined) throw new Error('one application expected');
  return assessment.categories.flatMap((category) => effectsOf(category, assessment));
};

const software = { 契約方式: '職員数連動', サービス種類: '11', 常勤換算: 10 };

describe('the steps of an amount', () => {
  it('are the cost of each line, the rate, the 基準額 and the comparison', () => {
    // (1,200,000＋300,000)×4/5＝1,200,000 ＞ 1,150,000 (表3 第3欄 1〜10名)
    const [row] = reasonOf(assessmentOf('S11')).rows;
    expect(row?.steps).toMatchObject([
      { kind: 'cost', value: 1_500_000, parts: [{ spent: 1_200_000 }, { spent: 300_000 }] },
      { kind: 'rate', of: 1_500_000, rate: { numerator: 4, denominator: 5 }, cut: false, value: 1_200_000 },
      {
        kind: 'base',
        value: 1_150_000,
        parts: [{ kind: 'band', band: { label: '1〜10名' }, column: 'withAdoption', value: 1_150_000 }],
      },
      {
        kind: 'compare',
        amount: 1_200_000,
        ceiling: 1_150_000,
        capped: true,
        over: 50_000,
        value: 1_150_000,
      },
    ]);
  });

  it('say what is below a yen, what is deducted and what a 端末 counts for', () => {
    const { assessments } = assessTables({
      settings: { 寄付金等の控除: 'する' },
      applications: [applicationOf('定着支援', 'A'), applicationOf('連携モデル', 'B')],
      lines: [
        lineOf('A', 1, '見守り', 333_336, { 台数: 1, 寄付金等: 3 }),
        lineOf('B', 1, '端末', 350_000, { 台数: 3 }),
      ],
      members: [memberOf('B', '甲会', '11'), memberOf('B', '乙会', '43')],
    });
    const [device, terminal] = assessments.map((assessment) => reasonOf(assessment).rows[0]?.steps);
    expect(device?.[0]).toMatchObject({ parts: [{ spent: 333_336, deducted: 3, value: 333_333 }] });
    expect(device?.[1]).toMatchObject({ kind: 'rate', cut: true, value: 266_666 });
    expect(terminal?.[0]).toMatchObject({
      value: 300_000,
      parts: [{ spent: 350_000, limit: { kind: 'perUnit', amount: 100_000, count: 3, value: 300_000 } }],
    });
  });
});

describe('what would change an amount', () => {
  it.each([
    // 375,000×4/5 is exactly 300,000: not a yen more
    ['the cap is reached', 375_000, {}, [{ kind: 'costBound', over: 0 }]],
    // 374,999: 1 yen more of cost reaches it
    ['the cap is a yen away', 374_999, {}, [{ kind: 'costFree', until: 1 }]],
    [
      'a second 台 lifts the cap',
      500_000,
      {},
      [
        { kind: 'costBound', over: 100_000 },
        { kind: 'unit', gain: 100_000 },
      ],
    ],
  ])('%s', (_name, cost, own, expected) => {
    const tables = {
      applications: [applicationOf('定着支援', 'A', own)],
      lines: [lineOf('A', 1, '見守り', cost, { 台数: 1 })],
    };
    expect(effects(tables)).toEqual(expected);
  });

  it('one more 事業所 to link with gives +50,000円, the next band more', () => {
    const tables = {
      applications: [applicationOf('定着支援', 'A', { ...software, 連携事業所数: 4 })],
      lines: [lineOf('A', 1, '介護ソフト', 2_000_000)],
    };
    expect(effects(tables)).toEqual([
      { kind: 'costBound', over: 600_000 },
      { kind: 'staff', from: 11, gain: 500_000 },
      { kind: 'link', establishments: 1, gain: 50_000 },
    ]);
  });

  it('one more corporation lifts the 基準額 of a group, up to 1,200万円', () => {
    const group = (names: readonly string[]) =>
      effects({
        applications: [applicationOf('協働化', 'A')],
        lines: [lineOf('A', 1, '合同研修', 20_000_000)],
        members: names.map((name, n) => memberOf('A', name, '15', n === 0 ? { 小規模: '○', 代表: '○' } : {})),
      });
    expect(group(['甲', '乙'])).toEqual([
      { kind: 'costBound', over: 13_600_000 },
      { kind: 'corporation', gain: 1_200_000 },
    ]);
    expect(group(['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'])).toEqual([
      { kind: 'costBound', over: 4_000_000 },
    ]);
  });

  it('nothing is said of an amount that is undetermined', () => {
    expect(
      effects({
        applications: [applicationOf('定着支援', 'A')],
        lines: [lineOf('A', 1, '見守り', 500_000, { 台数: null })],
      }),
    ).toEqual([]);
  });
});

const sample = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));
const now = new Date('2026-06-30T05:00:00Z');

describe('on the sample', () => {
  it('a row of 申請 and the rows of its 経費 have one and the same reason', async () => {
    const { assessed, outcome } = await runCheck(openXlsx(sample), { now });
    const { tables } = assessed.gathered;
    const [applications, lines] = [tables.applications.parts[0], tables.lines.parts[0]];
    for (const { application, lines: own, computed } of assessed.result.assessments.slice(0, 20)) {
      const reason = outcome.reasons.at(applications.grid.sheet, applications.rows[application.row] ?? -1);
      expect(reason).toMatchObject({ receiptNumber: application.receiptNumber, computed });
      for (const { line } of own) {
        expect(outcome.reasons.at(lines.grid.sheet, lines.rows[line.row] ?? -1)?.receiptNumber).toBe(
          application.receiptNumber,
        );
      }
    }
    expect(outcome.reasons.at(applications.grid.sheet, 0)).toBeNull();
    expect(outcome.reasons.of('R8-0001')?.sentence).toMatch(/円/);
  });

  it('a preview writes nothing and says what the run then writes', async () => {
    const port = openXlsx(sample);
    const preview = await procedure.preview(port, { now });
    expect(Buffer.from(await port.save()).equals(Buffer.from(sample))).toBe(true);
    expect(preview.plannedBefore).toBeNull();
    const written = await procedure.fill(port, { now });
    expect(written.changedCells).toBe(preview.changedCells);
    expect(preview.largest).toHaveLength(10);
    const sizes = preview.largest.map(({ before, after }) => Math.abs((after ?? 0) - (before ?? 0)));
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
    const computed = preview.columns.find(({ header }) => header === '算定額');
    expect(computed?.cells).toBe(173 - preview.totals.undetermined);

    const second = await procedure.preview(port, { now });
    expect(second).toMatchObject({ changedCells: 0, columns: [], largest: [] });
    expect(second.plannedBefore).toBe(second.totals.planned);
  });
});
