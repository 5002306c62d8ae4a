import { expect, it } from 'vitest';
import { findingAction, findingMessage } from '../../../src/catalogue/findings';
import type { Result } from '../../../src/grant/assessment';
import type { Finding, FindingPlace } from '../../../src/grant/finding';
import { applicationColumns, lineColumns, memberColumns } from '../../../src/table/columns';
import { sideColumns } from '../../../src/table/side/columns';
import type { Row } from '../../cases/cases';
import { answered } from '../readings/reading';
import { applicationOf, assessmentOf, assessTables, lineOf, twoMembers } from '../rows';

/** A finding as a clerk reads it: rule and 重大度, the cell, 内容, 対応. */
export type Said = readonly [rule: string, cell: string, message: string, action: string];

/** 経費区分, 支出額 and the cells that matter. */
export type Line = readonly [category: string | null, cost: string | number | null, own?: Row];

export interface Case {
  readonly text: string;
  /** 定着支援 where it is left out. */
  readonly programme?: string;
  readonly settings?: Row;
  readonly application?: Row;
  readonly lines?: readonly Line[];
  /** Two establishments in a 面的支援モデル, else none, where it is left out. */
  readonly members?: readonly Row[];
  /** Every finding of the application, in any order. */
  readonly said: readonly Said[];
  readonly 算定額: number | null;
}

/** 240,000円: 300,000 × 4/5 ≤ 300,000 × 1台. */
export const WATCH: Line = ['見守り', 300_000, { 台数: 1 }];

/** R1-06 on a row of 経費, as `経費1`. */
export const otherGrant = (row: string): Said => [
  'R1-06 要確認',
  `${row} 他補助`,
  '他の補助金等を受ける経費です。対象経費から除きました。',
  '他の補助金等の内容を確認し、重ならない場合は「無」に直してください。',
];

/** R1-31 on a row of 経費 that is of ウ②, whose 判断理由 is filled or not. */
export const judged = (row: string, filled: boolean): Said =>
  filled
    ? [
        'R1-31 情報',
        `${row} 判断理由`,
        '「その他」（ウ②）の機器等です。判断理由が記入されています。',
        '判断理由が、職場環境整備として有効で介護サービスの質の向上につながることを述べているか確認してください。',
      ]
    : [
        'R1-31 要確認',
        `${row} 判断理由`,
        '「その他」（ウ②）の機器等ですが、対象と判断した理由が未記入です。',
        '職場環境整備として有効で、介護サービスの質の向上につながると実施主体が判断した理由を「判断理由」に記入してください。',
      ];

/** The same of ウ①. */
export const judgedAlike = (row: string, filled: boolean): Said =>
  filled
    ? [
        'R1-31 情報',
        `${row} 判断理由`,
        'TAIS掲載以外の機器等です。判断理由が記入されています。',
        '判断理由の内容を確認してください。',
      ]
    : [
        'R1-31 要確認',
        `${row} 判断理由`,
        'TAIS掲載以外の機器等ですが、対象と判断した理由が未記入です。',
        '実施主体として対象と判断した理由を「判断理由」に記入してください。',
      ];

const TABLES = {
  applications: ['申請', new Map<string, string>(applicationColumns.map((c) => [c.field, c.header]))],
  lines: ['経費', new Map<string, string>(lineColumns.map((c) => [c.field, c.header]))],
  members: ['構成員', new Map<string, string>(memberColumns.map((c) => [c.field, c.header]))],
  plans: ['計画', new Map<string, string>([['receiptNumber', '受付番号']])],
  products: ['製品', new Map<string, string>(sideColumns.products.map((c) => [c.field, c.header]))],
  earlierGrants: [
    '過年度交付',
    new Map<string, string>(sideColumns.earlierGrants.map((c) => [c.field, c.header])),
  ],
  effects: ['効果報告', new Map<string, string>([['receiptNumber', '受付番号']])],
  results: ['実績報告', new Map<string, string>([['receiptNumber', '受付番号']])],
} as const;

/** `経費2 台数`: the table, the row counted from 1, the column. */
function cellOf(place: FindingPlace | null): string {
  if (place === null) return '';
  if (place.table === 'settings') return place.row === null ? '設定' : `設定${place.row + 1}`;
  if (place.table === 'sheet') return `${place.sheet} ${place.row + 1} ${place.column + 1}`;
  const [table, headers] = TABLES[place.table];
  return `${table}${place.row + 1} ${headers.get(place.field) ?? place.field}`;
}

export const saidOf = (finding: Finding): Said => [
  `${finding.rule} ${finding.severity}`,
  cellOf(finding.place),
  findingMessage(finding),
  findingAction(finding),
];

/** What is said of each application, by its 受付番号, and under '' what is said of none. */
export const saidOfAll = ({ assessments, general }: Result): readonly (readonly [string, ...Said])[] =>
  [...assessments.flatMap(({ findings }) => findings), ...general].map(
    (finding) => [finding.receiptNumber, ...saidOf(finding)] as const,
  );

export const sorted = <T>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** The one application A1 of a case. */
export function assessedCase(entry: Omit<Case, 'text' | 'said' | '算定額'>) {
  const { programme = '定着支援', settings, application, lines = [WATCH] } = entry;
  const { members = programme === '面的支援モデル' ? twoMembers('A1') : [] } = entry;
  const result = assessTables({
    settings: { ...answered, ...settings },
    applications: [applicationOf(programme, 'A1', application)],
    lines: lines.map(([category, cost, own], at) => ({
      ...lineOf('A1', at + 1, category ?? '', 0),
      支出額: cost,
      ...own,
    })),
    members,
  });
  return assessmentOf(result, 'A1');
}

/** A test for each case: all that is said of A1, and its 算定額. */
export function check(cases: readonly Case[]): void {
  it.each(cases.map((entry) => [entry.text, entry] as const))('%s', (_text, entry) => {
    const { findings, computed } = assessedCase(entry);
    expect(sorted(findings.map(saidOf))).toEqual(sorted(entry.said));
    expect(computed).toBe(entry.算定額);
  });
}

/** ID-12 of a row of 構成員 that names no corporation. */
export const namelessMember = (row: number): Said => [
  'ID-12 不備',
  `構成員${row} 法人番号`,
  '構成員の法人番号も法人名も未記入です。この行はどの法人にも数えていません。',
  '法人番号（13桁）か法人名を確認し、記入してください。法人でないものの行は削除してください。',
];
