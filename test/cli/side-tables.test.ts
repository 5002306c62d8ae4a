import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sideSheets } from '../cases/side-tables';
import { readCells, workbookBytes } from '../cases/workbooks';
import { cli } from './run';

interface Said {
  readonly applications: readonly {
    readonly 受付番号: string;
    readonly 算定額: number | null;
    readonly 区分: Readonly<Record<string, { readonly 基準額: number | null }>>;
  }[];
  readonly reading: string;
  readonly findings: readonly {
    readonly 受付番号: string;
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly cell: string;
  }[];
}

/** 製品 and 過年度交付 through the command line. */
describe.each([
  [
    '控除',
    200_000,
    200_000,
    '機器30の基準額から過年度の交付額400,000円（令和7年度、1件）を差し引きました（都道府県の定めによる）。',
  ],
  [
    '注意',
    600_000,
    560_000,
    '機器30には過年度の交付額400,000円（令和7年度、1件）があります（都道府県の定めによる）。',
  ],
] as const)('過年度分の扱い = %s', { timeout: 300_000 }, (treatment, base, amount, message) => {
  let folder = '';
  const path = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kaigo-side-'));
    writeFileSync(path('in.xlsx'), await workbookBytes(sideSheets(treatment)));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('check says what it read, what 製品 suggests and what was granted before', async () => {
    const { code, stdout, stderr } = await cli('check', path('in.xlsx'), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const said = JSON.parse(stdout) as Said;
    expect(said.reading).toContain('製品 1行');
    expect(said.reading).toContain('過年度交付 1行');
    const [first, second] = said.applications;
    expect([first?.受付番号, first?.算定額]).toEqual(['A1', 240_000]);
    expect([second?.受付番号, second?.算定額]).toEqual(['A2', amount]);
    expect(second?.区分['機器30']?.基準額).toBe(base);
    const of = (rule: string) => said.findings.filter((finding) => finding.rule === rule);
    expect(of('L-12')).toMatchObject([
      { 受付番号: 'A1', severity: '情報', message: expect.stringContaining('では「有」です') as string },
    ]);
    expect(of('L-11')).toMatchObject([
      { 受付番号: 'A2', severity: '注意', message: expect.stringContaining(message) as string },
    ]);
  });

  it('process writes the amounts and the findings, and nothing into 標準仕様対応 or the two tables', async () => {
    const { code } = await cli('process', path('in.xlsx'), '-o', path('out.xlsx'));
    expect(code).toBe(0);
    const [before, after] = [readFileSync(path('in.xlsx')), readFileSync(path('out.xlsx'))];
    const [head = [], ...rows] = await readCells(after, '申請');
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('算定額')).toEqual([240_000, amount]);
    expect(column('標準仕様対応')[0] ?? '').toBe('');
    for (const sheet of ['製品', '過年度交付'])
      expect(await readCells(after, sheet)).toEqual(await readCells(before, sheet));
    const findings = (await readCells(after, '指摘')).flat();
    expect(findings).toContain('L-11');
    expect(findings).toContain('L-12');
  });
});
