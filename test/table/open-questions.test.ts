import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { type Row, sheetsOf } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { applicationOf, lineOf, memberOf } from '../grant/rows';
import { readAll } from './read-all';

/** What an open question makes undetermined is not judged: only the question is said, and 判定 is 要確認. */

interface Input {
  readonly applications: readonly Row[];
  readonly lines: readonly Row[];
  readonly members?: readonly Row[];
  readonly settings?: Row;
  /** Headers in other words than the contract's. */
  readonly renamed?: Readonly<Record<string, string>>;
}

function read({ applications, lines, members = [], settings = {}, renamed = {} }: Input, answers: Row = {}) {
  const sheets = sheetsOf({
    設定: { 都道府県: '13', 税区分: '税込', ...settings, ...answers },
    申請: applications,
    経費: lines,
    構成員: members,
  });
  const named = (header: CellValue): CellValue => renamed[String(header)] ?? header;
  const { result, asked } = readAll(
    sheets.map(({ name, values: [headers = [], ...rows] }) =>
      gridOf(name, name === '設定' ? [headers, ...rows] : [headers.map(named), ...rows]),
    ),
  );
  const [first] = result.assessments;
  const flaws = first!.findings.filter(({ severity }) => severity === '不備').map(({ rule }) => rule);
  return { asked, verdict: first!.verdict, computed: first!.computed, flaws, findings: first!.findings };
}

const device = (number: number, cost: number, own: Row = {}): Row =>
  lineOf('A', number, '見守り', cost, { 台数: 1, ...own });

describe('while it is asked whether 支出額 are 千円', () => {
  const key = '読み方:単位:経費:支出額（千円）';
  const renamed = { 支出額: '支出額（千円）' };

  it('寄付金等 are not held against it (L-06)', () => {
    const input: Input = {
      applications: [applicationOf('定着支援', 'A')],
      lines: [device(1, 300, { 寄付金等: 50_000 })],
      settings: { 寄付金等の控除: 'する' },
      renamed,
    };
    expect(read(input)).toMatchObject({ asked: [key], verdict: '要確認', computed: null, flaws: [] });
    // (300,000 − 50,000) × 4/5
    expect(read(input, { [key]: '千円' })).toMatchObject({ asked: [], computed: 200_000, flaws: [] });
    // 50,000 are more than 300
    expect(read(input, { [key]: '円' })).toMatchObject({ asked: [], computed: null, flaws: ['L-06'] });
  });

  it('12.5 is not called a fraction of a yen (L-03)', () => {
    const input: Input = {
      applications: [applicationOf('定着支援', 'A')],
      lines: [device(1, 12.5)],
      renamed,
    };
    expect(read(input)).toMatchObject({ verdict: '要確認', computed: null, flaws: [] });
    // 12,500 × 4/5
    expect(read(input, { [key]: '千円' })).toMatchObject({ computed: 10_000, flaws: [] });
    expect(read(input, { [key]: '円' })).toMatchObject({ computed: null, flaws: ['L-03'] });
  });

  it('what no unit can mend is said all the same: a negative amount, and words', () => {
    const input = (cost: CellValue): Input => ({
      applications: [applicationOf('定着支援', 'A')],
      lines: [{ ...device(1, 300), 支出額: cost }],
      renamed,
    });
    for (const cost of [-5, '約300']) expect(read(input(cost)).flaws).toEqual(['L-03']);
  });

  it('デモ環境 is not held against 100,000 a 台 (R2-07)', () => {
    const input: Input = {
      applications: [applicationOf('連携モデル', 'A')],
      lines: [lineOf('A', 1, 'デモ環境', 150_000, { 台数: 1 })],
      members: [memberOf('A', '甲会', '11'), memberOf('A', '乙会', '43')],
      renamed,
    };
    const rules = (answers: Row): string[] => read(input, answers).findings.map(({ rule }) => rule);
    expect(rules({})).not.toContain('R2-07');
    expect(rules({ [key]: '円' })).toContain('R2-07');
  });
});

