import { describe, expect, it } from 'vitest';
import { type Row, sheetsOf } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { applicationOf, lineOf } from '../grant/rows';
import { readAll } from './read-all';

/** A row below the header that says what its columns are written in: it is no record, and 千円 in it is asked. */

const lines = [
  lineOf('A', 1, '見守り', 3_300, { 台数: 10, 寄付金等: 50 }),
  lineOf('A', 2, '県独自研修', 66, { 寄付金等: null }),
];

function read(units: Row, settings: Row = {}) {
  const sheets = sheetsOf({
    設定: { 税区分: '税込', 寄付金等の控除: 'する', ...settings },
    申請: [applicationOf('定着支援', 'A')],
    経費: lines,
    構成員: [],
  });
  const { result, asked } = readAll(
    sheets.map(({ name, values: [headers = [], ...rows] }) => {
      const below = headers.map((header) => units[String(header)] ?? null);
      return gridOf(name, name === '経費' ? [headers, below, ...rows] : [headers, ...rows]);
    }),
  );
  const [first] = result.assessments;
  return {
    asked,
    computed: first!.computed,
    lost: result.general.filter(({ rule }) => rule === 'L-01').length,
  };
}

const COST = '読み方:単位:経費:支出額';
const DONATION = '読み方:単位:経費:寄付金等';

describe('a row of units below the header', () => {
  it.each<[units: Row, asked: string[], computed: number | null]>([
    // (3,300 − 50 + 66) × 4/5 = 2,652.8
    [{ 台数: '（台）', 支出額: '（円）' }, [], 2_000],
    [{ 台数: '台', 支出額: '円' }, [], 2_000],
    [{ 支出額: '（千円）' }, [COST], null],
    [{ 台数: '(台)', 支出額: '単位：千円', 寄付金等: '(円)' }, [COST], null],
    [{ 台数: '台', 支出額: '百万円', 寄付金等: '百万円' }, [COST, DONATION], null],
    [{ 支出額: '（円）', 寄付金等: '（千円）' }, [DONATION], null],
  ])('%j', (units, asked, computed) => {
    expect(read(units)).toEqual({ asked, computed, lost: 0 });
  });

  it('answered, the amounts are those', () => {
    const units = { 台数: '（台）', 支出額: '（千円）', 寄付金等: '（千円）' };
    // (3,300,000 − 50,000) × 4/5 = 2,600,000, under 300,000 × 10; 66,000 × 4/5 = 52,800
    expect(read(units, { [COST]: '千円', [DONATION]: '千円' })).toEqual({
      asked: [],
      computed: 2_652_000,
      lost: 0,
    });
  });
});

describe('千円 in the name of a sheet', () => {
  it.each<[sheet: string, asked: string[]]>([
    ['経費（千円）', ['読み方:単位:経費（千円）:支出額']],
    ['経費 単位千円', ['読み方:単位:経費 単位千円:支出額']],
    ['経費', []],
    ['経費（円）', []],
  ])('%s', (sheet, asked) => {
    const sheets = sheetsOf({
      設定: { 税区分: '税込' },
      申請: [applicationOf('定着支援', 'A')],
      経費: [lineOf('A', 1, '見守り', 3_300, { 台数: 10 })],
      構成員: [],
    });
    const found = readAll(sheets.map(({ name, values }) => gridOf(name === '経費' ? sheet : name, values)));
    expect(found.asked).toEqual(asked);
  });
});
