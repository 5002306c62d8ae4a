import fc from 'fast-check';
import type { CellValue } from '../../../src/base/cells';
import { applicationColumns, lineColumns, memberColumns } from '../../../src/table/columns';
import { matrixOf, type Row } from '../../cases/cases';
import { clean, type Entry, type Filling, messy } from './cells';
import { programmes } from './programmes';
import { technology } from './technology';

/** A random workbook: several applications of all twelve 事業, their lines and members, and settings. */
export interface RandomWorkbook {
  readonly settings: Row;
  readonly applications: readonly Row[];
  readonly lines: readonly Row[];
  readonly members: readonly Row[];
}

const settings = (fill: Filling): fc.Arbitrary<Row> =>
  fc.record({
    都道府県: fill(fc.constantFrom('13', '26'), '99'),
    補助率: fill(fc.constantFrom('4/5', '4/5', '3/4', '1/2', '2/3'), '9/10'),
    モデル補助率: fill(fc.constantFrom('10/10', '9/10', '1/3'), '11/10'),
    基金補助率: fill(fc.constantFrom('1/2', '1/3'), '3/5'),
    パッケージ上限額: fill(fc.constantFrom(4_000_000, 5_555_555, 10_000_000), 3_000_000),
    端数処理単位: fill(fc.constantFrom(1, 100, 1000), 10),
    寄付金等の控除: fill(fc.constantFrom('する', 'しない', '総事業費から'), 'はい'),
    税区分: fill(fc.constantFrom('税込', '税抜'), '込'),
    集計単位: fill(fc.constantFrom('補助区分', '経費区分', '明細'), '事業所'),
    連携開始の扱い: fill(fc.constantFrom('要確認', '注意', '不備'), '無視'),
    '加算:一律契約': fill(fc.constantFrom('する', 'しない'), 'はい'),
    介護以外の法人を数える: fill(fc.constantFrom('する', 'しない'), 'はい'),
    '限度台数:見守り': fill(fc.constantFrom(5, 30), 'たくさん'),
  });

/** A cell that now and then is not what its place makes of it. */
const seldom = (...odd: CellValue[]): fc.Arbitrary<{ odd: CellValue } | null> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...odd).map((value) => ({ odd: value })) },
  );

const NEVER_ODD = fc.constant(null);

function workbook(fill: Filling, isClean: boolean): fc.Arbitrary<RandomWorkbook> {
  const entry: fc.Arbitrary<Entry> = fc.oneof(technology(fill), programmes(fill));
  return fc
    .record({
      settings: settings(fill),
      entries: fc.array(
        fc.record({
          entry,
          receipt: isClean ? NEVER_ODD : seldom(null, 'A1'),
          programme: isClean ? NEVER_ODD : seldom(null, '防災', '＃'),
          lineReceipt: isClean ? NEVER_ODD : seldom(null, 'Z9'),
          lineNumber: isClean ? NEVER_ODD : seldom(null, 1, '１'),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    })
    .map(({ settings: set, entries }) => {
      const numbered = entries.map((one, at) => {
        const number = one.receipt === null ? `A${at + 1}` : one.receipt.odd;
        const { application, lines, members } = one.entry;
        return {
          application: {
            受付番号: number,
            ...application,
            ...(one.programme === null ? {} : { 事業: one.programme.odd }),
          },
          lines: lines.map((line, n): Row => ({
            受付番号: one.lineReceipt !== null && n === 0 ? one.lineReceipt.odd : number,
            明細番号: one.lineNumber !== null && n > 0 ? one.lineNumber.odd : n + 1,
            ...line,
          })),
          members: members.map((member): Row => ({ 受付番号: number, ...member })),
        };
      });
      return {
        settings: set,
        applications: numbered.map(({ application }) => application),
        lines: numbered.flatMap(({ lines }) => lines),
        members: numbered.flatMap(({ members }) => members),
      };
    });
}

/** Every cell can be read; nothing is undetermined but what has no line. */
export const cleanWorkbook = workbook(clean, true);
/** Blank, misread and contradictory cells now and then, in the settings too. */
export const messyWorkbook = workbook(messy, false);
export const anyWorkbook = fc.oneof(cleanWorkbook, messyWorkbook);

/** Headers of the three input tables, as the contract has them. */
export const HEADERS = {
  申請: applicationColumns.map(({ header }) => header),
  経費: lineColumns.map(({ header }) => header),
  構成員: memberColumns.map(({ header }) => header),
} as const;

/** Random claims are now and then a thousandth of the cost, and rows without a number stand below others. */
const ANSWERED = { '読み方:単位': '円', '読み方:空欄の受付番号': '不備' } as const;

/** The sheets of a random workbook, with these columns. */
export function sheetsOfWorkbook(
  { settings: set, applications, lines, members }: RandomWorkbook,
  headers: { readonly [Table in keyof typeof HEADERS]: readonly string[] } = HEADERS,
): { name: string; values: CellValue[][] }[] {
  const items = Object.entries({ ...set, ...ANSWERED }).map(([項目, 値]) => ({ 項目, 値 }));
  return [
    { name: '申請', values: matrixOf(applications, [...headers.申請]) },
    { name: '経費', values: matrixOf(lines, [...headers.経費]) },
    { name: '構成員', values: matrixOf(members, [...headers.構成員]) },
    { name: '設定', values: matrixOf(items) },
  ];
}
