import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { findingMessage } from '../../src/catalogue/findings';
import { sheetsOf, technologyCases } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { readAll } from './read-all';

/** A message quotes a cell as it stands there: full-width brackets and letters are not rewritten. */

const entry = technologyCases.find(({ 経費, 申請 }) => 経費.length === 1 && 申請.length === 1)!;
const sheets = sheetsOf(entry);

/** What is said of a workbook in which every cell of a column holds this. */
function said(sheet: '申請' | '経費' | '設定', header: string, cell: CellValue): string {
  const grids = sheets.map(({ name, values }) => {
    if (name !== sheet || sheet === '設定') return gridOf(name, values);
    const at = values[0]!.indexOf(header);
    if (at < 0)
      return gridOf(
        name,
        values.map((row, n) => [...row, n === 0 ? header : cell]),
      );
    return gridOf(
      name,
      values.map((row, n) => (n === 0 ? row : row.map((own, c) => (c === at ? cell : own)))),
    );
  });
  const settings = sheets.find(({ name }) => name === '設定')?.values ?? [['項目', '値']];
  const own = grids.filter(({ sheet: name }) => name !== '設定');
  const extra: CellValue[][] = sheet === '設定' ? [[header, cell]] : [];
  const { result } = readAll([...own, gridOf('設定', [...settings, ...extra])]);
  const findings = [...result.general, ...result.assessments.flatMap((one) => one.findings)];
  return findings.map((finding) => findingMessage(finding)).join('\n');
}

describe('a cell that a message quotes', () => {
  it.each([
    ['経費', '他補助', '有（県単独）'],
    ['経費', '他補助', '県（ＡＢＣ）を申請中'],
    ['経費', '経費区分', '見守（ＡＢＣ）'],
    ['経費', '寄付金等', '－'],
    ['経費', '支出額', '約３０万円'],
    ['経費', '台数', '３台（予備）'],
    ['申請', '事業', '定着支援（Ｒ８）'],
    ['申請', '業務改善計画', '提出予定（９月）'],
    ['設定', '補助率', '１００％'],
  ] as const)('%s %s: %s stands as written', (sheet, header, cell) => {
    expect(said(sheet, header, cell)).toContain(cell);
  });

  it('stands on one line however it was broken', () => {
    expect(said('経費', '他補助', '有\n（県単独）')).toContain('「有 （県単独）」');
  });
});
