import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import type { WorkbookError } from '../../src/base/user-error';
import { nodeCodec } from '../../src/cli/codec';
import { importFiles } from '../../src/cli/import';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

/** 計画 and 効果報告 as they come back, in whatever words, and whose they are. */

const APPLICATIONS = `受付番号,事業,法人名,法人番号,事業所名,事業所番号,サービス種類
R8-0001,定着支援,社会福祉法人未来会,7123456789012,未来の里,04A0700017,51
R8-0002,定着支援,社会福祉法人未来会,7123456789012,未来デイ,,15
R8-0003,経営改善,(株)みらい,,,,
R8-0004,モデル施設,医療法人清和会,,清和苑,,52
R8-0005,事務費,未来県,,,,`;

let folder = '';
let workbook = '';
let count = 0;
const imported = async (text: string, into: string | null = workbook, name = '報告') => {
  count += 1;
  const [input, output] = [
    join(folder, `${name}${String(count)}.csv`),
    join(folder, `${String(count)}.xlsx`),
  ];
  writeFileSync(input, text);
  const said = await importFiles({
    ...{ name: 'import', inputs: [input], into, output, mapping: null, damaged: false, taxAsSet: false },
  });
  return { output, said: said.join('\n') };
};
const refusal = (text: string): Promise<WorkbookError> =>
  imported(text).then(
    () => Promise.reject(new Error('taken in')),
    (error: WorkbookError) => error,
  );
