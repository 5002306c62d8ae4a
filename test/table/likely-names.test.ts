import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { type Row, sheetsOf } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { applicationOf, lineOf } from '../grant/rows';
import { readAll } from './read-all';

/** Lists whose columns have other names than the contract's: read where there is no doubt, asked where there is one. */

const applications = [
  applicationOf('定着支援', 'A'),
  applicationOf('定着支援', 'B', { 事業所番号: '13A0100027' }),
];
const lines = [
  lineOf('A', 1, '見守り', 375_000, { 台数: 2 }),
  lineOf('B', 1, '見守り', 375_000, { 台数: 2 }),
];

interface Renamed {
  readonly 申請?: Readonly<Record<string, string>>;
  readonly 経費?: Readonly<Record<string, string>>;
}

function read(
  renamed: Renamed,
  answers: Row = {},
  more: { readonly applications?: readonly Row[]; readonly lines?: readonly Row[] } = {},
) {
  const sheets = sheetsOf({
    設定: { 都道府県: '13', 税区分: '税込', ...answers },
    申請: more.applications ?? applications,
    経費: more.lines ?? lines,
    構成員: [],
  });
  const { result, asked } = readAll(
    sheets.map(({ name, values: [headers = [], ...rows] }) => {
      const names: Readonly<Record<string, string>> =
        name === '申請' || name === '経費' ? (renamed[name] ?? {}) : {};
      const named = (header: CellValue): CellValue => names[String(header)] ?? header;
      return gridOf(name, [headers.map(named), ...rows]);
    }),
  );
  return {
    asked,
    figures: result.assessments.map(({ application, verdict, computed }) => [
      application.receiptNumber,
      verdict,
      computed,
    ]),
    proposals: (result.assessments[0]?.findings ?? []).map(({ rule }) => rule),
  };
}

const open = [
  ['A', '要確認', null],
  ['B', '要確認', null],
];
// 375,000 × 4/5
const settled = [
  ['A', '適', 300_000],
  ['B', '適', 300_000],
];

describe('a unit or a tax word that stands beside the name', () => {
  it.each(['支出額　千円', '支出額/千円', '支出額 千円', '支出額・千円', '支出額千円', '支出額:単位千円'])(
    '%s: the unit is asked',
    (header) => {
      const key = `読み方:単位:経費:${header.replace(/\s/gu, ' ')}`;
      const thousands = { lines: lines.map((line) => ({ ...line, 支出額: 375 })) };
      expect(read({ 経費: { 支出額: header } }, {}, thousands)).toMatchObject({
        asked: [key],
        figures: open,
      });
      expect(read({ 経費: { 支出額: header } }, { [key]: '千円' }, thousands)).toMatchObject({
        asked: [],
        figures: settled,
      });
    },
  );

  it.each(['支出額 円', '支出額/円', '税込支出額', '支出額税込', '税込金額', '税込額'])(
    '%s is 支出額',
    (header) => {
      expect(read({ 経費: { 支出額: header } })).toMatchObject({ asked: [], figures: settled });
    },
  );

  it('税抜 is asked against 税区分', () => {
    expect(read({ 経費: { 支出額: '税抜金額' } })).toMatchObject({ asked: ['読み方:税'], figures: open });
  });

  it.each([
    ['税抜金額', '税込金額'],
    ['税抜額', '税込額'],
    ['金額（税抜）', '金額（税込）'],
  ])('of %s and %s it is asked which one is 支出額, and nothing else', (without, within) => {
    const both = { lines: lines.map((line) => ({ ...line, [without]: 340_909 })) };
    const renamed = { 経費: { 支出額: within } };
    const keys = [`読み方:列:${within}`, `読み方:列:${without}`];
    expect(read(renamed, {}, both)).toMatchObject({
      asked: expect.arrayContaining(keys) as string[],
      figures: open,
    });
    expect(read(renamed, {}, both).asked).toHaveLength(2);
    const answers = { [`読み方:列:${within}`]: '支出額', [`読み方:列:${without}`]: '使わない' };
    expect(read(renamed, answers, both)).toMatchObject({ asked: [], figures: settled });
  });
});

