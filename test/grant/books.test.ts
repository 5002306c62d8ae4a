import { describe, expect, it } from 'vitest';
import { assess } from '../../src/grant/assess';
import { r8 } from '../../src/scheme/r8';
import type { Row } from '../cases/cases';
import { r9 } from '../years/r9';
import { saidOf } from './findings/said';
import { answered } from './readings/reading';
import { applicationOf, lineOf, submissionOf } from './rows';

/** Which year's rule book an application takes: that of its 受付日. */

const years = (received: string | null, primary = r8, others = [r9]): (number | undefined)[] => {
  const { submission, settings } = submissionOf({
    settings: answered,
    applications: [applicationOf('定着支援', 'A1', { 受付日: received })],
    lines: [lineOf('A1', 1, '見守り', 300_000, { 台数: 1 })],
  });
  const books = others.map((scheme) => ({ scheme, settings }));
  return assess(submission, settings, primary, books).assessments.map(({ scheme }) => scheme.fiscalYear);
};

describe('the rule book of an application', () => {
  it.each<[string | null, number]>([
    ['2026-03-31', 8],
    ['2026-04-01', 8],
    ['2027-03-31', 8],
    ['2027-04-01', 9],
    ['2028-03-31', 9],
    // no book has it
    ['2028-04-01', 8],
    ['2019-05-01', 8],
    [null, 8],
    ['来年', 8],
  ])('received on %j: 令和%d年度', (received, year) => {
    expect(years(received)).toEqual([year]);
  });

  it.each<[string | null, number]>([
    ['2026-04-01', 8],
    ['2027-03-31', 8],
    ['2027-04-01', 9],
    ['2029-01-01', 9],
    [null, 9],
  ])('and where 年度 is 9, received on %j: 令和%d年度', (received, year) => {
    expect(years(received, r9, [r8])).toEqual([year]);
  });

  it.each<[string | null, string[]]>([
    ['2026-03-31', ['令和8年3月31日']],
    ['2026-04-01', []],
    ['2028-04-01', ['令和10年4月1日']],
    [null, []],
    ['来年', []],
  ])('a 受付日 of %j, in no year that has a book, is asked about (ID-11): %j', (received, texts) => {
    const { submission, settings } = submissionOf({
      settings: answered,
      applications: [applicationOf('定着支援', 'A1', { 受付日: received })],
      lines: [lineOf('A1', 1, '見守り', 300_000, { 台数: 1 })],
    });
    const { assessments } = assess(submission, settings, r8, [{ scheme: r9, settings }]);
    const said = assessments.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'ID-11'));
    expect(said.map(saidOf)).toEqual(
      texts.map((text) => [
        'ID-11 要確認',
        '申請1 受付日',
        `受付日「${text}」は、規則集のあるどの年度にも入りません。設定「年度」の令和8年度の規則集で計算しました。`,
        '受付日を確認してください。正しい場合は、この年度の規則集で判断してよいか確認してください。',
      ]),
    );
    expect(assessments.map(({ computed }) => computed)).toEqual([240_000]);
  });

  it('is the one of the setting 年度 where there is no other', () => {
    expect(years('2027-04-01', r8, [])).toEqual([8]);
  });
});

describe('two years in one workbook', () => {
  const assessed = (
    rows: readonly { readonly received: string; readonly own?: Row; readonly line: Row }[],
  ) => {
    const { submission, settings } = submissionOf({
      settings: answered,
      applications: rows.map(({ received, own }, at) =>
        applicationOf('定着支援', `A${at + 1}`, { 受付日: received, 事業所番号: null, ...own }),
      ),
      lines: rows.map(({ line }, at) => ({ ...line, 受付番号: `A${at + 1}`, 明細番号: 1 })),
    });
    const rate = { numerator: 3, denominator: 4 };
    return assess(submission, settings, r8, [{ scheme: r9, settings: { ...settings, subsidyRate: rate } }]);
  };

  it('each has its own 補助率 and 表3', () => {
    const line = lineOf('', 1, '介護ソフト', 3_000_000);
    const own = { 常勤換算: 12 };
    const { assessments } = assessed([
      { received: '2026-06-01', own, line },
      { received: '2027-06-01', own, line },
    ]);
    // 2,400,000 > 1,500,000 (11〜20名); 2,250,000 > 1,800,000 (1〜25名)
    expect(assessments.map(({ computed }) => computed)).toEqual([1_500_000, 1_800_000]);
  });

  it('each knows its own 経費区分', () => {
    const line: Row = { 経費区分: '清掃支援', 支出額: 1_600_000, 掲載: 'TAIS', 台数: 2 };
    const { assessments } = assessed([
      { received: '2026-06-01', line },
      { received: '2027-06-01', line },
    ]);
    // 1,600,000 × 3/4 = 1,200,000 > 500,000 × 2台
    expect(assessments.map(({ computed }) => computed)).toEqual([null, 1_000_000]);
    expect(assessments.map(({ categories }) => categories.map(({ name }) => name))).toEqual([[], ['機器50']]);
  });

  it('each counts its own three モデル (R2-02)', () => {
    const own = { 事業: '面的支援モデル' };
    const line: Row = { 経費区分: '研修', 支出額: 1_000 };
    const received = ['2026-06-01', '2026-06-02', '2026-06-03', '2027-06-01', '2026-06-04'];
    const { assessments } = assessed(received.map((day) => ({ received: day, own, line })));
    const beyond = assessments.map(({ findings }) => findings.some(({ rule }) => rule === 'R2-02'));
    expect(beyond).toEqual([false, false, false, false, true]);
  });
});
