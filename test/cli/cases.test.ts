import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJson } from '../../src/cli/json';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, type WorkedCase, workedCases } from '../cases/cases';
import { isMerged, mostCases, ofCase } from '../cases/merged';
import { caseBytes, readRecords, workbookBytes } from '../cases/workbooks';
import { cli } from './run';

interface Json {
  applications: { 受付番号: string; 判定: string; 算定額: number | null; 交付予定額: number | null }[];
  findings: { 受付番号: string; rule: string; severity: string; cell: string; message: string }[];
}

const now = new Date('2026-06-15T01:30:00Z');

/** Every figure and 判定 as worked out by hand; every rule that is expected, and none above 情報 that is not. */
function expectAsWorkedOut({ applications, findings }: Json, { expect: expected }: WorkedCase): void {
  expect(applications.map((row) => row.算定額)).toEqual(expected.算定額);
  expect(applications.map((row) => row.交付予定額)).toEqual(expected.交付予定額);
  expect(applications.map((row) => row.判定)).toEqual(expected.判定);
  const found = new Set(findings.map(({ rule }) => rule));
  expect(expected.rules.filter((rule) => !found.has(rule))).toEqual([]);
  const unexpected = findings.filter(
    ({ rule, severity }) => severity !== '情報' && !expected.rules.includes(rule),
  );
  expect(unexpected.map(({ rule }) => rule)).toEqual([]);
}

describe('the worked cases, as files through the work of the command line', { timeout: 300_000 }, () => {
  it('are all there', () => {
    expect(workedCases).toHaveLength(254);
  });

  /** What a workbook's run says, once the file holds the same, agrees with its reports, and stays byte by byte. */
  async function carriedOut(entry: WorkedCase): Promise<Json> {
    const workbook = openXlsx(await caseBytes(entry));
    const run = await runWrite(workbook, { now }, true);
    const output = await workbook.save();

    const json = JSON.parse(JSON.stringify(toJson(run))) as Json;
    for (const { severity, cell } of json.findings)
      if (severity !== '情報') expect(cell).toMatch(/^[^!]+![A-Z]+\d+$/);

    const cells = await readRecords(output, '申請');
    const blank = (value: number | null): number | string => value ?? '';
    expect(cells.map((row) => row['算定額'])).toEqual(entry.expect.算定額.map(blank));
    expect(cells.map((row) => row['交付予定額'])).toEqual(entry.expect.交付予定額.map(blank));
    expect(cells.map((row) => row['判定'])).toEqual(entry.expect.判定);
    expect(run.outcome.sheets.every(({ agrees }) => agrees)).toBe(true);

    const again = openXlsx(output);
    const second = await runWrite(again, { now: new Date('2027-01-01T00:00:00Z') }, true);
    expect(second.outcome.changedCells).toBe(0);
    expect(Buffer.from(await again.save()).equals(Buffer.from(output))).toBe(true);
    return json;
  }

  const titled = (cases: readonly WorkedCase[]) =>
    cases.map((entry) => [entry.id, entry.note, entry] as const);

  describe('those that can share a workbook, in one', () => {
    let json: Json;
    beforeAll(async () => {
      json = await carriedOut(mostCases());
    });

    it.each(titled(workedCases.filter(isMerged)))('%s %s', (id, _note, entry) => {
      const own = <Entry extends { 受付番号: string }>(all: readonly Entry[]): Entry[] =>
        all.filter(({ 受付番号 }) => ofCase(id, 受付番号));
      expectAsWorkedOut({ applications: own(json.applications), findings: own(json.findings) }, entry);
    });
  });

  it.each(titled(workedCases.filter((entry) => !isMerged(entry))))('%s %s', async (_id, _note, entry) => {
    expectAsWorkedOut(await carriedOut(entry), entry);
  });
});

describe('an application that was taken back', () => {
  it('is listed where it stands in 申請, with its state and without amounts', async () => {
    const two = workedCases.filter(({ expect: { 判定 } }) => 判定.length === 1).slice(0, 3);
    const rows = two.map((entry, at) => ({
      ...entry.申請[0],
      受付番号: `T${at}`,
      取下げ: at === 1 ? 'R8.9.1取下げ' : null,
    }));
    const lines = two.flatMap((entry, at) => entry.経費.map((row) => ({ ...row, 受付番号: `T${at}` })));
    const bytes = await workbookBytes(sheetsOf({ 設定: {}, 申請: rows, 経費: lines, 構成員: [] }));
    const { applications } = toJson(await runWrite(openXlsx(bytes), { now }, false)) as {
      applications: Record<string, unknown>[];
    };
    expect(applications.map((row) => row['受付番号'])).toEqual(['T0', 'T1', 'T2']);
    expect(applications[1]).toEqual({
      受付番号: 'T1',
      判定: '取下げ',
      対象経費計: null,
      算定額: null,
      交付予定額: null,
      上限適用: '',
      優先: '',
      区分: {},
    });
  });
});

/** An amount, one that is not determined, a package, a model with a limit, a group, one as entered. */
const SPAWNED = ['C03', 'S21', 'P05', 'M04', 'G05', 'B01'];

describe('worked cases through the command itself', { timeout: 300_000 }, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaigo-cases-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const processed = async (input: string, output: string): Promise<string> => {
    const { code, stdout, stderr } = await cli('process', input, '-o', output, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  };

  it.each(SPAWNED)('%s', async (id) => {
    const entry = workedCases.find((candidate) => candidate.id === id);
    if (entry === undefined) throw new Error(`no case ${id}`);
    const [input, output, again] = ['in', 'out', 'again'].map((name) => join(folder, `${id}-${name}.xlsx`));
    if (input === undefined || output === undefined || again === undefined) throw new Error('three files');
    writeFileSync(input, await caseBytes(entry));
    const first = await processed(input, output);
    expectAsWorkedOut(JSON.parse(first) as Json, entry);
    // a second run over the output says the same and leaves every byte as it was
    expect(await processed(output, again)).toBe(first);
    expect(readFileSync(again).equals(readFileSync(output))).toBe(true);
  });
});
