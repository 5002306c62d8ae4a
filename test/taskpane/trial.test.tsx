// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { prepareTexts } from '../../src/catalogue/pane/prepare-texts';
import { trialTexts } from '../../src/catalogue/pane/trial-texts';
import type { Trials } from '../../src/workbook/read/trial';
import { checkResult, TRIAL, trials, writeResult } from './fixtures';
import { Pane } from './mount';

let pane: Pane;
afterEach(() => pane?.close());

/** The pane after 算定, with what can be tried. */
async function filled(part: Partial<Trials> = {}): Promise<Pane> {
  const made = { trials: () => Promise.resolve(trials(part)) };
  pane = new Pane({
    fill: () => Promise.resolve(writeResult(made)),
    check: () => Promise.resolve(checkResult(made)),
  });
  await pane.does(() => pane.workspace.run('fill'));
  return pane;
}

const set = (element: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> =>
  pane.does(() => {
    const { prototype } = element instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
    element.dispatchEvent(
      new Event(element instanceof HTMLInputElement ? 'input' : 'change', { bubbles: true }),
    );
  });

describe('試算 in the pane', { timeout: 120_000 }, () => {
  it('shows a row for the present value and one for each other, with what differs and what is left', async () => {
    const run = vi.fn<Trials['run']>(() => Promise.resolve(TRIAL));
    await filled({ run });
    await pane.click(trialTexts.start);
    expect(run.mock.lastCall?.[1]).toEqual(['400万円', '700万円', '1,000万円']);
    const table = document.querySelector(`table[aria-label="${trialTexts.table(TRIAL.label)}"]`);
    const cells = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => [...cell.childNodes].map(({ textContent }) => textContent).join('|')),
    );
    expect(cells).toEqual([
      [
        '今（500万円）',
        '129件|上限適用66件|不備21件|未確定3件',
        '123,456,000円|予算残（定着支援）6,544,000円',
      ],
      [
        '400万円',
        '129件|上限適用66件|不備21件',
        '118,456,000円|今と −5,000,000円|予算残（定着支援）11,544,000円',
      ],
      [
        '700万円',
        '129件|上限適用66件|不備21件',
        '131,706,000円|今と +8,250,000円|予算残（定着支援）−1,706,000円',
      ],
      ['1,000万円', '129件|上限適用66件|不備21件', '123,456,000円|今と ±0円|予算残（定着支援）6,544,000円'],
    ]);
    expect(pane.text).toContain(trialTexts.same('1,000万円'));
    expect(pane.text).not.toContain(trialTexts.noBudget);
  });

  it('leads from the largest differences to their rows', async () => {
    await filled();
    await pane.click(trialTexts.start);
    await pane.click(trialTexts.changes('400万円', 0, 12));
    const [largest] = TRIAL.tried[0]?.largest ?? [];
    await pane.does(() =>
      [...document.querySelectorAll('button')]
        .find(({ title }) => title.includes(largest?.place.address ?? '?'))
        ?.click(),
    );
    expect(pane.navigate).toHaveBeenCalledWith(largest?.place);
  });

  it('refuses a value out of range with the sentence of the setting, and computes nothing', async () => {
    const run = vi.fn<Trials['run']>(() => Promise.resolve(TRIAL));
    await filled({ run });
    const [input] = document.querySelectorAll<HTMLInputElement>('main form input');
    if (input === undefined) throw new Error('no field');
    await set(input, '999万円');
    await pane.click(trialTexts.start);
    expect(pane.text).toContain(prepareTexts.settings.notAllowed('4,000,000〜10,000,000'));
    expect(run).not.toHaveBeenCalled();
    await set(input, '800万円');
    await pane.click(trialTexts.start);
    expect(run.mock.lastCall?.[1]).toEqual(['800万円', '700万円', '1,000万円']);
  });

  it('takes all other words of a choice', async () => {
    const run = vi.fn<Trials['run']>(() => Promise.resolve(TRIAL));
    await filled({ run });
    await set(pane.find<HTMLSelectElement>('main form select'), '集計単位');
    expect(pane.text).toContain(trialTexts.others(['経費区分', '明細']));
    await pane.click(trialTexts.start);
    expect(run.mock.lastCall?.[1]).toEqual(['経費区分', '明細']);
  });

  it('says that it is of what was read before, and forgets it once the tables are read anew', async () => {
    await filled();
    await pane.click(trialTexts.start);
    const done = trialTexts.done(TRIAL.label, 3);
    expect(pane.text).toContain(done);
    const area = { row: 9, column: 2, rows: 1, columns: 1 };
    await pane.does(() => pane.change({ sheet: '申請', area, moved: false }));
    expect(pane.text).toContain(trialTexts.stale);
    expect(pane.text).toContain(done);
    await pane.does(() => pane.workspace.run('fill'));
    expect(pane.text).not.toContain(trialTexts.stale);
    expect(pane.text).not.toContain(done);
  });

  it('says so where its script does not come', async () => {
    pane = new Pane({ fill: () => Promise.resolve(writeResult()) });
    await pane.does(() => pane.workspace.run('fill'));
    expect(pane.text).toContain(trialTexts.failed);
  });
});
