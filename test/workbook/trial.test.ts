import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { answerQuestion } from '../../src/workbook/prepare/answer';
import type { Trials } from '../../src/workbook/read/trial';
import { runCheck, runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

const now = new Date('2026-06-30T05:00:00Z');
const sample = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));

const settingOf = (trials: Trials, label: string) => {
  const setting = trials.settings.find((one) => one.label === label);
  if (setting === undefined) throw new Error(`no ${label}`);
  return setting;
};

describe('試算 on the sample', { timeout: 300_000 }, () => {
  it('comes to what 算定 writes once the setting is really changed, and touches the workbook not at all', async () => {
    const port = openXlsx(sample);
    const { outcome } = await runCheck(port, { now });
    const trials = await outcome.trials();
    const setting = settingOf(trials, 'パッケージ上限額');
    const seen: number[] = [];
    const values = ['400万円', '10,000,000'];
    const progress = { report: (done: number, total: number) => void seen.push(done / total) };
    const { present, tried } = await trials.run(setting, values, { now, progress });
    expect(await port.save()).toEqual(await openXlsx(sample).save());
    expect(seen.at(-1)).toBeGreaterThan(0.5);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(present).toMatchObject({
      planned: outcome.totals.planned,
      capped: outcome.totals.capped,
      deficient: outcome.verdicts.不備,
      undetermined: outcome.totals.undetermined,
    });
    for (const [at, value] of values.entries()) {
      const changed = openXlsx(sample);
      const prepared = await answerQuestion(changed, {
        key: setting.label,
        answer: value,
      });
      expect(prepared.length).toBeGreaterThan(0);
      const written = (await runWrite(changed, { now }, false)).outcome;
      expect(tried[at], value).toMatchObject({
        planned: written.totals.planned,
        difference: written.totals.planned - outcome.totals.planned,
        capped: written.totals.capped,
        deficient: written.verdicts.不備,
        undetermined: written.totals.undetermined,
      });
    }
    expect(tried.map((row) => row.value)).toEqual(['400万円', '1,000万円']);
    expect(tried[0]?.largest[0]?.place.address).toMatch(/^申請!A\d+$/);
  });

  it('takes for every setting the values it proposes, and refuses what 設定 would refuse', async () => {
    const { outcome } = await runCheck(openXlsx(sample), { now });
    const trials = await outcome.trials();
    expect(trials.settings.length).toBeGreaterThan(5);
    for (const setting of trials.settings) {
      expect(setting.proposed.length, setting.label).toBeGreaterThan(0);
      for (const value of setting.proposed) {
        expect(trials.accepts(setting, value), `${setting.label} ${value}`).toBe(true);
        expect(value).not.toBe(setting.present);
      }
    }
    const refused = [
      ['パッケージ上限額', '3,999,999'],
      ['パッケージ上限額', '1001万円'],
      ['補助率', '9/10'],
      ['補助率', ''],
    ] as const;
    for (const [label, value] of refused) {
      const setting = settingOf(trials, label);
      expect(trials.accepts(setting, value), `${label} ${value}`).toBe(false);
      await expect(trials.run(setting, [value], { now })).rejects.toThrow(RangeError);
    }
  });

  it('can be cut off', async () => {
    const { outcome } = await runCheck(openXlsx(sample), { now });
    const trials = await outcome.trials();
    const stop = new AbortController();
    // each look at the clock is a second later, so that the work pauses, however quick the machine is
    let seconds = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (seconds += 1) * 1000);
    const context = {
      now,
      pause: () => Promise.resolve(),
      progress: { report: () => stop.abort(), signal: stop.signal },
    };
    await expect(trials.run(settingOf(trials, '補助率'), ['1/2'], context)).rejects.toThrow();
    expect(stop.signal.aborted).toBe(true);
    vi.restoreAllMocks();
  });
});
