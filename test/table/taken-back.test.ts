import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { type Row, sheetsOf } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { applicationOf, lineOf } from '../grant/rows';
import { readAll } from './read-all';

/** 申請 has a column 取下げ and a column 辞退: an application is taken back by either, whatever the column is called. */

function read(rows: Readonly<Record<string, Row>>) {
  const entries = Object.entries(rows);
  const sheets = sheetsOf({
    設定: { 税区分: '税込' },
    申請: entries.map(([number, own], at) =>
      applicationOf('定着支援', number, { 事業所番号: `13A010${String(at)}001`, ...own }),
    ),
    経費: entries.map(([number]) => lineOf(number, 1, '見守り', 375_000, { 台数: 1 })),
    構成員: [],
  });
  const { result, asked } = readAll(sheets.map(({ name, values }) => gridOf(name, values)));
  return {
    asked,
    withdrawn: result.withdrawn.map(({ application }) => application.receiptNumber),
    amounts: Object.fromEntries(
      result.assessments.map(({ application, computed }) => [application.receiptNumber, computed]),
    ),
    unclear: result.assessments.flatMap(({ findings }) =>
      findings.flatMap(({ rule, place }) =>
        rule === 'L-08' && place !== null && 'field' in place ? [place.field] : [],
      ),
    ),
  };
}

describe('取下げ and 辞退', () => {
  it('beside each other, each holds for itself and nothing is asked', () => {
    const rows = {
      A: { 取下げ: '○', 辞退: null },
      B: { 取下げ: null, 辞退: '令和8年9月1日' },
      C: { 取下げ: null, 辞退: null },
      D: { 取下げ: '無', 辞退: '○' },
    };
    // 375,000 × 4/5
    expect(read(rows)).toEqual({
      asked: [],
      withdrawn: ['A', 'B', 'D'],
      amounts: { C: 300_000 },
      unclear: [],
    });
  });

  it('an unclear word in either keeps the amount blank, said of its own cell', () => {
    expect(read({ A: { 取下げ: '検討中', 辞退: null }, B: { 取下げ: null, 辞退: '検討中' } })).toEqual({
      asked: [],
      withdrawn: [],
      amounts: { A: null, B: null },
      unclear: ['withdrawn', 'declined'],
    });
  });

  it.each(['辞退届', '辞退日', '取下届', '申請辞退', '辞退'])('%s is read', (header) => {
    const rows = { A: { [header]: 'R8.9.1' }, B: { [header]: null } };
    expect(read(rows)).toMatchObject({ asked: [], withdrawn: ['A'], amounts: { B: 300_000 } });
  });

  it.each<[header: string, value: CellValue]>([
    ['辞退の有無', '有'],
    ['辞退届出の日', 'R8.9.1'],
    ['取下届の提出', '○'],
  ])('%s is asked, and nothing is paid until then', (header, value) => {
    const { asked, amounts } = read({ A: { [header]: value }, B: { [header]: null } });
    expect(asked).toEqual([`読み方:列:${header}`]);
    expect(amounts).toEqual({ A: null, B: 300_000 });
  });
});