const EFFECTS = '効果報告（記入）';
async function rowsOf(path: string, sheet: string): Promise<Record<string, CellValue>[]> {
  const read = (await openXlsx(new Uint8Array(readFileSync(path)), nodeCodec).read([sheet])).get(sheet);
  const [head = [], ...rows] = read?.values ?? [];
  return rows.map((row) =>
    Object.fromEntries(
      head.flatMap((header, at) => ((row[at] ?? null) === null ? [] : [[String(header), row[at] ?? null]])),
    ),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaigo-reports-'));
  workbook = (await imported(APPLICATIONS, null)).output;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('reports that come back', () => {
  it('are read by other words, with units behind headers and numbers', async () => {
    const { output, said } = await imported(
      `受付番号,報告年度,総業務時間（時間/月）,残業時間（時間）,職員数（人）,利用者の満足度（％）,収支の状況（円）,賃金への還元,報告日
R8-0001,令和九年度,"1,600.5時間",20時間30分,３０人,82%,"▲1,200,000円",あり,令和10年4月5日`,
    );
    expect(said).not.toContain('取り込まなかった列');
    expect(said).not.toContain('読めない');
    expect(await rowsOf(output, EFFECTS)).toEqual([
      {
        ...{ 受付番号: 'R8-0001', 年度: '令和九年度', 総業務時間: 1600.5, 超過勤務時間: 20.5, 職員数: 30 },
        ...{ 利用者満足度: 82, 収支: -1_200_000, 賃金還元: 'あり', 提出日: '令和10年4月5日' },
      },
    ]);
  });

  it('take 導入後 for what was measured, and no amount in 千円', async () => {
    const { output, said } = await imported(
      `受付番号,年度,総業務時間（導入前）,総業務時間（導入後）,収支（千円）,賃金還元
R8-0001,R9,2000,1600,1200,有`,
    );
    expect(said).toContain('取り込まなかった列: 「総業務時間（導入前）」「収支（千円）」');
    expect(await rowsOf(output, EFFECTS)).toMatchObject([{ 総業務時間: 1600 }]);
  });

  it('are known again however the year is written', async () => {
    const first = await imported('受付番号,年度,総業務時間\nR8-0001,R9,1600');
    for (const year of ['9', 'Ｒ９', '令和9年度', '令和９年度分', '2027', '2027年度', 'FY2027']) {
      const { said } = await imported(`受付番号,年度,総業務時間\nR8-0001,${year},1600`, first.output);
      expect(said).toContain('新規 0件、変更 0件、同じ 1件');
    }
    const other = await imported('受付番号,年度,総業務時間\nR8-0001,2027,1500', first.output);
    expect(other.said).toContain('効果報告 R8-0001 9「総業務時間」: 「1600」 → 「1500」');
    expect(await rowsOf(other.output, EFFECTS)).toHaveLength(1);
  });

  it('are not taken while it is open which year they report on', async () => {
    const error = await refusal('受付番号,年度,総業務時間,賃金還元\nR8-0001,1年目,1600,有\nR8-0002,,1,有');
    expect([error.code, error.message]).toEqual([
      'ImportYearless',
      expect.stringContaining('2行目、3行目') as string,
    ]);
    const none = await refusal('受付番号,総業務時間,賃金還元\nR8-0001,1600,有');
    expect(none.code).toBe('ImportYearless');
  });

  it('say what cannot be counted with, and what no application has', async () => {
    const { said } = await imported(
      `受付番号,年度,総業務時間,収支,賃金還元,提出日
R8-0001,R9,約1600時間,120万円,該当なし,4月5日
R8-0099,R9,1600,1,有,2028-04-05
合計,,3200,,,,`,
    );
    expect(said).toContain(
      '値として読めない欄（書かれたまま取り込みます）: 効果報告 R8-0001 9「総業務時間」「約1600時間」、効果報告 R8-0001 9「収支」「120万円」、効果報告 R8-0001 9「提出日」「4月5日」',
    );
    expect(said).toContain('効果報告の受付番号 R8-0099 は、「申請」の表にありません');
    expect(said).toContain('効果報告 4行目「合計」（合計の行）');
    expect(said).toContain('新規 2件');
  });

  it('say nothing of those that are not in the file: they come in one by one', async () => {
    const first = await imported('受付番号,年度,総業務時間\nR8-0001,R9,1600');
    const { said } = await imported('受付番号,年度,総業務時間\nR8-0002,R9,800', first.output);
    expect(said).not.toContain('取下げか、出力の漏れか');
  });
});

describe('reports without a 受付番号', () => {
  it('are those of the one application that 事業所番号, 法人番号 or the names fit', async () => {
    const { output, said } = await imported(
      `事業所番号,法人番号,法人名,事業所名,年度,総業務時間,賃金還元
04A-0700017,,,,R9,1600,有
,T7123456789012,,未来デイ,R9,800,有
,,株式会社 みらい,,R9,300,該当なし`,
    );
    expect(said).toContain(
      '受付番号のない効果報告 3行は、事業所番号や法人名が合う申請のものとしました（2行目 → R8-0001、3行目 → R8-0002、4行目 → R8-0003）',
    );
    expect((await rowsOf(output, EFFECTS)).map((row) => row['受付番号'])).toEqual([
      ...['R8-0001', 'R8-0002', 'R8-0003'],
    ]);
  });

  it('are asked about where several fit, or none that reports', async () => {
    const error = await refusal(
      `法人名,年度,総業務時間,賃金還元
社会福祉法人未来会,R9,1600,有
医療法人清和会,R9,800,有
どこでもない会,R9,300,有`,
    );
    expect(error.code).toBe('ImportUnidentified');
    expect(error.message).toContain(
      '2行目: R8-0001、R8-0002 のいずれか、3行目: 当てはまる申請なし、4行目: 当てはまる申請なし',
    );
    // モデル施設 has a plan, though
    const plan = await imported('法人名,課題,目標\n医療法人清和会,夜勤,減らす');
    expect(await rowsOf(plan.output, '計画')).toMatchObject([{ 受付番号: 'R8-0004', 課題: '夜勤' }]);
  });

  it('are the application of the file name where nothing else says whose they are', async () => {
    const { output } = await imported('受付番号,年度,総業務時間\n,R9,1600', workbook, 'R8-0002_');
    expect(await rowsOf(output, EFFECTS)).toMatchObject([{ 受付番号: 'R8-0002' }]);
  });
});

describe('計画 in the words of 002 5(3)', () => {
  it('is read with ア–エ before them', async () => {
    const { output } = await imported(
      `受付番号,ア：抽出された課題,イ：達成すべき目標,ウ：期待される効果,エ：目標達成に向けたプロセス等
R8-0004,夜勤,減らす,睡眠,研修`,
    );
    expect(await rowsOf(output, '計画')).toEqual([
      { 受付番号: 'R8-0004', 課題: '夜勤', 目標: '減らす', 期待効果: '睡眠', プロセス: '研修' },
    ]);
  });
});

describe('実績報告', () => {
  it('brings 事後評価 of the 事業 that owe one, known again by its number', async () => {
    const first = await imported('法人名,提出日,事後評価書\n医療法人清和会,令和9年4月5日,提出済');
    expect(await rowsOf(first.output, '実績報告')).toEqual([
      { 受付番号: 'R8-0004', 提出日: '令和9年4月5日', 事後評価: '提出済' },
    ]);
    const again = await imported('受付番号,提出日,事後評価\nR8-0004,2027-04-05,提出', first.output);
    expect(again.said).toContain('実績報告: 新規 0件');
    const error = await refusal('法人名,提出日,事後評価\n社会福祉法人未来会,2027-04-05,提出済');
    expect(error.code).toBe('ImportUnidentified');
  });
});