describe('a needed column under a name that it may have', () => {
  it.each<readonly [table: '申請' | '経費', column: string, header: string]>([
    ...['No.', 'Ｎｏ', '№', '番号', '管理番号', 'ＩＤ'].map((name) => ['申請', '受付番号', name] as const),
    ['経費', '受付番号', 'No.'],
    ['経費', '経費区分', '費目'],
    ['経費', '明細番号', 'No'],
    ['経費', '支出額', '見積金額'],
    ['経費', '支出額', '導入費用'],
    // any bracket that may make another column of it
    ['経費', '支出額', '支出額（見積）'],
    ['経費', '支出額', '金額【契約】'],
    ['経費', '経費区分', '経費区分（別紙参照）'],
    ['経費', '明細番号', '明細番号（枝番）'],
    ['申請', '受付番号', '受付番号（県）'],
  ])('%s: %s called %s is asked', (table, column, header) => {
    const renamed = { [table]: { [column]: header } };
    const key = `読み方:列:${header}`;
    expect(read(renamed)).toMatchObject({ asked: [key], figures: open });
    expect(read(renamed, { [key]: column })).toMatchObject({ asked: [], figures: settled });
    expect(() => read(renamed, { [key]: '使わない' })).toThrow('missingColumns');
  });

  it('in both tables is one question, and the answer holds for both', () => {
    const renamed = { 申請: { 受付番号: 'No.' }, 経費: { 受付番号: 'No.' } };
    expect(read(renamed)).toMatchObject({ asked: ['読み方:列:No.'], figures: open });
    expect(read(renamed, { '読み方:列:No.': '受付番号' })).toMatchObject({ asked: [], figures: settled });
  });

  it('an answer about 申請 takes no column from 経費 that has its own name there', () => {
    const numbered = { lines: lines.map((line, at) => ({ 'No.': at + 1, ...line })) };
    const renamed = { 申請: { 受付番号: 'No.' } };
    expect(read(renamed, { '読み方:列:No.': '受付番号' }, numbered)).toMatchObject({
      asked: [],
      figures: settled,
    });
  });

  it('区分 in 申請 makes no flat table of it', () => {
    const more = { applications: applications.map((row) => ({ ...row, 区分: '新規', 金額: null })) };
    expect(read({}, {}, more)).toMatchObject({ asked: [], figures: settled });
  });
});

describe('an application that is taken back in another column', () => {
  const at = (column: string, says: readonly string[], own: Row = {}, answers: Row = {}) =>
    read({}, answers, {
      applications: applications.map((row, n) => ({
        ...row,
        [column]: says[n] ?? null,
        ...(n === 0 ? own : {}),
      })),
    });

  it.each([
    ['状況', '取下げ'],
    ['状況', '辞退'],
    ['審査状況', '申請取下げ'],
    ['備考', 'R8.8.1取下げ'],
    ['備考', '辞退届受理'],
    ['備考', '電話にて取下げの連絡あり'],
    ['状況', '取消'],
    ['結果', '不受理'],
  ])('%s = %s is asked, of this application alone', (column, word) => {
    const key = `読み方:列:${column}`;
    const one = [['A', '要確認', null], settled[1]];
    expect(at(column, [word, '審査中'])).toMatchObject({ asked: [key], figures: one });
    expect(at(column, [word, '審査中'], {}, { [key]: '使わない' })).toMatchObject({
      asked: [],
      figures: settled,
    });
    expect(at(column, [word, '審査中'], { 取下げ: '○' })).toMatchObject({ asked: [], figures: [settled[1]] });
  });

  it.each(['取下げなし', '取下げの予定', '辞退せず', '見積書を取り下げて再提出'])('%s is not', (word) => {
    expect(at('備考', [word, '審査中'])).toMatchObject({ asked: [], figures: settled });
  });

  it('what we have written is nothing that a clerk says', () => {
    expect(at('判定', ['取下げ', '適'])).toMatchObject({ asked: [], figures: settled });
  });
});

describe('another amount than the one that is read', () => {
  it.each(['支出額2', '追加支出額', '変更後支出額', '支出額（変更後）'])(
    '%s beside 支出額 is asked',
    (header) => {
      const more = {
        lines: lines.map((line, at) => ({ ...line, 寄付金等: null, [header]: at === 0 ? 50_000 : null })),
      };
      const key = `読み方:列:${header}`;
      expect(read({}, {}, more)).toMatchObject({
        asked: [key],
        figures: [['A', '要確認', null], settled[1]],
      });
      expect(read({}, { [key]: '使わない' }, more)).toMatchObject({ asked: [], figures: settled });
      // 50,000 × 4/5; the other is blank there
      expect(read({}, { [key]: '支出額' }, more).figures[0]).toEqual(['A', '適', 40_000]);
    },
  );

  it('変更後申請額 beside 申請額 is asked', () => {
    const claimed = {
      applications: applications.map((row) => ({ ...row, 申請額: 300_000, 変更後申請額: 200_000 })),
    };
    expect(read({}, {}, claimed)).toMatchObject({ asked: ['読み方:列:変更後申請額'] });
    const given = read({}, { '読み方:列:変更後申請額': '使わない' }, claimed);
    expect(given).toMatchObject({ asked: [], figures: settled });
  });

  it('a further column without an amount is not', () => {
    const more = { lines: lines.map((line) => ({ ...line, 支出額の根拠: '見積書' })) };
    expect(read({}, {}, more)).toMatchObject({ asked: [], figures: settled });
  });
});

describe('a unit that stands in a column of its own', () => {
  it('is asked', () => {
    const more = { lines: lines.map((line, at) => ({ ...line, 単位: at === 0 ? '円' : '千円' })) };
    expect(read({}, {}, more)).toMatchObject({ asked: ['読み方:単位:経費:支出額'], figures: open });
    expect(read({}, { '読み方:単位:経費:支出額': '円' }, more)).toMatchObject({
      asked: [],
      figures: settled,
    });
  });

  it('台 is none of money', () => {
    const more = { lines: lines.map((line) => ({ ...line, 単位: '台' })) };
    expect(read({}, {}, more)).toMatchObject({ asked: [], figures: settled });
  });
});
