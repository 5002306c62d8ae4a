import { describe, expect, it } from 'vitest';
import type { Argument } from '../../src/functions/arguments';
import { grantCheckId } from '../../src/functions/check-id';
import { grantDue } from '../../src/functions/due';
import { effectReportYears } from '../../src/grant/joint/effect-reports';
import { r8 } from '../../src/scheme/r8';
import { problemOf } from './problem';

describe('GRANT_CHECK_ID', () => {
  it.each([
    ['法人番号', '7123456789012', 'OK'],
    ['法人番号', 7123456789012, 'OK'], // a number cell of 13 digits
    ['法人番号', '７１２３４５６７８９０１２', 'OK'],
    ['法人番号', '7123456789013', '法人番号「7123456789013」の検査数字が合いません。'],
    ['法人番号', '712345678901', '法人番号「712345678901」は13桁の数字ではありません。'],
    ['法人番号', '4.01E+12', '下の桁は復元できません'],
    ['法人番号', 4.01e12, '検査数字が合いません'],
    ['法人番号', 4.01e21, '下の桁は復元できません'],
    ['法人番号', '株式会社', '13桁の数字ではありません'],
    ['法人番号', -7123456789012, '13桁の数字ではありません'],
    ['事業所番号', '04A0700017', 'OK'],
    ['事業所番号', '０４Ａ０７０００１７', 'OK'],
    ['事業所番号', '04A0700018', '検査数字が合いません'],
    ['事業所番号', 131234567, '先頭の0が落ちた疑い'],
    ['事業所番号', '131234567', '先頭の0が落ちた疑い'],
    ['事業所番号', '04I0700017', '10桁の番号の形ではありません'],
    ['事業所番号', '04A07000170', '10桁の番号の形ではありません'],
    ['事業所番号', '04A070001', '10桁の番号の形ではありません'],
    ['事業所番号', '#N/A', '10桁の番号の形ではありません'],
    ['TAISコード', '00123-000456', 'OK'],
    ['ＴＡＩＳコード', '００１２３－０００４５６', 'OK'],
    ['TAIS コード', '00123-000456', 'OK'],
    ['TAISコード', '123-456', 'TAIS コードの形（00000-000000）ではありません'],
    ['TAISコード', 46000, 'TAIS コードの形（00000-000000）ではありません'],
  ])('%s %s: %s', (kind, value, expected) => {
    expect(grantCheckId(kind, value)).toContain(expected);
  });

  it('OK stands alone', () => {
    expect(grantCheckId('法人番号', 7123456789012)).toBe('OK');
  });

  it.each([
    [['法人番号', null], 'notAvailable', '値が指定されていません'],
    [['法人番号', 0], 'notAvailable', '値が指定されていません'],
    [['法人番号', ''], 'notAvailable', '値が指定されていません'],
    [[null, '7123456789012'], 'notAvailable', '種類が指定されていません'],
    [['電話番号', '0312345678'], 'value', '法人番号・事業所番号・TAISコード'],
  ])('%j gives #%s: %s', ([kind, value]: readonly Argument[], code, text) => {
    const problem = problemOf(() => grantCheckId(kind, value));
    expect(problem.kind).toBe(code);
    expect(problem.message).toContain(text);
  });
});

describe('GRANT_DUE', () => {
  it.each([
    ['定着支援', [[9], [10], [11]]],
    ['面的支援モデル', [[9], [10], [11]]],
    ['協働化', [[9]]],
    ['経営改善', [[9]]],
  ])('%s of 令和8年度: %j', (programme, years) => {
    expect(grantDue(programme, 8)).toEqual(years);
  });

  it.each([['令和8年度'], ['令和８年'], ['R8'], ['r8年度'], ['８'], [2026], ['2026年度']])(
    '年度 %s is 令和8年度',
    (year) => {
      expect(grantDue('協働化', year)).toEqual([[9]]);
    },
  );

  it.each([
    [['連携モデル', 8], 'notAvailable', '「連携モデル」'],
    [['モデル施設', 8], 'notAvailable', '効果の報告がありません'],
    [['相談体制', 8], 'notAvailable', '効果の報告がありません'],
    [['定着', 8], 'value', '「定着」は使えません'],
    [[null, 8], 'notAvailable', '事業'],
    [['定着支援', null], 'notAvailable', '年度'],
    [['定着支援', 0], 'notAvailable', '年度'],
    [['定着支援', 7], 'value', '令和7年度の規則集はありません'],
    [['定着支援', '令和元年度'], 'value', '令和1年度の規則集はありません'],
    [['定着支援', 8.5], 'value', '年度「8.5」'],
    [['定着支援', -8], 'value', '年度「-8」'],
    [['定着支援', 46174], 'value', '年度「46174」'],
    [['定着支援', '来年度'], 'value', '年度「来年度」'],
    [['定着支援', '#REF!'], 'value', '年度「#REF!」'],
  ])('%j gives #%s: %s', ([programme, year]: readonly Argument[], kind, text) => {
    const problem = problemOf(() => grantDue(programme, year));
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(text);
  });

  it('begins with the year after the grant, for as many years as the 事業 has', () => {
    for (const programme of r8.programmes) {
      const years = effectReportYears(programme, 8);
      expect(years).toHaveLength(programme.effectReportYears);
      expect(years).toEqual(years.map((_, index) => 9 + index));
    }
  });
});
