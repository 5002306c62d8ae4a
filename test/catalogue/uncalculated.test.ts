import { describe, expect, it } from 'vitest';
import { UNCALCULATED } from '../../src/base/text';
import { findingAction, findingMessage } from '../../src/catalogue/findings';
import { type Row, sheetsOf } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { applicationOf, lineOf } from '../grant/rows';
import { readAll } from '../table/read-all';

/** A formula that no program has calculated is said as such whatever its column, and our sign for it is never shown. */

function said(application: Row, line: Row): string[][] {
  const sheets = sheetsOf({
    設定: { 税区分: '税込', 寄付金等の控除: 'する' },
    申請: [applicationOf('定着支援', 'A', application)],
    経費: [
      lineOf('A', 1, '介護ソフト', 375_000, line),
      lineOf('A', 2, '見守り', 375_000, { 台数: 1, ...line }),
    ],
    構成員: [],
  });
  const { result } = readAll(sheets.map(({ name, values }) => gridOf(name, values)));
  const findings = [...result.general, ...result.assessments.flatMap((each) => each.findings)];
  const about = findings.filter(({ facts }) =>
    Object.values(facts).some((fact) => typeof fact === 'string' && fact.includes(UNCALCULATED)),
  );
  return about.map((finding) => [finding.rule, findingMessage(finding), findingAction(finding)]);
}

const U = UNCALCULATED;

describe('a formula without a stored value', () => {
  it.each<[rule: string, application: Row, line: Row]>([
    ['ID-02', { 事業: U }, {}],
    ['R1-25', { 常勤換算: U, 契約方式: '職員数連動' }, {}],
    ['R1-72', { 申請額: U }, {}],
    ['L-08', { 連携事業所数: U }, {}],
    ['L-08', {}, { 他補助: U }],
    ['L-08', {}, { パッケージ: U }],
    ['L-02', {}, { 経費区分: U }],
    ['L-03', {}, { 支出額: U }],
    ['L-06', {}, { 寄付金等: U }],
    ['R1-33', {}, { 台数: U }],
    ['L-09', { 市区町村: U }, {}],
  ])('%s', (rule, application, line) => {
    const found = said(application, line);
    expect(found.map(([name]) => name)).toContain(rule);
    for (const [, message, action] of found) {
      expect(message).not.toContain(U);
      expect(message).toMatch(/数式が計算されていません。$/);
      expect(action).toMatch(/^Excel で開いて保存し直してください。/);
    }
  });
});
