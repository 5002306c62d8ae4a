import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { valueOf } from '../../src/grant/input/cell';
import { wordCell } from '../../src/table/cells/values';
import { evaluation } from '../../src/table/plans/evaluation';
import { isFiled, isNotYet } from '../../src/table/plans/filed';
import { isResult } from '../../src/table/plans/filed-rows';
import { wagesCell } from '../../src/table/plans/wages';

/** Words in which 賃金還元 of 効果報告 and 事後評価 of 実績報告 are answered. */

describe('賃金還元', () => {
  const says = (raw: CellValue) => valueOf(wagesCell(raw));

  it.each([
    '有',
    'あり',
    '○',
    '有（ベースアップ）',
    'はい',
    '還元した',
    '還元済',
    '実施済み',
    '還元しています',
  ])('%s is 有', (raw) => {
    expect(says(raw)).toBe('yes');
  });
  it.each([
    ...[
      '無',
      'なし',
      '無し',
      '×',
      '無（赤字のため）',
      'いいえ',
      'していない',
      '還元していない',
      '還元はしていない',
    ],
    ...['未実施', '未還元', '還元なし', '還元しなかった', '実施していません'],
  ])('%s is 無', (raw) => {
    expect(says(raw)).toBe('no');
  });
  it.each(['該当なし', '該当無し', '該当無', '該当なし（収支の改善なし）', '該当せず', '非該当', '対象外'])(
    '%s is neither',
    (raw) => {
      expect(says(raw)).toBe('notApplicable');
    },
  );
  it.each([
    ...[
      '無（該当なし）',
      'なし・該当なし',
      '検討中',
      '実施予定',
      '未定',
      '0',
      0,
      '-',
      '#N/A',
      '一部',
      '該当',
      '有無',
    ],
    ...['還元していないとはいえない', 'はいない'],
  ])('%s is asked about, as it is written', (raw) => {
    expect(wagesCell(raw)).toEqual({ kind: 'unreadable', text: String(raw) });
  });
  it.each([null, '', '　'])('%j is blank', (raw) => {
    expect(wagesCell(raw).kind).toBe('blank');
  });
});

describe('提出日', () => {
  it.each([
    '未提出',
    '未',
    '未着',
    '未（督促中）',
    '提出予定',
    '3月末予定',
    'なし',
    '無',
    '提出なし',
    '督促済',
  ])('%s: nothing has come', (raw) => {
    expect(isNotYet(raw)).toBe(true);
  });
  it.each(['2028-03-20', 46_843, '済', '郵送', '', null, '-', '来週'])(
    '%s may be a day on which it came',
    (raw) => {
      expect(isNotYet(raw)).toBe(false);
    },
  );
});

describe('a row of 効果報告', () => {
  const FIELDS = ['receiptNumber', '年度', '収支', '賃金還元', '提出日'];
  const filed = (row: Readonly<Record<string, CellValue>>) =>
    isFiled(FIELDS, (field) => ({ receiptNumber: 'A1', 年度: 9, ...row })[field] ?? null);

  it.each<[string, Readonly<Record<string, CellValue>>]>([
    ['a figure', { 収支: 0 }],
    ['賃金還元', { 賃金還元: '無' }],
    ['a day', { 提出日: '2028-03-20' }],
    ['a formula that is not calculated', { 収支: '#未計算' }],
    ['what cannot be read', { 収支: '約450' }],
  ])('with %s is a report', (_text, row) => {
    expect(filed(row)).toBe(true);
  });
  it.each<[string, Readonly<Record<string, CellValue>>]>([
    ['nothing', {}],
    ['spaces', { 収支: ' ', 賃金還元: '　' }],
    ['an error value, as a look-up finds nothing', { 収支: '#N/A' }],
    ['dashes', { 収支: '-', 賃金還元: '－' }],
    ['未提出', { 提出日: '未提出' }],
    ['figures, and 未提出', { 収支: 5, 賃金還元: '有', 提出日: '未提出' }],
  ])('with %s beside 受付番号 and 年度 is none', (_text, row) => {
    expect(filed(row)).toBe(false);
  });
});

describe('a row of 実績報告', () => {
  it.each<[hasDay: boolean, submittedOn: CellValue, evaluated: CellValue, came: boolean]>([
    [true, '2027-03-20', null, true],
    [true, null, '未提出', true],
    [true, null, null, false],
    [true, '未提出', null, false],
    [true, '未提出', '提出済', false],
    // of what stands in the other columns of the table we know nothing
    [false, null, null, true],
  ])('with a column 提出日 (%s) %j and 事後評価 %j has come: %s', (hasDay, submittedOn, evaluated, came) => {
    expect(isResult(hasDay, submittedOn, evaluated)).toBe(came);
  });
});

describe('事後評価', () => {
  const says = (raw: CellValue) => valueOf(wordCell(raw, evaluation));

  it.each([
    ...['提出済', '提出済み', '○', '◯', '済', '済み', '有', 'あり', '受理', '受領済', '提出', 'レ', '☑'],
    ...['提出済（郵送）', '済（3/20）', '有（紙）', '受理済(本課)'],
  ])('%s is 提出済', (raw) => {
    expect(says(raw)).toBe('submitted');
  });
  it.each(['未提出', '未', '無', 'なし', '×', '－', '未提出（督促中）'])('%s is 未提出', (raw) => {
    expect(says(raw)).toBe('notSubmitted');
  });
  it.each([
    '確認中',
    '提出済？',
    '提出済予定',
    '有（未提出）',
    '済ではない',
    '提出予定',
    '来週',
    '提出済（差戻し）',
  ])('%s is asked about', (raw) => {
    expect(wordCell(raw, evaluation).kind).toBe('unreadable');
  });
});
