import { withWrongCheckDigit } from './identifiers';
import { type Application, has, lineOf } from './record';

/**
 * What clerks see every day and what must not stop an application: cells typed in another way than asked for, and
 * small things that only call for a 注意.
 */
export interface Quirk {
  /** Rule that mentions it (注意 or 情報); null where it must pass without a word. */
  readonly rule: string | null;
  readonly story: string;
  suits(application: Application): boolean;
  apply(application: Application): void;
}

const always = (): boolean => true;
const fullWidth = (text: string): string =>
  text.replace(/[0-9,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
const cost = (application: Application): number => Number(application.lines[0]?.['支出額']);

/** Rewrites 支出額 of the first line as text. */
const costAsText = (write: (value: number) => string) => (application: Application): void => {
  const [line] = application.lines;
  if (line !== undefined) line['支出額'] = write(cost(application));
}; // prettier-ignore

/** Rewrites a date cell as text. */
const dateAsText = (header: string, write: (year: number, month: number, day: number) => string) =>
  ({ row }: Application): void => {
    const date = row[header];
    if (date instanceof Date) row[header] = write(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }; // prettier-ignore

const put = (header: string, write: (text: string) => string) => ({ row }: Application): void => {
  row[header] = write(String(row[header]));
}; // prettier-ignore

const linked = ({ row }: Application): boolean => row['連携開始日'] instanceof Date;
const named = (word: string) => ({ row }: Application): boolean => String(row['法人名']).includes(word); // prettier-ignore

export const QUIRKS: readonly Quirk[] = [
  { rule: 'L-03', story: '全角数字の支出額', suits: always, apply: costAsText((value) => fullWidth(String(value))) },
  { rule: 'L-03', story: '全角数字とカンマの支出額', suits: always, apply: costAsText((value) => fullWidth(grouped(value))) },
  { rule: null, story: 'カンマ入りの文字列の支出額', suits: (a) => cost(a) > 1_000_000, apply: costAsText(grouped) },
  { rule: null, story: '文字列の支出額', suits: always, apply: costAsText(String) },
  { rule: null, story: '令和の日付', suits: always, apply: dateAsText('受付日', (y, m, d) => `令和${y - 2018}年${m}月${d}日`) },
  { rule: null, story: '全角の令和の日付', suits: always, apply: dateAsText('センター相談日', (y, m, d) => fullWidth(`令和${y - 2018}年${m}月${d}日`)) },
  { rule: null, story: 'R8.6.1 の日付', suits: always, apply: dateAsText('受付日', (y, m, d) => `R${y - 2018}.${m}.${d}`) },
  { rule: null, story: 'R7.12.1 の連携開始日', suits: linked, apply: dateAsText('連携開始日', (y, m, d) => `R${y - 2018}.${m}.${d}`) },
  { rule: null, story: '2026/6/1 の文字列の日付', suits: always, apply: dateAsText('受付日', (y, m, d) => `${y}/${m}/${d}`) },
  { rule: null, story: '㈱', suits: named('株式会社'), apply: put('法人名', (name) => name.replace('株式会社', '㈱')) },
  { rule: null, story: '㈲', suits: named('有限会社'), apply: put('法人名', (name) => name.replace('有限会社', '㈲')) },
  { rule: null, story: '末尾の空白', suits: always, apply: put('法人名', (name) => `${name}  `) },
  { rule: null, story: '全角空白', suits: named('社会福祉法人'), apply: put('法人名', (name) => name.replace('社会福祉法人', '社会福祉法人　')) },
  { rule: null, story: '事業の末尾の空白', suits: always, apply: put('事業', (name) => `${name} `) },
  { rule: null, story: '全角のサービス種類', suits: ({ row }) => row['サービス種類'] === '15' || row['サービス種類'] === '32', apply: put('サービス種類', fullWidth) },
  { rule: null, story: '全角の事業所番号', suits: ({ row }) => row['事業所番号'] !== null, apply: put('事業所番号', fullWidth) },
  { rule: 'ID-04', story: '事業所番号の検査数字が合わない', suits: ({ row }) => row['事業所番号'] !== null, apply: put('事業所番号', withWrongCheckDigit) },
  { rule: 'ID-06', story: '法人番号の打ち間違い', suits: always, apply: put('法人番号', withWrongCheckDigit) },
  { rule: 'ID-06', story: '法人番号が空欄', suits: always, apply: ({ row }) => { row['法人番号'] = null; } },
  { rule: 'R1-30', story: 'TAISコードが未記入', suits: (a) => a.lines[0]?.['掲載'] === 'TAIS', apply: ({ lines }) => { if (lines[0] !== undefined) lines[0]['製品コード'] = null; } },
  { rule: 'R1-50', story: '委員会が未設置', suits: ({ row }) => String(row['サービス種類']).startsWith('51'), apply: ({ row }) => { row['委員会'] = '無'; } },
  { rule: 'R1-53', story: 'SECURITY ACTION ID の桁が足りない', suits: ({ row }) => typeof row['SECURITY ACTION ID'] === 'string', apply: put('SECURITY ACTION ID', (id) => id.slice(0, 10)) },
  { rule: 'R1-55', story: 'センター相談日が未記入', suits: always, apply: ({ row }) => { row['センター相談日'] = null; } },
  { rule: 'R1-56', story: 'LIFE協力が無', suits: always, apply: ({ row }) => { row['LIFE協力'] = '無'; } },
  { rule: 'R1-57', story: '効果検証協力が未記入', suits: always, apply: ({ row }) => { row['効果検証協力'] = null; } },
  { rule: 'R1-71', story: '予算の都合で申請額が算定額を下回る', suits: ({ row }) => Number(row['申請額']) > 2_000_000, apply: ({ row }) => { row['申請額'] = Math.trunc(Number(row['申請額']) / 500_000) * 500_000 - 500_000; } },
  { rule: 'R1-71', story: '見積の後で値引きを受けた申請額', suits: (a) => has(a, '介護ソフト') && Number(a.row['申請額']) > 800_000, apply: ({ row }) => { row['申請額'] = Number(row['申請額']) - 44_000; } },
  { rule: 'L-04', story: '無償で付いた附属品の支出額が0円', suits: (a) => has(a, '付帯経費'), apply: (a) => { lineOf(a, '付帯経費')['支出額'] = 0; a.row['申請額'] = null; } },
]; // prettier-ignore
