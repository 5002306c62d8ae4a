import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportEditTexts } from '../../src/catalogue/sheets/report-edit-texts';
import { valueOf } from '../../src/grant/input/cell';
import { runCheck, runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

const now = new Date('2026-06-30T05:00:00Z');
const sample = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));

/** What 点検 says of the ministry sheets. */
async function said(bytes: Uint8Array) {
  const { outcome } = await runCheck(openXlsx(bytes), { now });
  return outcome.findings.filter(({ rule }) => rule === reportEditTexts.rule);
}

/** The workbook with a number in a sheet written over. */
function edited(bytes: Uint8Array, sheet: string, number: number): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const id = new RegExp(`name="${sheet}"[^>]*r:id="(\\w+)"`).exec(text('xl/workbook.xml'))?.[1] ?? '';
  const relations = text('xl/_rels/workbook.xml.rels').split('<Relationship ');
  const relation = relations.find((node) => node.includes(`Id="${id}"`)) ?? '';
  const target = /Target="([^"]+)"/.exec(relation)?.[1] ?? '';
  const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  const xml = text(name);
  const next = xml.replace(`<v>${number}</v>`, `<v>${number + 1_000}</v>`);
  if (next === xml) throw new Error(`no ${number} in ${sheet}`);
  return zipSync({ ...parts, [name]: strToU8(next) });
}

describe('点検 of the ministry sheets that stand in the workbook', { timeout: 300_000 }, () => {
  let reported: Uint8Array;
  let planned: number;
  let cost: number;

  beforeAll(async () => {
    const workbook = openXlsx(sample);
    const { outcome, assessed } = await runWrite(workbook, { now }, true);
    planned = outcome.totals.planned;
    const costs = assessed.gathered.submission.lines.map((line) => valueOf(line.cost) ?? 0);
    cost = costs.find((each) => each > 100_000) ?? 0;
    reported = await workbook.save();
  }, 300_000);

  it('says nothing where there are none, and nothing where they are as they were made', async () => {
    expect(await said(sample)).toEqual([]);
    expect(await said(reported)).toEqual([]);
  });

  it('names the sheet and the cell that was written over by hand', async () => {
    const [finding, ...more] = await said(edited(reported, '総括表', planned));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: '要確認', place: { sheet: '総括表' } });
    expect(finding?.place?.address).toMatch(/^総括表!H\d+$/);
    expect(finding?.message).toContain('シート「総括表」の1セル');
  });

  it('says that the tables have changed, where it is they that have', async () => {
    const [finding, ...more] = await said(edited(reported, '経費', cost));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: '注意', place: null });
    expect(finding?.message).toBe(reportEditTexts.outdated.message);
  });
});
