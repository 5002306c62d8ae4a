import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { sheetsOf } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { applicationOf, lineOf } from '../grant/rows';
import { readAll } from './read-all';

/** Sheets that prefectures keep beside the lists: none of them is 構成員 but the one that says whose members they are. */

const REGISTER: readonly (readonly CellValue[])[] = [
  ['No', '法人名', '事業所名', '事業所番号', 'サービス種類', '指定権者'],
  [1, '法人い', '事業所い', '13A0100027', '51', '東京都'],
];

function read(name: string, register: readonly (readonly CellValue[])[]) {
  const sheets = sheetsOf({
    設定: { 都道府県: '13', 税区分: '税込' },
    申請: [applicationOf('定着支援', 'A')],
    経費: [lineOf('A', 1, '見守り', 375_000, { 台数: 2 })],
    構成員: [],
  });
  const given = sheets.filter((sheet) => sheet.name !== '構成員');
  const { result, asked } = readAll([
    ...given.map((sheet) => gridOf(sheet.name, sheet.values)),
    gridOf(name, register),
  ]);
  return {
    asked,
    figures: result.assessments.map(({ verdict, computed }) => [verdict, computed]),
  };
}

describe('a register of establishments beside the lists', () => {
  it.each(['事業所一覧', '事業所台帳', 'Sheet1'])(
    '%s is read as none of them, and refuses nothing',
    (name) => {
      // 375,000 × 4/5
      expect(read(name, REGISTER)).toEqual({ asked: [], figures: [['適', 300_000]] });
    },
  );

  it('a sheet that is called 構成員 must say whose they are', () => {
    expect(() => read('構成員', REGISTER)).toThrow('受付番号');
  });

  it('what only 構成員 have must say it too', () => {
    const members = REGISTER.map(([, ...row], at) => [...row, at === 0 ? '代表' : '○']);
    expect(() => read('グループ', members)).toThrow('受付番号');
  });
});
