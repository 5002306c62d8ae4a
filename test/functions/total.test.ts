import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Argument } from '../../src/functions/arguments';
import { grantTotal, type RepeatedArgument } from '../../src/functions/total';
import { problemOf } from './problem';

const applications = [
  ['受付番号', '事業', '法人名', '法人番号', '事業所番号', '常勤換算', '判定', '交付予定額'],
  ['R8-1', '定着支援', '甲', '7123456789012', '13A0100019', 10.1, '適', 300000],
  ['R8-2', '定着支援', '甲', 7123456789012, '13A0100027', 0.2, '要確認', 450000],
  ['R8-3', '定着支援', '社福 乙', '', '', 5, '不備', ''], // no 交付予定額 where 判定 is 不備
  ['R8-4', '協働化', '社福　乙', null, null, '', '適', 3600000],
  // an empty row of the table, as the desktop and the web hand it over
  [0, 0, 0, 0, 0, 0, 0, 0],
  [null, null, null, null, null, null, null, null],
];

const total = (measure: Argument, ...pairs: RepeatedArgument[]): number =>
  grantTotal(measure, applications, pairs);

describe('GRANT_TOTAL', () => {
  it.each([
    ['交付予定額', [], 4350000],
    ['交付予定額', ['事業', '定着支援'], 750000],
    ['交付予定額', ['事業', '定着支援', '判定', '適'], 300000],
    ['交付予定額', ['事業', '経営改善'], 0],
    ['常勤換算', ['法人名', '甲'], 10.3], // 10.1 + 0.2 is not 10.299999999999999
    ['件数', [], 4],
    ['件数', ['事業', '定着支援'], 3],
    ['件数', ['判定', '不備', '事業', '定着支援'], 1],
    ['法人数', [], 2], // 甲 twice by 法人番号, 乙 twice by 法人名 without spaces
    ['法人数', ['事業', '協働化'], 1],
    ['事業所数', [], 2],
    ['件数', ['交付予定額', 300000], 1],
    ['件数', ['交付予定額', '３０００００'], 1],
    ['件数', ['事 業', ' 定着支援 '], 3],
    ['件数', [[['事業']], [['定着支援']]], 3], // as a range of one cell each
    ['件数', [[[null]]], 4], // the repeating argument left out
  ])('%s where %j = %d', (measure, pairs, figure) => {
    expect(total(measure, ...(pairs as RepeatedArgument[]))).toBe(figure);
  });

  it('takes a missing repeating argument as no condition', () => {
    expect(grantTotal('件数', applications, null)).toBe(4);
    expect(grantTotal('件数', applications, undefined)).toBe(4);
  });

  it('compares after NFKC: ㈱, full-width digits, half-width kana', () => {
    const table = [
      ['No', '法人', '額'],
      [1, '㈱あおぞら', 100],
      [2, '(株)あおぞら', 20],
      [3, 'ﾐﾗｲ', 3],
    ];
    expect(grantTotal('額', table, ['法人', '（株）あおぞら'])).toBe(120);
    expect(grantTotal('額', table, ['法人', 'ミライ'])).toBe(3);
    expect(grantTotal('額', table, ['No', '２'])).toBe(20);
  });

  it('reads digits in full width and with commas, as the checks do', () => {
    expect(
      grantTotal(
        '額',
        [
          ['番号', '額'],
          ['1', '３００，０００'],
          ['2', '1,000'],
        ],
        [],
      ),
    ).toBe(301000);
  });

  it('sums a column that bears the name of a count', () => {
    const block = [
      ['補助区分', '件数', '補助額'],
      ['機器30', 5, 100],
      ['ソフト', 2, 200],
      ['合計', 7, 300],
    ];
    expect(grantTotal('件数', block, [])).toBe(7);
    expect(grantTotal('補助額', block, ['補助区分', 'ソフト'])).toBe(200);
  });

  it('leaves out rows of totals, wherever their label stands', () => {
    const table = [
      ['順位', '受付番号', '額'],
      [1, 'A', 100],
      [null, 'B', 20],
      ['集計', null, 120],
      [null, '合 計', 120],
    ];
    expect(grantTotal('額', table, [])).toBe(120);
    expect(grantTotal('件数', table, [])).toBe(2);
  });

  it('counts a row by its 受付番号, not by a first column that is not always filled in', () => {
    expect(
      grantTotal(
        '件数',
        [
          ['順位', '受付No.'],
          ['', 'A'],
          [3, 'B'],
          ['', ''],
        ],
        [],
      ),
    ).toBe(2);
  });

  it('tells corporations apart by synonyms of the headers too', () => {
    const table = [
      ['受付番号', '申請者'],
      ['A', '甲'],
      ['B', '甲 '],
      ['C', '乙'],
    ];
    expect(grantTotal('法人数', table, [])).toBe(2);
    expect(problemOf(() => grantTotal('事業所数', table, [])).message).toContain('事業所番号 か 事業所名');
  });

  it.each([
    ['額', 'value', 'あるのは 受付番号・事業・法人名・法人番号・事業所番号・常勤換算・判定・交付予定額'],
    ['', 'notAvailable', '指標が指定されていません'],
    [0, 'notAvailable', '指標が指定されていません'],
    ['判定', 'value', '表の2行目（見出しを1行目と数えます）の列「判定」の「適」は数値ではない'],
  ])('of %j gives #%s: %s', (measure, kind, text) => {
    const problem = problemOf(() => total(measure));
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(text);
  });

  it.each([
    [['事業'], 'value', '1組ずつ'],
    [['事業', '定着支援', '判定'], 'value', '1組ずつ'],
    [['事業', null], 'notAvailable', '条件の列「事業」の値が空欄'],
    [['事業', 0], 'notAvailable', '条件の列「事業」の値が空欄'],
    [['事業', ''], 'notAvailable', '条件の列「事業」の値が空欄'],
    [[null, '定着支援'], 'notAvailable', '1番目の条件の列名'],
    [['事業', '定着支援', 0, '適'], 'notAvailable', '2番目の条件の列名'],
    [['事業名', '定着支援'], 'value', '列「事業名」がありません'],
    [['事業', [['定着支援', '協働化']]], 'value', '1番目の条件に、2つ以上のセル'],
  ])('where %j gives #%s: %s', (pairs, kind, text) => {
    const problem = problemOf(() => total('件数', ...(pairs as RepeatedArgument[])));
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(text);
  });

  it('names row and column of what is no number, only among the rows that match', () => {
    const table = [
      ['受付番号', '事業', '額'],
      ['A', '定着支援', 100],
      ['B', '協働化', '30万円'],
      ['C', '協働化', true],
    ];
    const problem = problemOf(() => grantTotal('額', table, []));
    expect(problem.kind).toBe('value');
    expect(problem.message).toContain('表の3行目（見出しを1行目と数えます）の列「額」の「30万円」');
    expect(grantTotal('額', table, ['事業', '定着支援'])).toBe(100);
    expect(problemOf(() => grantTotal('額', table, ['受付番号', 'C'])).message).toContain('「TRUE」');
  });

  it('does not pass over an amount on a row without a key', () => {
    const table = [
      ['受付番号', '額'],
      ['A', 100],
      ['', 50],
    ];
    expect(problemOf(() => grantTotal('額', table, [])).message).toContain(
      '表の3行目（見出しを1行目と数えます）は列「受付番号」が空欄なのに、列「額」に値があります',
    );
    expect(grantTotal('件数', table, [])).toBe(1);
  });

  it('refuses a column that is there twice, a table without rows, and no table', () => {
    const twice = [
      ['受付番号', '額', '額'],
      ['A', 1, 2],
    ];
    expect(problemOf(() => grantTotal('額', twice, [])).message).toContain('2つ以上');
    expect(problemOf(() => grantTotal('件数', twice, ['額', 1])).message).toContain('2つ以上');
    expect(grantTotal('件数', twice, ['受付番号', 'A'])).toBe(1);
    expect(problemOf(() => grantTotal('額', [[null]], [])).message).toContain('見出し行を含めて');
    expect(problemOf(() => grantTotal('額', null, [])).kind).toBe('notAvailable');
    expect(grantTotal('額', [['受付番号', '額']], [])).toBe(0);
  });

  it('a sum is the sum of its parts: every application is of one 事業', () => {
    const row = fc.tuple(fc.constantFrom('定着支援', '協働化', '経営改善'), fc.nat(10_000_000));
    fc.assert(
      fc.property(fc.array(row), (entries) => {
        const table = [
          ['受付番号', '事業', '額'],
          ...entries.map(([programme, amount], index) => [`R${index}`, programme, amount]),
        ];
        const programmes = ['定着支援', '協働化', '経営改善'];
        const parts = (measure: string) =>
          programmes.map((programme) => grantTotal(measure, table, ['事業', programme]));
        const add = (a: number, b: number): number => a + b;
        expect(parts('額').reduce(add, 0)).toBe(grantTotal('額', table, []));
        expect(parts('件数').reduce(add, 0)).toBe(entries.length);
      }),
    );
  });
});