describe('while it is asked which column it is', () => {
  it('of two 支出額: a blank in the one is no flaw', () => {
    const input: Input = {
      applications: [applicationOf('定着支援', 'A')],
      lines: [{ ...device(1, 0), 支出額: null, 実支出額: 300_000 }],
      renamed: { 支出額: '支出予定額' },
    };
    expect(read(input)).toMatchObject({ verdict: '要確認', computed: null, flaws: [] });
    const answers = { '読み方:列:支出予定額': '使わない', '読み方:列:実支出額': '支出額' };
    expect(read(input, answers)).toMatchObject({ asked: [], computed: 240_000, flaws: [] });
  });

  it('of パッケージ: what depends on the marks is not judged (R1-37, R1-38)', () => {
    const input: Input = {
      applications: [applicationOf('定着支援', 'A')],
      lines: [
        lineOf('A', 1, '介護ソフト', 1_000_000, { パッケージ: '○' }),
        device(2, 1_000_000, { パッケージ: '○' }),
        lineOf('A', 3, '定着促進費用', 100_000, { パッケージ: '○' }),
      ],
      settings: { パッケージ上限額: 4_000_000 },
      renamed: { パッケージ: 'パッケージ型対象か' },
    };
    expect(read(input)).toMatchObject({ verdict: '要確認', computed: null, flaws: [] });
    // 2,100,000 × 4/5
    const answers = { '読み方:列:パッケージ型対象か': 'パッケージ' };
    expect(read(input, answers)).toMatchObject({ asked: [], computed: 1_680_000, flaws: [] });
  });

  it('of 申請: what it would say is not missing', () => {
    const input: Input = {
      applications: [applicationOf('定着支援', 'A')],
      lines: [device(1, 300_000)],
      renamed: { 業務改善計画: '業務改善計画書の状況' },
    };
    expect(read(input)).toMatchObject({ verdict: '要確認', computed: null, flaws: [] });
    expect(read(input, { '読み方:列:業務改善計画書の状況': '使わない' })).toMatchObject({ flaws: ['R1-54'] });
  });
});

describe('while it is asked whose rows those without a number are', () => {
  const key = '読み方:空欄の受付番号';

  it('what the lines above lack is not said: they may be it (R1-44)', () => {
    const input: Input = {
      applications: [applicationOf('定着支援', 'A')],
      lines: [lineOf('A', 1, '業務改善支援', 100_000), { ...device(2, 300_000), 受付番号: null }],
    };
    expect(read(input)).toMatchObject({ asked: [key], verdict: '要確認', computed: null, flaws: [] });
    // 100,000 × 4/5 + 300,000 × 4/5
    expect(read(input, { [key]: '上と同じ' })).toMatchObject({ computed: 320_000, flaws: [] });
    expect(read(input, { [key]: '不備' })).toMatchObject({ flaws: ['R1-44'] });
  });

  it('nor what 構成員 lack (R3-01)', () => {
    const input: Input = {
      applications: [applicationOf('協働化', 'A')],
      lines: [lineOf('A', 1, '合同研修', 500_000)],
      members: [
        memberOf('A', '甲会', '15', { 小規模: '○', 代表: '○' }),
        { ...memberOf('A', '乙会', '11'), 受付番号: null },
      ],
    };
    expect(read(input)).toMatchObject({ asked: [key], verdict: '要確認', computed: null, flaws: [] });
    expect(read(input, { [key]: '上と同じ' })).toMatchObject({ computed: 400_000, flaws: [] });
    expect(read(input, { [key]: '不備' })).toMatchObject({ flaws: ['R3-01'] });
  });
});

describe('総事業費（千円）', () => {
  const key = '読み方:単位:申請:総事業費（千円）';
  const input = (deduct: string): Input => ({
    applications: [applicationOf('定着支援', 'A', { 総事業費: 400 })],
    lines: [device(1, 300_000, { 寄付金等: 100_000 })],
    settings: { 寄付金等の控除: deduct },
    renamed: { 総事業費: '総事業費（千円）' },
  });

  it('is asked where 寄付金等 are taken off it', () => {
    expect(read(input('総事業費から'))).toMatchObject({ asked: [key], verdict: '要確認', computed: null });
    // 300,000 × 4/5 = 240,000 = (400,000 − 100,000) × 4/5
    expect(read(input('総事業費から'), { [key]: '千円' })).toMatchObject({ asked: [], computed: 240_000 });
    // 400 − 100,000: nothing is left
    expect(read(input('総事業費から'), { [key]: '円' })).toMatchObject({ asked: [], computed: 0 });
  });

  it('changes nothing elsewhere, and is not asked', () => {
    // (300,000 − 100,000) × 4/5
    expect(read(input('する'))).toMatchObject({ asked: [], computed: 160_000 });
  });
});
