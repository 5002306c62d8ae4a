import { describe, expect, it } from 'vitest';
import { fiscalYearOf, reportYearOf } from '../../src/table/cells/fiscal-year';
import { indicatorCell } from '../../src/table/cells/values';
import { reportAt } from '../../src/table/plans/headers';
import { nthYearOf } from '../../src/table/plans/nth-year';

describe('indicators as they are reported', () => {
  it.each([
    ['1,680.5時間', 1680.5],
    ['１２０　時間', 120],
    ['120時間30分', 120.5],
    ['-1時間30分', -1.5],
    ['20h/月', 20],
    ['8.4日', 8.4],
    ['３０人', 30],
    ['82％', 82],
    ['82点', 82],
    ['¥1,200,000', 1_200_000],
    ['▲1,200,000円', -1_200_000],
    ['(300)', -300],
    [0, 0],
  ])('%s is %d', (raw, value) => {
    expect(indicatorCell(raw)).toEqual({ kind: 'value', value });
  });

  it.each(['約120', '120時間程度', '120万円', '1.2千円', '120時間75分', '時間', '3割減', '#N/A', true])(
    '%s is no number',
    (raw) => {
      expect(indicatorCell(raw).kind).toBe('unreadable');
    },
  );
});

describe('a fiscal year', () => {
  it.each([9, '9', 'R9', 'r09', 'Ｒ９', 'R.9', '令9', '令和9', '令和9年度', '令和９年度分', '令和九年度'])(
    '%s is 令和9',
    (raw) => {
      expect(fiscalYearOf(raw)).toBe(9);
    },
  );
  it.each([2027, '2027', '2027年度', 'FY2027', '２０２７年度実績', 'R9（1年目）', '㋿9年度'])(
    '%s is 令和9',
    (raw) => {
      expect(fiscalYearOf(raw)).toBe(9);
    },
  );
  it.each([
    ...[
      '令和9(2027)年度',
      '2027(令和9)年度',
      '2027（R9）年度分',
      'R9年度分',
      'R9年度(2027年度)',
      '令和9年度（2027年度）',
    ],
    ...['令和9(1年目)年度', '令和九（2027）年度実績', '2027年度（令和9年度）'],
  ])('%s is 令和9, whichever way it is told twice', (raw) => {
    expect(fiscalYearOf(raw)).toBe(9);
  });
  it.each(['令和9(2026)年度', '2027(令和8)年度', 'R9（R10）', '令和9年度（10年度）', '令和9(2027年'])(
    '%s names two years, or none',
    (raw) => {
      expect(fiscalYearOf(raw)).toBeNull();
    },
  );
  it.each([
    [46_478, 9], // 2027-04-01
    [46_843, 9], // 2028-03-31
    [46_844, 10],
    ['46844', 10], // as a custom function is handed it
    ['2027/4/1', 9],
    ['2028-03-31', 9],
    ['令和9年4月1日', 9],
    ['R9.3.31', 8],
    [20_270_401, 9],
    ['令和9年度', 9],
    [2027, 9],
  ])('a report of %s is of 令和%d: a day lies in its fiscal year', (raw, year) => {
    expect(reportYearOf(raw, false)).toBe(year);
  });
  it('a workbook may count its days from 1904', () => {
    expect(reportYearOf(46_478 - 1_462, true)).toBe(9);
  });
  it.each([null, '', '1年目', '2027年4月', '4/1/2027', '来年度', 0, '2018/4/1', true])(
    'a report of %s is of no year',
    (raw) => {
      expect(reportYearOf(raw, false)).toBeNull();
    },
  );
  it.each([
    ['１年目', 1],
    ['2年目', 2],
    ['第3年次', 3],
    ['三年目', 3],
    ['令和9年度', null],
    ['翌年度', null],
    [1, null],
    [null, null],
  ])('%s counts years: %d', (raw, nth) => {
    expect(nthYearOf(raw)).toBe(nth);
  });
  it('令和元年度 is 令和1, 令和十年度 令和10', () => {
    expect([fiscalYearOf('令和元年度'), fiscalYearOf('令和十年度')]).toEqual([1, 10]);
  });
  it.each([null, '', '1年目', '平成31年度', 0, 2018, 46_844, '令和9年3月', '翌年度', 'R9・R10'])(
    '%s is none',
    (raw) => {
      expect(fiscalYearOf(raw)).toBeNull();
    },
  );
});

describe('a row of headers', () => {
  it.each([
    ['効果報告', ['事業所番号', '法人名', '年度', '総業務時間（時間）']],
    ['効果報告', ['受付番号', '賃金還元', '残業時間']],
    ['計画', ['法人名', 'ア：抽出された課題', 'イ：達成すべき目標']],
    // a list of applications may have one of these
    [null, ['受付番号', '法人名', '課題', '申請額']],
    [null, ['年度', '事業所番号', '補助区分', '交付額']],
    // 千円 is not to be read as 円
    [null, ['受付番号', '年度', '収支（千円）']],
  ])('is that of %s: %j', (kind, headers) => {
    expect(reportAt(headers)).toBe(kind);
  });
});
