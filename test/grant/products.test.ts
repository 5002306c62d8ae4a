import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingMessage } from '../../src/catalogue/findings';
import { BLANK, read } from '../../src/grant/input/cell';
import type { Product } from '../../src/grant/input/side-records';
import { ProductIndex } from '../../src/grant/joint/products';
import { matrixOf, type Row, workedCases } from '../cases/cases';
import { assessSheets } from '../cases/engine';

const faultless: Row = workedCases[0]?.申請[0] ?? {};
const software: Row = {
  ...{ 受付番号: 'A1', 明細番号: 1, 経費区分: '介護ソフト', 支出額: 300_000 },
  ...{ 掲載: 'TAIS', 製品コード: '00001-000010' },
};

interface Tables {
  readonly application?: Row;
  readonly items?: readonly (string | null)[];
  readonly products?: readonly Row[];
  readonly more?: Row;
}

/** 訪問介護 (標準仕様対応 is asked for), whose 介護ソフト are of these 品名. */
const assessed = ({ application = {}, items = ['ケアソフトA'], products, more = {} }: Tables) =>
  assessSheets([
    { name: '申請', values: matrixOf([{ ...faultless, サービス種類: '11', ...application }]) },
    {
      name: '経費',
      values: matrixOf(items.map((品名, n) => ({ ...software, 明細番号: n + 1, 品名, ...more }))),
    },
    ...(products === undefined ? [] : [{ name: '製品', values: matrixOf(products) }]),
  ]);

const product = (品名: string, 標準仕様対応: string | null, more: Row = {}): Row => ({
  ...{ 品名, 標準仕様対応, LIFE連携対応: null, 版: null },
  ...more,
});

/** What L-12 says: variant, column, and the value that it suggests. */
const said = (tables: Tables): string[] => {
  const { assessments, general } = assessed(tables);
  return [...assessments.flatMap(({ findings }) => findings), ...general]
    .filter(({ rule }) => rule === 'L-12')
    .map(({ variant, place, facts }) =>
      [variant, place !== null && 'field' in place ? place.field : '', facts['value'] ?? ''].join(' ').trim(),
    );
};

