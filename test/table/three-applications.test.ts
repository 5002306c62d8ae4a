import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { matrixOf, type Row } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { readAll } from './read-all';

/** Three applications, each time with one thing that real lists have; 算定額 and 交付予定額 as worked out by hand. */

const list = JSON.parse(readFileSync(new URL('../cases/three.json', import.meta.url), 'utf8')) as {
  readonly 設定: Row;
  readonly 申請: readonly Row[];
  readonly 経費: readonly Row[];
};
type Sheets = Readonly<Record<string, CellValue[][]>>;
type Amounts = readonly [verdict: string, computed: number | null, planned: number | null];

const applications = matrixOf(list.申請, [...new Set(list.申請.flatMap((row) => Object.keys(row)))]);
const lines = matrixOf(list.経費, [...new Set(list.経費.flatMap((row) => Object.keys(row)))]);
const plain: Sheets = { 申請: applications, 経費: lines };

// (3,300,000 + 1,650,000 + 66,000) × 4/5 by 補助区分, claim 120,000 of the second, donation of 50,000 of the third
const ONE: Amounts = ['適', 4_012_000, 4_012_000];
const TWO: Amounts = ['適', 184_000, 120_000];
const THREE: Amounts = ['要確認', 1_086_000, 1_086_000];
const OPEN: Amounts = ['要確認', null, null];

const [head = [], ...body] = applications;
const lineBody = lines.slice(1);

/** A cell of a table in another form. */
const cell = (table: '申請' | '経費', row: number, header: string, value: CellValue): Sheets => ({
  ...plain,
  [table]: plain[table]!.map((cells, at) =>
    at === row ? cells.map((own, column) => (plain[table]![0]![column] === header ? value : own)) : cells,
  ),
});
const header = (table: '申請' | '経費', from: string, to: string): Sheets => cell(table, 0, from, to);
const extra = (name: string, values: CellValue[][]): Sheets => ({ ...plain, [name]: values });
const second = (values: CellValue[][], title: string, factor: number): CellValue[][] => {
  const [names = [], ...rows] = values;
  const cost = names.indexOf('支出額');
  return [[...names, title], ...rows.map((row) => [...row, Math.floor(Number(row[cost]) * factor)])];
};

function read(sheets: Sheets, answers: Row = {}) {
  const settings = { ...list.設定, ...answers };
  const { result, asked } = readAll([
    ...Object.entries(sheets).map(([name, values]) => gridOf(name, values)),
    gridOf('設定', [['項目', '値'], ...Object.entries(settings)]),
  ]);
  const amounts = result.assessments.map(
    ({ application, verdict, computed, planned }) =>
      [application.receiptNumber, [verdict, computed, planned]] as const,
  );
  const rules = new Set(
    [...result.assessments.flatMap(({ findings }) => findings), ...result.general].map(({ rule }) => rule),
  );
  const withdrawn = result.withdrawn.map(({ application }) => application.receiptNumber);
  return { asked, amounts: Object.fromEntries(amounts), rules, withdrawn };
}

const three = (one: Amounts, two: Amounts = TWO, last: Amounts = THREE) => ({
  'K8-001': one,
  'K8-002': two,
  'K8-003': last,
});

