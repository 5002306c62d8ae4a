import type { ChangeKind } from '../../grant/joint/decided';
import { words } from '../cells/words';
import { applicationColumns, applicationInputs, type ColumnSpec } from '../columns';

/** The tables of the later stages that are read here, in the order of GRANT_STAGE. */
export const DECIDED_TABLES = ['decisions', 'changes', 'settlements'] as const;

export type DecidedTable = (typeof DECIDED_TABLES)[number];

const same = (header: string, ...synonyms: string[]): ColumnSpec<string> => ({
  field: header,
  header,
  synonyms,
});

const receiptNumber: readonly ColumnSpec<string>[] = applicationColumns.filter(
  ({ field }) => field === 'receiptNumber',
);
const { header } = applicationInputs.receiptNumber;

interface DecidedInput {
  /** Sheets or tables of these names alone are it: 変更経費, 決定一覧 and 精算 have the same columns. */
  readonly names: readonly [string, ...string[]];
  /** 受付番号 and what decides who owes a report, of all that stands there. */
  readonly columns: readonly ColumnSpec<string>[];
  /** 手修正額 alone may be left out. */
  readonly needed: readonly string[];
}

export const decidedInputs: Readonly<Record<DecidedTable, DecidedInput>> = {
  decisions: {
    names: ['交付決定', '交付決定一覧', '交付決定台帳'],
    columns: [...receiptNumber, same('交付決定額', '交付決定金額', '決定額', '決定金額', '補助金交付決定額')],
    needed: [header, '交付決定額'],
  },
  changes: {
    names: ['変更', '変更承認', '変更承認一覧'],
    columns: [
      ...receiptNumber,
      same('承認日', '承認年月日', '変更承認日', '変更承認年月日', '承認通知日'),
      same('種別', '変更種別', '変更の種別', '承認種別'),
    ],
    needed: [header, '承認日', '種別'],
  },
  settlements: {
    names: ['確定', '額の確定', '交付確定', '額確定'],
    columns: [
      ...receiptNumber,
      same('確定額', '交付確定額', '確定金額', '補助金確定額', '交付額の確定額'),
      same('手修正額'),
    ],
    needed: [header, '確定額'],
  },
};

/** Behind 中止 and 廃止: it is not, or not yet, or not any more. */
const NOT_ENDED = /無|なし|ない|ません|せず|撤回|取消|取り消|取下|取り下|変更|未|予定|検討|否|不要|[?？]/u;

/** 種別 of 変更; 「中止・廃止」, as the form has it, ends it either way. */
export const changeKind = words<ChangeKind>(
  [
    ['変更', ['変更', '変更承認', '計画変更']],
    ['中止', ['中止', '事業中止', '事業の中止']],
    ['廃止', ['廃止', '事業廃止', '事業の廃止']],
  ],
  (['中止', '廃止'] as const).map((word) => ({ word, value: word, unless: NOT_ENDED })),
);
