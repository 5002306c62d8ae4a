import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/workbook/prepare/answer';
import { matterOf, type WhatIf, whatIfOf } from '../../src/workbook/read/what-if';
import { engineOver } from '../../src/workbook/read/what-if/engine';
import { assessWorkbook } from '../../src/workbook/run/assess-workbook';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

const now = new Date('2026-06-30T05:00:00Z');
const sample = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));
const ofSample = async (): Promise<WhatIf> => whatIfOf(await assessWorkbook(openXlsx(sample), { now }));

const CEILING = 'パッケージ上限額';

const settingOf = ({ settings }: WhatIf, label: string) => {
  const setting = settings.find((one) => one.label === label);
  if (setting === undefined) throw new Error(`no ${label}`);
  return setting;
};

describe('もし〜なら on the sample', { timeout: 300_000 }, () => {
  it('comes to what 算定 writes once the settings are really changed', async () => {
    const whatIf = await ofSample();
    const changes = [
      { label: CEILING, value: '4,000,000' },
      { label: '補助率', value: '1/2' },
    ];
    const [present, scenario] = await whatIf.compare([changes], 0, {});
    const changed = openXlsx(sample);
    for (const { label, value } of changes) await answerQuestion(changed, { key: label, answer: value });
    const { totals, verdicts } = (await runWrite(changed, { now }, false)).outcome;
    expect(present?.figures.planned).toBe(328_449_000);
    expect(scenario?.figures).toMatchObject({
      planned: totals.planned,
      capped: totals.capped,
      deficient: verdicts.不備,
      undetermined: totals.undetermined,
    });
    expect(scenario?.difference.planned).toBe(totals.planned - 328_449_000);
    expect(scenario?.largest).toHaveLength(10);
    expect(scenario?.largest[0]?.place.address).toMatch(/^申請!A\d+$/);
  });

  it('says by 事業 what adds up to the whole, with 予算額 where it is set', async () => {
    const whatIf = await ofSample();
    const rows = await whatIf.compare([[{ label: '予算額:定着支援', value: '50,000,000' }]], 0, {});
    for (const { figures, programmes } of rows) {
      for (const key of ['planned', 'granted', 'served', 'capped'] as const)
        expect(
          programmes.reduce((sum, own) => sum + own[key], 0),
          key,
        ).toBe(figures[key]);
    }
    const limited = rows[1]?.programmes.find(({ programme }) => programme === '定着支援');
    expect(limited?.budget).toBe(50_000_000);
    expect(limited?.served).toBeLessThan(limited?.granted ?? 0);
  });

  it('comes to the same where its matter is handed over as data', async () => {
    const matter = matterOf(await assessWorkbook(openXlsx(sample), { now }));
    const { submission, settingRows, outcomes } = matter;
    const handed = engineOver({ ...matter, ...structuredClone({ submission, settingRows, outcomes }) });
    const scenarios = [[{ label: '補助率', value: '1/2' }], [{ label: CEILING, value: '400万円' }]];
    expect(await handed.compare(scenarios, 1, {})).toEqual(
      await engineOver(matter).compare(scenarios, 1, {}),
    );
  });

  it('has no difference where the base is the scenario itself, or the scenario is the present', async () => {
    const whatIf = await ofSample();
    const half = [{ label: '補助率', value: '1/2' }];
    const rows = await whatIf.compare([half, half, []], 1, {});
    expect(rows[2]).toMatchObject({ difference: { planned: 0, capped: 0, served: 0 }, largest: [] });
    expect(rows[0]?.difference.planned).toBeGreaterThan(0);
    expect(rows[3]).toEqual(rows[0]);
  });

  it('names every setting with its range, its clause and steps that 設定 takes', async () => {
    const whatIf = await ofSample();
    const labels = whatIf.settings.map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining([
        CEILING,
        '補助率',
        '限度台数:見守り',
        '予算額:定着支援',
        '集計単位',
        '端数処理単位',
        'モデル補助率',
        '基金補助率',
        '寄付金等の控除',
        '連携開始の扱い',
        '加算:一律契約',
        '介護以外の法人を数える',
        '一部交付',
      ]),
    );
    for (const { label, steps, allowed, clause } of whatIf.settings) {
      expect(steps.length, label).toBeLessThanOrEqual(61);
      expect(new Set(steps).size, label).toBe(steps.length);
      expect([allowed, clause], label).not.toContain('');
      expect(
        steps.filter((value) => !whatIf.accepts({ label, value })),
        label,
      ).toEqual([]);
    }
    const { steps } = settingOf(whatIf, CEILING);
    expect([steps.length, steps[0], steps[1], steps.at(-1)]).toEqual([61, '4000000', '4100000', '10000000']);
    expect(settingOf(whatIf, '補助率').steps.at(-1)).toBe('4/5');
    expect(settingOf(whatIf, 'モデル補助率').steps.at(-1)).toBe('10/10');
  });

  it('puts a value in words and finds its step, or the nearest, or none', async () => {
    const whatIf = await ofSample();
    const of = (label: string, value: string) => [
      whatIf.worded({ label, value }),
      whatIf.stepOf({ label, value }),
    ];
    expect(of(CEILING, '5,040,000')).toEqual(['504万円', 10]);
    expect(of(CEILING, whatIf.settings[0]?.present ?? '')).toEqual(['500万円', 10]);
    expect(of('補助率', '3/4')).toEqual(['3/4', 14]);
    expect(of('補助率', '2/3')).toEqual(['2/3', 12]);
    expect(of('集計単位', '明細')).toEqual(['明細', 2]);
    expect(of('端数処理単位', '100')).toEqual(['100円', 1]);
    expect(of('限度台数:見守り', '未設定')[1]).toBeNull();
    expect(of('税区分', '税抜')[1]).toBeNull();
  });

  it('draws a curve that ends where the scenario of its last step stands, and tells each point as it comes', async () => {
    const whatIf = await ofSample();
    for (const label of [CEILING, '予算額:定着支援', '限度台数:見守り']) {
      const setting = settingOf(whatIf, label);
      const seen: number[] = [];
      const points = await whatIf.curve(setting, {}, (_, step) => seen.push(step));
      expect(seen).toEqual(setting.steps.map((_, step) => step));
      const [, last] = await whatIf.compare([[{ label, value: setting.steps.at(-1) ?? '' }]], 0, {});
      expect(points.at(-1), label).toEqual(last?.figures);
    }
    const budget = await whatIf.curve(settingOf(whatIf, '予算額:定着支援'), {});
    const served = budget.map((figures) => figures.served);
    expect(served).toEqual([...served].sort((a, b) => a - b));
    // the budget of 経営改善 leaves one of its applications behind
    expect(served.at(-1)).toBe((budget.at(-1)?.granted ?? 0) - 1);
  });

  it('refuses what 設定 would refuse, a fifth scenario, and a base that is not there', async () => {
    const whatIf = await ofSample();
    for (const [label, value] of [
      [CEILING, '3,999,999'],
      ['補助率', '9/10'],
      ['予算額:定着支援', '-1'],
      ['税区分', '税抜'],
      [CEILING, ''],
    ] as const) {
      expect(whatIf.accepts({ label, value }), `${label} ${value}`).toBe(false);
      await expect(whatIf.compare([[{ label, value }]], 0, {})).rejects.toThrow(RangeError);
    }
    await expect(whatIf.compare([[], [], [], [], []], 0, {})).rejects.toThrow(RangeError);
    await expect(whatIf.compare([[]], 2, {})).rejects.toThrow(RangeError);
  });

  it('can be cut off, and asked again', async () => {
    const whatIf = await ofSample();
    const stop = new AbortController();
    const seen: number[] = [];
    const report = (done: number): void => {
      seen.push(done);
      stop.abort();
    };
    const setting = settingOf(whatIf, '補助率');
    const pause = () => Promise.resolve();
    await expect(
      whatIf.curve(setting, { pause, progress: { report, signal: stop.signal } }),
    ).rejects.toThrow();
    expect(seen.length).toBeLessThan(setting.steps.length);
    expect(await whatIf.curve(setting, { pause })).toHaveLength(setting.steps.length);
  });
});
