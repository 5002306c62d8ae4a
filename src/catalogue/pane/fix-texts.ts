import { grouped, quotable } from '../amounts/figures';

/** Cells that can be mended in one way only, and the look at them before they are. */
export const fixTexts = {
  label: 'まとめて直せるセル',
  kinds: {
    leadingZero: '先頭の0が落ちた事業所番号',
    wideNumber: '全角で書かれた数',
    wideCode: '全角で書かれた番号',
    product: '「製品」の表と異なる標準仕様対応・LIFE連携対応',
    productNear: '似た品名が「製品」の表にある標準仕様対応・LIFE連携対応',
  },
  open: (count: number) => `同じ種類をまとめて直す（${grouped(count)}件）`,
  openKind: (kind: string, count: number) => `${kind}：同じ種類をまとめて直す（${grouped(count)}件）`,
  title: (kind: string) => `${kind}を直す`,
  help: '直し方が一つに決まるセルだけです。直す前と後を確かめて、外すものはチェックを外してください。直したあとも、元に戻せます。',
  change: (before: string, after: string | number) =>
    `${before === '' ? '（空欄）' : quotable(before)} → ${typeof after === 'number' ? String(after) : quotable(after)}`,
  row: (address: string, header: string) => `${address} ${header}`,
  all: 'すべて選ぶ',
  none: 'すべて外す',
  apply: (count: number) => `選んだ${grouped(count)}件を直す`,
} as const;