describe('製品 suggests 標準仕様対応 and LIFE連携対応 of the 介護ソフト', () => {
  const A = product('ケアソフトA', '有', { 版: '2.1' });
  it.each<readonly [text: string, tables: Tables, said: readonly string[]]>([
    ['未記入の欄', { products: [A], application: { 標準仕様対応: null } }, ['blank standardSpec yes']],
    ['違う値の欄', { products: [A], application: { 標準仕様対応: '無' } }, ['other standardSpec yes']],
    ['同じ値の欄には何も言わない', { products: [A], application: { 標準仕様対応: '有' } }, []],
    [
      'LIFE連携対応は求められるサービスの未記入か、違う値のとき',
      {
        products: [product('ケアソフトA', null, { LIFE連携対応: '未掲載' })],
        application: { サービス種類: '51', LIFE連携対応: null },
      },
      ['blank lifeLink unlisted'],
    ],
    [
      '求められないサービスの未記入には何も言わない',
      {
        products: [product('ケアソフトA', null, { LIFE連携対応: '有' })],
        application: { LIFE連携対応: null },
      },
      [],
    ],
    [
      '全角・空白・大文字小文字は同じ品名',
      { products: [A], items: ['ケア ソフトａ'], application: { 標準仕様対応: null } },
      ['blank standardSpec yes'],
    ],
    [
      '版だけが違う品名は似た品名',
      { products: [product('ケアソフトA Ver.3', '有')], application: { 標準仕様対応: null } },
      ['blankNear standardSpec yes'],
    ],
    [
      '同じ品名があれば似た品名は見ない',
      { products: [A, product('ケアソフトA Ver.3', '無')], application: { 標準仕様対応: null } },
      ['blank standardSpec yes'],
    ],
    [
      '一字違いの長い品名は似た品名',
      {
        products: [product('まもりネット介護システム', '無')],
        items: ['まもりネツト介護システム'],
        application: { 標準仕様対応: '有' },
      },
      ['otherNear standardSpec no'],
    ],
    [
      '数字だけが違う品名は別の製品',
      {
        products: [product('まもりネット2介護システム', '有')],
        items: ['まもりネット3介護システム'],
        application: { 標準仕様対応: null },
      },
      [],
    ],
    [
      '一つの製品の行が食い違えば提案しない',
      { products: [A, product('ケアソフトA', '無')], application: { 標準仕様対応: null } },
      ['differ standardSpec'],
    ],
    [
      '二つの製品の値が異なれば提案しない',
      {
        products: [A, product('ケアソフトB', '無')],
        items: ['ケアソフトA', 'ケアソフトB'],
        application: { 標準仕様対応: null },
      },
      ['several standardSpec'],
    ],
    [
      'ほかの介護ソフトが表になければ提案しない',
      { products: [A], items: ['ケアソフトA', 'ほかのソフト'], application: { 標準仕様対応: null } },
      ['partly standardSpec'],
    ],
    [
      '三つのうち一つが表になければ提案しない',
      {
        products: [A, product('ケアソフトB', '有')],
        items: ['ケアソフトA', 'ほかのソフト', 'ケアソフトB'],
        application: { 標準仕様対応: null },
      },
      ['partly standardSpec'],
    ],
    [
      '介護ソフトでない明細の品名は見ない',
      { products: [A], application: { 標準仕様対応: null }, more: { 経費区分: '見守り' } },
      [],
    ],
    [
      '求められないサービスでも、記入があれば見る',
      {
        products: [product('ケアソフトA', null, { LIFE連携対応: '有' })],
        application: { LIFE連携対応: '無' },
      },
      ['other lifeLink yes'],
    ],
    [
      '決められた値でない製品の欄は提案に使わない',
      { products: [product('ケアソフトA', '対応予定')], application: { 標準仕様対応: null } },
      ['word standardSpec'],
    ],
    ['表にない品名', { products: [A], items: ['ほかのソフト'], application: { 標準仕様対応: null } }, []],
    ['品名が空欄', { products: [A], items: [null], application: { 標準仕様対応: null } }, []],
    [
      '対象外の明細は見ない',
      { products: [A], application: { 標準仕様対応: null }, more: { 他補助: '有' } },
      [],
    ],
  ])('%s', (_, tables, expected) => {
    expect(said(tables)).toEqual(expected);
  });

  it('calls no name what has none', () => {
    const { assessments } = assessed({
      products: [A],
      items: ['ケアソフトA', null],
      application: { 標準仕様対応: null },
    });
    const finding = assessments[0]?.findings.find(({ rule }) => rule === 'L-12');
    expect(finding && findingMessage(finding)).toBe(
      '品名「ケアソフトA」は「製品」の表にありますが、品名が未記入の介護ソフトはないため、提案しません。',
    );
  });

  it.each<readonly [tables: Tables, facts: Readonly<Record<string, unknown>>]>([
    [
      { products: [product('別', '有'), A, A, product('ケアソフトA', '無')] },
      { item: 'ケアソフトA', rows: '2・3・4' },
    ],
    [
      { products: [A, product('ケアソフトB', '無')], items: ['ケアソフトA', 'ケアソフトB'] },
      { item: 'ケアソフトA」「ケアソフトB' },
    ],
    [
      { products: [A], items: ['ケアソフトA', 'ほかのソフト'] },
      { item: 'ケアソフトA', other: 'ほかのソフト' },
    ],
    [{ products: [product('ケアソフトA', '対応予定')] }, { text: '対応予定' }],
  ])('names what is meant: %j', (tables, facts) => {
    const { assessments, general } = assessed({ ...tables, application: { 標準仕様対応: null } });
    const findings = [...assessments.flatMap((each) => each.findings), ...general];
    expect(findings.filter(({ rule }) => rule === 'L-12').map((finding) => finding.facts)).toEqual([facts]);
  });

  it('a word of 製品 that is none of the agreed ones is at its cell, and no application’s', () => {
    const { general } = assessed({ products: [A, product('ケアソフトA', '対応予定')] });
    expect(general.filter(({ rule }) => rule === 'L-12')).toMatchObject([
      { variant: 'word', receiptNumber: '', place: { table: 'products', row: 1, field: 'standardSpec' } },
    ]);
  });

  it('names the row of 製品 and its 版', () => {
    const { assessments } = assessed({
      products: [product('ほかの製品', '無'), A],
      application: { 標準仕様対応: null },
    });
    const finding = assessments[0]?.findings.find(({ rule }) => rule === 'L-12');
    expect(finding && findingMessage(finding)).toBe(
      '品名「ケアソフトA」は、「製品」の表の2件目「ケアソフトA」（版 2.1）では「有」です。申請では未記入です。',
    );
  });
});

