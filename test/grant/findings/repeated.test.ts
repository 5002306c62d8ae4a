import { describe, expect, it } from 'vitest';
import type { Row } from '../../cases/cases';
import { answered } from '../readings/reading';
import { applicationOf, assessTables, lineOf, memberOf } from '../rows';
import { saidOfAll, sorted } from './said';

/** What is said of applications side by side: ID-01, ID-08, L-01. */

const AGAIN = 'どの申請のものか確認し、番号が重ならないように直してください。';
const TWICE = '重複した申請でないか、または別の機器等の申請か、申請者に確認してください。';
const ORPHAN = '受付番号を確認し、申請の表の番号に合わせてください。';
const SAME = '13A0100019';

const watched = (receiptNumber: string): Row => lineOf(receiptNumber, 1, '見守り', 300_000, { 台数: 1 });
const said = (applications: readonly Row[], lines: readonly Row[], members: readonly Row[] = []) =>
  sorted(saidOfAll(assessTables({ settings: answered, applications, lines, members })));

describe('ID-01: the 受付番号', () => {
  it('blank: no line can belong to the application (L-01, L-07)', () => {
    const rows = said(
      [applicationOf('定着支援', ''), applicationOf('定着支援', 'B1', { 事業所番号: '13A0100027' })],
      [watched(''), watched('B1')],
    );
    expect(rows).toEqual(
      sorted([
        [
          '',
          'ID-01 不備',
          '申請1 受付番号',
          '受付番号が未記入です。',
          '受付番号を記入してください。経費の行はこの番号で申請と結び付きます。',
        ],
        [
          '',
          'L-07 不備',
          '申請1 受付番号',
          '経費の行がありません。',
          '経費の表に、この受付番号の行を追加してください。',
        ],
        [
          '',
          'L-01 不備',
          '経費1 受付番号',
          '受付番号が未記入の行です。どの申請にも集計していません。',
          ORPHAN,
        ],
      ]),
    );
  });

  it('twice: said of each of them, and not ID-08', () => {
    const message = '受付番号「A1」が複数の申請にあります。';
    expect(said([applicationOf('定着支援', 'A1'), applicationOf('定着支援', 'A1')], [watched('A1')])).toEqual(
      [
        ['A1', 'ID-01 不備', '申請1 受付番号', message, AGAIN],
        ['A1', 'ID-01 不備', '申請2 受付番号', message, AGAIN],
      ],
    );
  });
});

describe('ID-08: one 事業所番号 in several applications for one 事業', () => {
  const names = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'];
  const others = (count: number) => {
    const used = names.slice(0, count);
    const rows = said(
      used.map((name) => applicationOf('定着支援', name)),
      used.map(watched),
    );
    return rows.map(([receiptNumber, rule, cell, message, action]) => {
      expect([rule, cell, action]).toEqual([
        'ID-08 注意',
        `申請${names.indexOf(receiptNumber) + 1} 事業所番号`,
        TWICE,
      ]);
      return [receiptNumber, message];
    });
  };
  const message = (numbers: string): string =>
    `同じ事業所番号「${SAME}」・同じ事業の申請がほかにもあります（受付番号 ${numbers}）。`;

  it('names the other one', () => {
    expect(others(2)).toEqual([
      ['A1', message('A2')],
      ['A2', message('A1')],
    ]);
  });

  it('names all the others', () => {
    expect(others(3)).toEqual([
      ['A1', message('A2、A3')],
      ['A2', message('A1、A3')],
      ['A3', message('A1、A2')],
    ]);
  });

  it('names five of them at most', () => {
    const rows = others(7);
    expect(rows[0]).toEqual(['A1', message('A2、A3、A4、A5、A6')]);
    expect(rows[6]).toEqual(['A7', message('A1、A2、A3、A4、A5')]);
  });

  it.each<[string, Row, Row]>([
    ['another 事業', {}, { 事業: 'モデル施設' }],
    ['neither has a 事業所番号', ...same({ サービス種類: '養護', 事業所番号: null })],
  ])('is nothing for %s', (_text, first, second) => {
    const lines = [watched('A1'), second['事業'] === undefined ? watched('A2') : lineOf('A2', 1, '機器', 1)];
    expect(
      said([applicationOf('定着支援', 'A1', first), applicationOf('定着支援', 'A2', second)], lines),
    ).toEqual([]);
  });

  it('is nothing where it is not known what they apply for (ID-02)', () => {
    const rows = ['A1', 'A2'].map((name) => applicationOf('定着支援', name, { 事業: null }));
    expect(said(rows, ['A1', 'A2'].map(watched)).map(([, rule]) => rule)).toEqual([
      'ID-02 不備',
      'ID-02 不備',
    ]);
  });
});

function same(row: Row): [Row, Row] {
  return [row, row];
}

describe('L-01: rows of no application', () => {
  it('of 経費 and of 構成員, each with what stands in it', () => {
    const rows = said(
      [applicationOf('連携モデル', 'A1')],
      [lineOf('A1', 1, 'システム', 1_000), watched('B9'), watched('')],
      [
        memberOf('A1', '甲会', '11'),
        memberOf('A1', '乙会', '43'),
        memberOf('C9', '丙会', '11'),
        memberOf('', '丁会', '11'),
      ],
    );
    const unknown = (number: string) =>
      `受付番号「${number}」の申請が「申請」の表にありません。どの申請にも集計していません。`;
    const blank = '受付番号が未記入の行です。どの申請にも集計していません。';
    expect(rows).toEqual(
      sorted([
        ['B9', 'L-01 不備', '経費2 受付番号', unknown('B9'), ORPHAN],
        ['', 'L-01 不備', '経費3 受付番号', blank, ORPHAN],
        ['C9', 'L-01 不備', '構成員3 受付番号', unknown('C9'), ORPHAN],
        ['', 'L-01 不備', '構成員4 受付番号', blank, ORPHAN],
      ]),
    );
  });

  it('carry their 明細番号', () => {
    const { general } = assessTables({
      settings: answered,
      applications: [applicationOf('定着支援', 'A1')],
      lines: [watched('A1'), { ...watched('B9'), 明細番号: 7 }],
    });
    expect(general.map(({ rule, receiptNumber, lineNumber }) => [rule, receiptNumber, lineNumber])).toEqual([
      ['L-01', 'B9', '7'],
    ]);
  });
});
