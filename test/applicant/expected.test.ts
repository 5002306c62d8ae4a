import { describe, expect, it } from 'vitest';
import { expectedTexts } from '../../src/catalogue/template/applicant-texts';
import { formGrids } from '../../src/workbook/intake/applicant-form';
import { applicantFormOf } from '../../src/workbook/marks';
import { readInputs } from '../../src/workbook/read/inputs';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { assessGrids, gridOf } from '../cases/engine';
import { someOf } from '../series';
import { hasOffice, sheetsAsCsv } from '../workbook/xlsx/soffice';
import { type FormCase, formCases } from './cases';
import { type Entries, filledForm, settingsOf } from './filled';

/** What the calculation makes of a form that has come back. */
async function assessed(bytes: Uint8Array, { settings = {} }: FormCase) {
  const { info, candidates } = await readInputs(openXlsx(bytes));
  const form = applicantFormOf(info.marks);
  if (form === null) throw new Error('the form is not known again');
  const rows = [['項目', '値'], ...Object.entries(settings)];
  const { assessments } = assessGrids([...formGrids(candidates, info, form, 'A1'), gridOf('設定', rows)]);
  expect(assessments).toHaveLength(1);
  return assessments[0]!;
}

/** The cells of a line, of which some are quoted. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)].map(([, text = '']) => text.replaceAll('"', ''));

const yen = (amount: number | null | undefined): string => String(amount ?? '');

describe.skipIf(!hasOffice)('交付見込額 of a form, as LibreOffice computes it', { timeout: 120_000 }, () => {
  it.each(someOf(formCases, 3))('$programme: $name', async (one) => {
    const bytes = await filledForm(one.programme, one.filling, settingsOf(one.settings));
    const sheet = (await sheetsAsCsv(bytes, { recalculate: true })).get(expectedTexts.sheet) ?? '';
    const rows = sheet.split('\n').map(cellsOf);
    const grantOf = (label: string): string | undefined => rows.find(([name]) => name === label)?.[6];
    const { computed, categories } = await assessed(bytes, one);
    const total = rows.find(([name]) => name?.startsWith(expectedTexts.total(1)) === true);
    expect(total?.[6]).toBe(yen(computed));
    const sums = new Map<string, number | null>();
    for (const { costCategory, amount } of categories) {
      const before = sums.get(costCategory);
      sums.set(costCategory, amount === null || before === null ? null : (before ?? 0) + amount);
    }
    for (const [costCategory, amount] of sums) {
      const label = costCategory === '寄付金調整' ? expectedTexts.adjustment : costCategory;
      expect([costCategory, grantOf(label)]).toEqual([costCategory, yen(amount)]);
    }
    expect(sheet).not.toMatch(/#(?:N\/A|REF|VALUE|NAME|DIV|NUM)|Err:/u);
  });

  const group = (members: readonly Entries[]): FormCase => ({
    name: 'group',
    programme: '協働化',
    settings: { 税区分: '税込', 寄付金等の控除: 'する', 介護以外の法人を数える: 'する' },
    filling: {
      申請: [{ 法人名: '甲会' }],
      経費: [{ 経費区分: '合同研修', 支出額: 9_000_000 }],
      構成員: members,
    },
  });

  it.each<readonly [string, FormCase]>([
    [
      'a 法人番号 in full width',
      group([
        { 法人名: '甲会', 法人番号: '7123456789012', サービス種類: '51' },
        { 法人名: '甲の会', 法人番号: '７１２３４５６７８９０１２', サービス種類: '51' },
      ]),
    ],
    [
      'a service with its code and without a space',
      group([{ 法人名: '甲会', 法人番号: '7123456789012', サービス種類: '11訪問介護' }]),
    ],
    [
      'a 法人格 that is shortened',
      group([{ 法人名: '株式会社甲', 法人番号: '7123456789012' }, { 法人名: '㈱甲' }]),
    ],
  ])('is not shown where it would be another than that of the prefecture: %s', async (_, one) => {
    const bytes = await filledForm(one.programme, one.filling, settingsOf(one.settings));
    const sheet = (await sheetsAsCsv(bytes, { recalculate: true })).get(expectedTexts.sheet) ?? '';
    const rows = sheet.split('\n').map(cellsOf);
    expect((await assessed(bytes, one)).computed).not.toBeNull();
    expect(rows.find(([name]) => name?.startsWith(expectedTexts.total(1)) === true)?.[6]).toBe('');
    expect(sheet).toContain(expectedTexts.missing.application);
    expect(sheet).not.toMatch(/#(?:N\/A|REF|VALUE|NAME|DIV|NUM)|Err:/u);
  });
});
