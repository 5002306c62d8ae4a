import { describe, expect, it } from 'vitest';
import type { Row } from '../../cases/cases';
import { answered } from '../readings/reading';
import { applicationOf, assessTables, lineOf, memberOf } from '../rows';
import { saidOfAll, sorted } from './said';

/** What is said of applications side by side: ID-01, L-01; ID-08 of two under one 受付番号. */

const AGAIN = 'どの申請のものか確認し、番号が重ならないように直してください。';
const ORPHAN = '受付番号を確認し、申請の表の番号に合わせてください。';

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

  it('twice: said of each of them, and ID-08 where it is one establishment', () => {
    const message = '受付番号「A1」が複数の申請にあります。';
    const rows = said([applicationOf('定着支援', 'A1'), applicationOf('定着支援', 'A1')], [watched('A1')]);
    expect(rows.filter(([, rule]) => rule === 'ID-01 不備')).toEqual([
      ['A1', 'ID-01 不備', '申請1 受付番号', message, AGAIN],
      ['A1', 'ID-01 不備', '申請2 受付番号', message, AGAIN],
    ]);
    expect(rows.map(([, rule]) => rule).filter((rule) => rule.startsWith('ID-08'))).toHaveLength(2);
  });
});

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
