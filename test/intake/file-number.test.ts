import { describe, expect, it } from 'vitest';
import { numberOfFile } from '../../src/intake/file-number';

describe('the 受付番号 with which a file is called', () => {
  it.each([
    ['0012_施設A.xlsx', '0012'],
    ['００１２＿施設Ａ.xlsx', '0012'],
    ['0012.csv', '0012'],
    ['12　みらいの里.xlsx', '12'],
    ['0012施設A.xlsx', '0012'],
    ['R8-0012 みらいの里.xlsx', 'R8-0012'],
    ['R8－0012（再提出）.xlsx', 'R8-0012'],
    ['r8‐0012-2_みらい.v2.xlsx', 'r8-0012-2'],
    ['【0012】みらい.xlsx', null],
    ['みらいの里 0012.xlsx', null],
    ['R8 申請一覧.csv', null],
    ['R8年度一覧.csv', null],
    ['2026年6月申請.csv', null],
    ['20260601_export.csv', null],
    ['2026-06-01 export.csv', null],
    ['202606_一覧.csv', null],
    ['6月分.csv', null],
    ['3件.csv', null],
    ['47都道府県.csv', null],
    ['12abc.csv', null],
    ['.xlsx', null],
  ])('%s: %s', (name, number) => {
    expect(numberOfFile(name)).toBe(number);
  });
});
