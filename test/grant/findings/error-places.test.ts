import { describe, expect, it } from 'vitest';
import { matrixOf, type Row } from '../../cases/cases';
import { assessGrids, gridOf } from '../../cases/engine';
import { answered } from '../readings/reading';
import { applicationOf, assessTables, lineOf, memberOf } from '../rows';
import { saidOfAll } from './said';

/** L-09: which application an error value is said of, and what stands for it already. */

describe('an error value that no other rule names', () => {
  const told = (tables: Parameters<typeof assessTables>[0]) => {
    const { assessments, general } = assessTables({ settings: answered, ...tables });
    const rows = (findings: Parameters<typeof saidOfAll>[0]['general']) =>
      saidOfAll({ assessments: [], withdrawn: [], general: findings })
        .filter(([, rule]) => rule.startsWith('L-09'))
        .map(([number, rule, cell]) => [number, rule, cell].join(' '));
    return [...assessments.map(({ findings }) => rows(findings)), rows(general)];
  };

  it('by its row: another line of the column may be named', () => {
    const other = { 台数: 1, 掲載: 'その他', 判断理由: null };
    const lines = [
      lineOf('A1', 1, 'その他機器', 300_000, other),
      lineOf('A1', 2, '見守り', 300_000, { 台数: 1, 判断理由: '#N/A' }),
    ];
    expect(told({ applications: [applicationOf('定着支援', 'A1')], lines })).toEqual([
      ['A1 L-09 要確認 経費2 判断理由'],
      [],
    ]);
  });

  it('by its column: rows that contradict each other (ID-09) say nothing of another one', () => {
    const row = (line: number, own: Row): Row => ({
      ...applicationOf('定着支援', 'A1'),
      ...lineOf('A1', line, '見守り', 300_000, { 台数: 1 }),
      ...own,
    });
    const values = matrixOf([row(1, { 市区町村: '#N/A' }), row(2, { 法人名: '別の法人', 市区町村: '#N/A' })]);
    const settings = Object.entries(answered).map(([項目, 値]) => ({ 項目, 値 }));
    const all = saidOfAll(assessGrids([gridOf('一覧', values), gridOf('設定', matrixOf(settings))]));
    expect(
      all.filter(([, rule]) => /^(L|ID)-09/.test(rule)).map(([, rule, cell]) => `${rule} ${cell}`),
    ).toEqual(['ID-09 不備 申請1 法人名', 'L-09 要確認 申請1 市区町村', 'L-09 要確認 申請2 市区町村']);
  });

  it('of two applications of one 受付番号, the first is told of it', () => {
    const lines = [lineOf('A1', 1, '見守り', 300_000, { 台数: 1, 品名: '#N/A' })];
    const two = [applicationOf('定着支援', 'A1'), applicationOf('定着支援', 'A1')];
    expect(told({ applications: two, lines })).toEqual([['A1 L-09 要確認 経費1 品名'], [], []]);
  });

  it('in a row without 受付番号, or of one that there is not, it is said of no application', () => {
    const lines = [
      lineOf('', 1, '見守り', 300_000, { 台数: 1, 品名: '#N/A' }),
      lineOf('B9', 1, '見守り', 300_000, { 台数: 1, 品名: '#N/A' }),
    ];
    const applications = [
      applicationOf('定着支援', 'A1', { 受付番号: null }),
      applicationOf('定着支援', 'A2'),
    ];
    expect(told({ applications, lines })).toEqual([
      [],
      [],
      [' L-09 要確認 経費1 品名', 'B9 L-09 要確認 経費2 品名'],
    ]);
  });

  it('in 構成員 it is 不備 only where their corporations are counted', () => {
    const members = [memberOf('A1', '甲会', '11', { サービス種類: '#N/A' }), memberOf('A1', '乙会', '43')];
    const of = (programme: string, category: string, own: Row = {}) =>
      told({
        applications: [applicationOf(programme, 'A1', own)],
        lines: [lineOf('A1', 1, category, 1_000)],
        members,
      })[0];
    expect(of('協働化', '合同研修')).toEqual(['A1 L-09 不備 構成員1 サービス種類']);
    expect(of('連携モデル', 'システム')).toEqual(['A1 L-09 要確認 構成員1 サービス種類']);
    expect(of('事務費', '委託')).toEqual(['A1 L-09 要確認 構成員1 サービス種類']);
    // and not in the same row and column of 申請
    expect(of('協働化', '合同研修', { サービス種類: '#N/A' })).toEqual([
      'A1 L-09 要確認 申請1 サービス種類',
      'A1 L-09 不備 構成員1 サービス種類',
    ]);
  });
});