describe('a 品名 beside those of 製品', () => {
  const rowOf = (name: string | null, row: number): Product => ({
    ...{ row, itemName: name === null ? BLANK : read(name) },
    ...{ standardSpec: BLANK, lifeLink: BLANK, version: BLANK },
  });
  const LONG = 'まもりネット介護システム';

  it.each<readonly [asked: string, note: string, names: readonly (string | null)[], found: string]>([
    ['ケアソフトA', 'the very name', ['別の製品', 'ケアソフトA'], 'exact 1'],
    ['ケアソフトA', 'two rows of one name', ['ケアソフトA', '別の製品', 'ｹｱｿﾌﾄ a'], 'exact 0 2'],
    ['ケアソフトA（クラウド版）', 'what is in brackets', ['ケアソフトA'], 'near 0'],
    ['カルテ（クラウド版）', 'what is in brackets, all of it', ['カルテ'], 'near 0'],
    ['ケアソフト2.10', 'versions of several digits', ['ケアソフト3.25'], 'near 0'],
    ['カルテ2026年版', '年版', ['カルテ'], 'near 0'],
    ['【新】ケアソフトA', 'what is in brackets before it', ['ケアソフトA'], 'near 0'],
    ['ケアソフトA V2.1', 'a version', ['ケアソフトA'], 'near 0'],
    ['ケアソフトA Version 3', 'a version in words', ['ケアソフトA'], 'near 0'],
    ['ケアソフトA第3版', '第3版', ['ケアソフトA'], 'near 0'],
    ['ケアソフトA 2026年度版', '年度版', ['ケアソフトA'], 'near 0'],
    ['ケア・ソフト－A', 'signs', ['ケアソフトA'], 'near 0'],
    ['カルテ', 'only like it after the version, both rows', ['カルテ2', 'カルテ 3', '別'], 'near 0 1'],
    [LONG, 'one character more', [`${LONG}ズ`], 'near 0'],
    [LONG, 'one character other', ['まもりネツト介護システム'], 'near 0'],
    [LONG, 'two characters more', [`${LONG}ズZ`], 'none'],
    [LONG, 'two characters other', ['まもりネツト介護シズテム'], 'none'],
    ['見守りXA', 'five characters, one other', ['見守りXB'], 'none'],
    ['見守り器XA', 'six characters, one other', ['見守り器XB'], 'near 0'],
    ['見守り器XA', 'six beside five', ['見守り器X'], 'none'],
    ['見守り2号機器XA', 'another number within', ['見守り3号機器XA'], 'none'],
    ['（仮称）', 'nothing is left of either', ['【試作】'], 'none'],
    ['（仮称）', 'nothing is left of one', ['ケアソフトA'], 'none'],
    ['ケアソフトA', 'rows without a 品名', [null, null], 'none'],
  ])('%s: %s', (asked, _, names, found) => {
    const index = new ProductIndex(names.map(rowOf));
    const look = () => {
      const match = index.matchOf(read(asked));
      return match === null ? 'none' : [match.near ? 'near' : 'exact', ...match.products.map(({ row }) => row)].join(' ');
    };
    expect([look(), look()]).toEqual([found, found]);
    expect(index.matchOf(BLANK)).toBeNull();
  }); // prettier-ignore
});

it('製品 changes no amount, no 判定 and no other finding, whatever stands in it', () => {
  const names = ['ケアソフトA', 'ケアソフトＡ', 'ケアソフトA Ver.2', '合計', '', null, 5];
  const words = ['有', '無', '未掲載', '○', '?', null];
  const row = fc.record({
    品名: fc.constantFrom(...names),
    標準仕様対応: fc.constantFrom(...words),
    LIFE連携対応: fc.constantFrom(...words),
    版: fc.constantFrom('1', null),
  });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('有', '無', null),
      (products, 標準仕様対応) => {
        const application = { 標準仕様対応 };
        const without = assessed({ application });
        const having = assessed({ application, products });
        const figures = ({ assessments, general }: typeof without) => [
          assessments.map(({ computed, planned, verdict, findings }) => [
            ...[computed, planned, verdict],
            findings.filter(({ rule }) => rule !== 'L-12'),
          ]),
          general.filter(({ rule }) => rule !== 'L-12'),
        ];
        expect(figures(having)).toEqual(figures(without));
      },
    ),
    { numRuns: 200 },
  );
});
