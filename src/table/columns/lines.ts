import type { ExpenseLine } from '../../grant/input/records';
import { categoryCell } from '../cells/names';
import { countCell, donationCell, yenCell } from '../cells/numbers';
import { nameCell, textCell } from '../cells/texts';
import * as words from '../cells/words';
import { choice, code, count, prose, yen } from './entry';
import { type InputColumns, word } from './input-column';
import { likelyCategory, likelyCost, likelyLineNumber, likelyReceipt } from './likely-names';

/** Columns of 経費, in the order of the contract. */
export const lineInputs = {
  receiptNumber: {
    header: '受付番号',
    required: true,
    synonyms: ['受付No', '受付No.', '申請番号', '整理番号', '受付ID'],
    likely: likelyReceipt('category', 'cost'),
    reported: true,
    entry: code(13),
  },
  lineNumber: {
    header: '明細番号',
    required: true,
    synonyms: ['明細No', '明細No.', '行番号', '枝番', '明細'],
    likely: likelyLineNumber,
    read: textCell,
    single: true,
    entry: count(10, 1),
  },
  category: {
    header: '経費区分',
    required: true,
    synonyms: ['経費の区分', '対象経費区分', '機器区分', '機器等の種類'],
    likely: likelyCategory,
    read: categoryCell,
    reported: true,
    entry: { kind: 'choice', width: 20, list: 'categories', open: true },
  },
  itemName: {
    header: '品名',
    synonyms: ['機器名', '製品名', '品目', '商品名', '導入機器名'],
    read: nameCell,
    entry: prose(28),
  },
  productCode: {
    header: '製品コード',
    synonyms: ['TAISコード', 'TAIS番号'],
    read: textCell,
    entry: code(16),
  },
  listing: {
    header: '掲載',
    synonyms: ['TAIS掲載', '掲載区分', '掲載状況'],
    read: word(words.listing),
    entry: choice(11, 'listing'),
  },
  units: {
    header: '台数',
    synonyms: ['数量', '導入台数', '個数'],
    read: countCell,
    single: true,
    reported: true,
    entry: count(9, 1),
  },
  cost: {
    header: '支出額',
    required: true,
    synonyms: ['支出予定額', '実支出額', '経費', '金額', '支出額(円)'],
    likely: likelyCost,
    read: yenCell,
    single: true,
    money: true,
    reported: true,
    entry: yen,
  },
  donation: {
    header: '寄付金等',
    synonyms: [
      '寄付金',
      '寄附金',
      '寄附金等',
      '寄付金その他の収入',
      '寄付金その他の収入額',
      '寄附金その他の収入額',
      '寄付金その他収入額',
    ],
    read: donationCell,
    single: true,
    money: true,
    entry: { kind: 'yen', width: 13 },
  },
  parentLine: {
    header: '親明細',
    synonyms: ['親明細番号', '主となる機器の明細番号', '親番号'],
    read: textCell,
    entry: count(10, 1),
  },
  inPackage: {
    header: 'パッケージ',
    synonyms: ['パッケージ型', 'パッケージ対象', 'パッケージ型導入', 'パッケージ型の有無'],
    read: word(words.mark),
    entry: choice(12, 'circle'),
  },
  otherGrant: {
    header: '他補助',
    synonyms: ['他補助金', '他の補助金', '他の補助金等', '他補助の有無', '他の補助金の有無'],
    read: word(words.yesNo),
    entry: choice(10, 'yesNo'),
  },
  pricePublished: {
    header: '価格公表',
    synonyms: ['販売価格公表', '価格の公表', '販売価格の公表'],
    read: word(words.yesNo),
    entry: choice(10, 'yesNo'),
  },
  judgement: {
    header: '判断理由',
    synonyms: ['判断の理由', '実施主体の判断理由', '県の判断理由'],
    read: nameCell,
    entry: { kind: 'prose', width: 36, wrap: true },
  },
} satisfies InputColumns<ExpenseLine>;
