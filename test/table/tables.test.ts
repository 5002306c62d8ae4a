import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import type { Result } from '../../src/grant/assessment';
import { r8 } from '../../src/scheme/r8';
import { servicesCell } from '../../src/table/cells/services';
import { locateTables } from '../../src/table/find/locate';
import { matrixOf, sheetsOf, technologyCases, type WorkedCase } from '../cases/cases';
import { assessGrids, assessSheets, gridOf } from '../cases/engine';

const caseOf = (id: string): WorkedCase => {
  const found = technologyCases.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const figures = ({ assessments }: Result) =>
  assessments.map(({ application, computed, planned, verdict, eligibleCost }) => [
    application.receiptNumber,
    computed,
    planned,
    verdict,
    eligibleCost,
  ]);

/** A flat table: applicant columns repeated on every expense line. */
function flatOf(entry: WorkedCase): CellValue[][] {
  const rows = entry.経費.map((line) => ({
    ...entry.申請.find((row) => row['受付番号'] === line['受付番号']),
    ...line,
  }));
  const [headers = []] = matrixOf(rows);
  return matrixOf(rows, [...new Set([...headers.map(String), '支出額'])]);
}

describe('shapes of input', () => {
  const suited = technologyCases.filter(
    (entry) =>
      entry.経費.length > 0 && new Set(entry.申請.map((row) => row['受付番号'])).size === entry.申請.length,
  );

  it.each(suited.map((entry) => [entry.id, entry] as const))(
    '%s gives the same from a flat table',
    (_id, entry) => {
      const settings = sheetsOf(entry).filter(({ name }) => name === '設定');
      const flat = assessSheets([{ name: '一覧', values: flatOf(entry) }, ...settings]);
      expect(figures(flat)).toEqual(figures(assessSheets(sheetsOf(entry))));
    },
  );

  it('finds the tables under titles, with blank rows and a totals row between', () => {
    const entry = caseOf('C17');
    const sheets = sheetsOf(entry).map(({ name, values }) => {
      const [header = [], ...body] = values;
      const total: CellValue[] = header.map((title, at) =>
        at === 0 ? '合計' : title === '支出額' ? 2_500_000 : null,
      );
      const spaced = body.flatMap((row) => [row, header.map(() => null)]);
      const note: CellValue[] = ['※ 支出額は税込です'];
      return { name, values: [['令和8年度 申請一覧'], [], ['未来県'], header, ...spaced, total, [], note] };
    });
    expect(figures(assessSheets(sheets))).toEqual(figures(assessSheets(sheetsOf(entry))));
  });

  it('matches headers by synonyms, whatever their spaces, breaks and width', () => {
    const entry = caseOf('S11');
    const renamed: Record<string, string> = {
      受付番号: '受付 Ｎｏ．',
      事業所番号: '介護保険\n事業所番号',
      支出額: '支出額（円）',
      常勤換算: '職員数（常勤換算）',
      明細番号: '明細 No',
      'SECURITY ACTION': 'ＳＥＣＵＲＩＴＹ　ＡＣＴＩＯＮ',
    };
    const sheets = sheetsOf(entry).map(({ name, values: [header = [], ...body] }) => ({
      name,
      values: [header.map((title) => renamed[String(title)] ?? title), ...body],
    }));
    expect(figures(assessSheets(sheets))).toEqual(figures(assessSheets(sheetsOf(entry))));
  });

  it('does not depend on the order of rows and columns', () => {
    for (const entry of technologyCases) {
      const shuffled = sheetsOf(entry).map(({ name, values: [header = [], ...body] }) => ({
        name,
        values: [header, ...[...body].reverse()].map((row) => [...row].reverse()),
      }));
      const sorted = (result: Result): unknown[] =>
        figures(result).sort((a, b) => String(a[0]).localeCompare(String(b[0])));
      expect(sorted(assessSheets(shuffled)), entry.id).toEqual(sorted(assessSheets(sheetsOf(entry))));
    }
  });

  it('takes a merged 受付番号 for every row of the merge, and never repeats an amount', () => {
    const values = flatOf(caseOf('C17'));
    const key = values[0]?.indexOf('受付番号') ?? -1;
    const cost = values[0]?.indexOf('支出額') ?? -1;
    const second = values[2];
    if (second === undefined) throw new Error('two lines expected');
    second[key] = null;
    const merge = (column: number) => ({ row: 1, column, rows: 2, columns: 1 });
    const merged = { ...gridOf('一覧', values), merges: [merge(key), merge(cost)] };
    expect(figures(assessGrids([merged]))[0]?.[1]).toBe(1_800_000);
    second[cost] = null;
    const [assessment] = assessGrids([merged]).assessments;
    expect(assessment?.computed).toBeNull();
    expect(assessment?.findings.map(({ rule }) => rule)).toContain('L-03');
  });

  it('reports contradicting applicant cells of a flat table, and never picks silently', () => {
    const values = flatOf(caseOf('C17'));
    const fte = values[0]?.indexOf('常勤換算') ?? -1;
    const second = values[2];
    if (second === undefined) throw new Error('two lines expected');
    second[fte] = 12;
    const [assessment] = assessGrids([gridOf('一覧', values)]).assessments;
    const finding = assessment?.findings.find(({ rule }) => rule === 'ID-09');
    expect(finding).toMatchObject({ severity: '不備', facts: { label: '常勤換算', texts: '40」「12' } });
    expect(assessment?.planned).toBeNull();
  });

  it('takes two spellings of one answer for the same', () => {
    const values = flatOf(caseOf('C17'));
    const committee = values[0]?.indexOf('委員会') ?? -1;
    const second = values[2];
    if (second === undefined) throw new Error('two lines expected');
    second[committee] = '○';
    const [assessment] = assessGrids([gridOf('一覧', values)]).assessments;
    expect(assessment?.findings.map(({ rule }) => rule)).not.toContain('ID-09');
  });

  it('names the columns that are missing', () => {
    const [applications, lines] = sheetsOf(caseOf('C01'));
    if (applications === undefined || lines === undefined) throw new Error('two sheets expected');
    const [header = [], ...body] = lines.values;
    const at = header.indexOf('支出額');
    const without = [header, ...body].map((row) => row.filter((_cell, column) => column !== at));
    const grids = [gridOf('申請', applications.values), gridOf('経費', without)];
    expect(locateTables(grids, [])).toEqual({
      problem: { kind: 'missingColumns', table: '経費', sheet: '経費', columns: ['支出額'] },
    });
    expect(locateTables([gridOf('メモ', [['こんにちは']])], [])).toEqual({
      problem: { kind: 'noTable', table: '申請' },
    });
    expect(locateTables([gridOf('申請', applications.values)], [])).toEqual({
      problem: { kind: 'noTable', table: '経費' },
    });
  });
});

describe('サービス種類', () => {
  it.each([
    ['51', ['51'], []],
    [51, ['51'], []],
    ['51・11', ['51', '11'], []],
    ['５１，１１', ['51', '11'], []],
    ['51 介護老人福祉施設;21 短期入所生活介護', ['51', '21'], []],
    ['76定期巡回・随時対応型訪問介護看護', ['76'], []],
    ['76定期巡回・随時対応型訪問介護看護、43居宅介護支援', ['76', '43'], []],
    ['養護', ['養護'], []],
    ['軽費老人ホーム', ['軽費'], []],
    ['a2', [], ['a2']],
    ['A2', ['A2'], []],
    ['99', [], ['99']],
    ['51・99', ['51'], ['99']],
    ['特養', [], ['特養']],
    ['511', [], ['511']],
    ['51・特養', ['51'], ['特養']],
    ['51 99', ['51'], ['99']],
    ['訪問介護', ['11'], []],
    ['訪問介護／通所介護 43居宅介護支援', ['11', '15', '43'], []],
    ['訪問介護＋訪問看護\n15', ['11', '13', '15'], []],
    ['11 15　43', ['11', '15', '43'], []],
    ['定期巡回・随時対応型訪問介護看護', ['76'], []],
    ['訪問介護・定期巡回・随時対応型訪問介護看護', ['11', '76'], []],
    ['定期巡回・訪問介護', ['11'], ['定期巡回']],
    ['訪問 介護', ['11'], []],
    ['訪問介護 通所介護', [], ['訪問介護 通所介護']],
    ['11・通所介護', ['11', '15'], []],
    ['11通所介護', [], ['11通所介護']],
    ['11訪問介護(本店)', ['11'], []],
    ['訪問型サービス（独自／定率）・A4', ['A3', 'A4'], []],
    ['短期入所療養介護（介護医療院）', ['2A'], []],
    ['複合型サービス（看護小規模多機能型居宅介護）', ['77'], []],
    ['養護老人ホーム、ケアハウス', ['養護', '軽費'], []],
    ['特定施設入居者生活介護', ['33'], []],
    // whatever a clerk has put between two codes, the first alone is not what is meant
    ...[
      '15-46',
      '15－46',
      '15—46',
      '15.46',
      15.46,
      '15と46',
      '15＆46',
      '15_46',
      '15|46',
      '15:46',
      '15→46',
    ].map((raw) => [raw, ['15', '46'], []] as const),
    ...['15及び46', '15 および 46', '15並びに46', '15（46）', '15と、46', '15通所介護と46介護予防支援'].map(
      (raw) => [raw, ['15', '46'], []] as const,
    ),
    ['11-15-43', ['11', '15', '43'], []],
    ['通所介護と46', ['15', '46'], []],
    ['15～46', [], ['15~46']],
    ['15通所介護46', [], ['15通所介護46']],
    ['15（介護予防支援）', [], ['15(介護予防支援)']],
    ['15通所介護と介護予防支援', [], ['15通所介護と介護予防支援']],
    ['15（通所介護）', ['15'], []],
    ['15（訪問介護併設）', ['15'], []],
    ['15（定員25名）', ['15'], []],
    ['15（定員25）', ['15'], []],
    ['15（11月から）', ['15'], []],
    ['15（R8.7.21）', ['15'], []],
    ['15（2026.11.15）', ['15'], []],
  ] as const)('%s', (raw, codes, unknown) => {
    expect(servicesCell(raw, r8.services)).toMatchObject({ kind: 'value', value: { codes, unknown } });
  });

  it.each([
    ['短期入所療養介護', ['22', '23', '2A']],
    ['介護予防短期入所療養介護', ['25', '26', '2B']],
    ['訪問型サービス', ['A1', 'A2', 'A3', 'A4']],
    ['通所型サービス', ['A5', 'A6', 'A7', 'A8']],
    ['生活支援サービス', ['A9', 'AA', 'AB', 'AC', 'AD', 'AE']],
  ])('%s is all of its codes, and says so', (raw, codes) => {
    const value = { codes, unknown: [], several: [raw] };
    expect(servicesCell(raw, r8.services)).toEqual({ kind: 'value', value, text: raw });
  });

  it('no list of a clause tells the codes of one name apart', () => {
    const { names: _names, aliases, sources: _sources, ...lists } = r8.services;
    const flat = Object.values(lists).map((list) => ('value' in list ? list.value.flat() : list));
    for (const codes of Object.values(aliases)) {
      for (const list of flat) expect(new Set(codes.map((code) => list.includes(code))).size).toBe(1);
    }
  });
});