describe('read as it is meant', () => {
  it.each<readonly [string, Sheets, Amounts]>([
    ['the list itself', plain, ONE],
    ['another dash in 受付番号', cell('経費', 1, '受付番号', 'K8−001'), ONE],
    ['marked headers', header('申請', '法人名', '法人名【必須】'), ONE],
    ['a marked 受付番号', header('申請', '受付番号', '受付番号※'), ONE],
    ['a row of sums', { ...plain, 申請: [...applications, ['合計']] }, ONE],
    ['an example', { ...plain, 申請: [head, ['記入例', '定着支援'], ...body] }, ONE],
    [
      'two lists under each other',
      { 申請: [head, ...body.slice(0, 2), [], head, ...body.slice(2)], 経費: lines },
      ONE,
    ],
    ['months', { 申請4月: [head, ...body.slice(0, 1)], 申請5月: [head, ...body.slice(1)], 経費: lines }, ONE],
    [
      'a continuation',
      { 申請: [head, ...body.slice(0, 1)], '申請（続き）': [head, ...body.slice(1)], 経費: lines },
      ONE,
    ],
    ['both on one sheet', { 一覧: [...applications, [], ...lines] }, ONE],
    ['names with compatibility characters', cell('申請', 1, '法人名', '㈱ひより会'), ONE],
    [
      '有 with a remark: the line is left out',
      cell('経費', 1, '他補助', '有（県単独）'),
      ['要確認', 1_372_000, 1_372_000],
    ],
    ['an amount with dots: no number', cell('経費', 1, '支出額', '300.000'), ['不備', null, null]],
  ])('%s', (_name, sheets, one) => {
    const { asked, amounts } = read(sheets);
    expect(asked).toEqual([]);
    expect(amounts).toEqual(three(one));
  });

  it('a line twice is counted twice, and said (L-10)', () => {
    const { amounts, rules } = read({ ...plain, 経費: [...lines, lineBody[0]!] });
    // 4,012,000 + 3,300,000 × 4/5; 明細番号 is there twice too
    expect(rules).toContain('L-10');
    expect(amounts['K8-001']?.[1]).toBe(6_652_000);
  });
});

describe('asked, and undetermined until it is answered', () => {
  const costs = second(lines, '実支出額', 0.5);
  const renamed = {
    ...plain,
    経費: costs.map((row, at) =>
      at === 0 ? row.map((name) => (name === '支出額' ? '支出予定額' : name)) : row,
    ),
  };
  it.each<readonly [string, Sheets, readonly string[]]>([
    ['支出額（千円）', header('経費', '支出額', '支出額（千円）'), ['読み方:単位:経費:支出額（千円）']],
    ['two costs', renamed, ['読み方:列:支出予定額', '読み方:列:実支出額']],
    ['a copy of 申請', extra('申請 (2)', applications), ['読み方:表:申請 (2)']],
    ['a list of last year', extra('R7申請一覧', applications), ['読み方:表:R7申請一覧']],
  ])('%s', (_name, sheets, keys) => {
    const { asked, amounts } = read(sheets);
    expect(asked).toEqual(keys);
    expect(amounts).toEqual(three(OPEN, OPEN, OPEN));
  });

  it('of two costs the one that is answered counts', () => {
    const answer = (planned: string, real: string): Row => ({
      '読み方:列:支出予定額': planned,
      '読み方:列:実支出額': real,
    });
    expect(read(renamed, answer('支出額', '使わない')).amounts).toEqual(three(ONE));
    expect(read(renamed, answer('使わない', '支出額')).amounts).toEqual(
      three(['適', 2_006_000, 2_006_000], ['要確認', 92_000, 92_000], ['要確認', 523_000, 523_000]),
    );
  });

  it('a 受付番号 that is blank below another leaves that application open alone', () => {
    const sheets = cell('経費', 2, '受付番号', null);
    const key = '読み方:空欄の受付番号';
    expect(read(sheets)).toMatchObject({ asked: [key], amounts: three(OPEN) });
    expect(read(sheets, { [key]: '上と同じ' }).amounts).toEqual(three(ONE));
  });
});

describe('where the answers found elsewhere are older than the contract', () => {
  it.each([
    // names of 寄付金等 and 他補助 in Reading, so that nothing is asked
    ['寄付金その他収入額 is 寄付金等', header('経費', '寄付金等', '寄付金その他収入額')],
    ['他の補助金の有無 is 他補助', header('経費', '他補助', '他の補助金の有無')],
  ])('%s', (_name, sheets) => {
    const { asked, amounts } = read(sheets);
    expect(asked).toEqual([]);
    expect(amounts).toEqual(three(ONE));
  });

  it('取下げ with a date, or with a word behind it, is one; other words leave the amounts open', () => {
    const words: CellValue[] = ['取下げ', 'R8.9.1取下げ', '取下げ申出あり', '辞退届受理'];
    const sheets = { ...plain, 申請: applications.map((row, at) => [...row, words[at] ?? null]) };
    const { amounts, withdrawn, rules } = read(sheets);
    expect(withdrawn).toEqual(['K8-001', 'K8-002']);
    expect(amounts).toEqual({ 'K8-003': OPEN });
    expect(rules).toContain('L-08');
  });
});
