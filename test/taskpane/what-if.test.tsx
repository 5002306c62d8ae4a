// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { whatIfPaneTexts as words } from '../../src/catalogue/pane/what-if-pane-texts';
import type { WhatIf } from '../../src/workbook/read/what-if';
import { checkResult, scenarioRow, whatIf, writeResult } from './fixtures';
import { Pane } from './mount';

let pane: Pane;
afterEach(() => pane?.close());

const CEILING = 'パッケージ上限額';

/** The pane after 算定, with もし〜なら opened. */
async function opened(part: Partial<WhatIf> = {}): Promise<Pane> {
  const asked = whatIf(part);
  const made = { whatIf: () => Promise.resolve(asked) };
  pane = new Pane({
    fill: () => Promise.resolve(writeResult(made)),
    check: () => Promise.resolve(checkResult(made)),
  });
  await pane.does(() => pane.workspace.run('fill'));
  await pane.click(words.open);
  return pane;
}

function field(name: string): HTMLInputElement | HTMLSelectElement {
  const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name);
  const found = document.getElementById(label?.getAttribute('for') ?? '');
  if (!(found instanceof HTMLInputElement || found instanceof HTMLSelectElement))
    throw new Error(`no ${name}`);
  return found;
}

const set = (element: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> =>
  pane.does(() => {
    const { prototype } = element instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
    element.dispatchEvent(
      new Event(element instanceof HTMLInputElement ? 'input' : 'change', { bubbles: true }),
    );
  });

const rows = (): string[][] =>
  [...document.querySelectorAll(`table[aria-label="${words.table}"] tbody tr`)].map((row) =>
    [...row.children].map((cell) => [...cell.childNodes].map(({ textContent }) => textContent).join('|')),
  );

describe('もし〜なら in the pane', { timeout: 120_000 }, () => {
  it('shows the present and each scenario, with what it changes, and the difference to the base', async () => {
    await opened();
    expect(rows()).toEqual([
      [words.now, '予算の内 120件|交付の対象 129件|上限適用 66件', `123,456,000円|${words.isBase}`],
      ['案1|今の設定のまま', '予算の内 120件|交付の対象 129件|上限適用 66件', '123,456,000円|差額 ±0円'],
    ]);
    await set(field(CEILING), '400万円');
    await pane.click(words.add);
    await set(field('集計単位'), '明細');
    expect(rows().map(([name, , planned]) => [name, planned])).toEqual([
      [words.now, `123,456,000円|${words.isBase}`],
      ['案1|パッケージ上限額＝400万円', '118,456,000円|差額 −5,000,000円'],
      ['案2|集計単位＝明細', '118,456,000円|差額 −5,000,000円'],
    ]);
    await set(field(words.base), '1');
    expect(rows()[0]?.[2]).toBe('128,456,000円|差額 +5,000,000円');
    expect(rows()[1]?.[2]).toBe(`123,456,000円|${words.isBase}`);
  });

  it('takes the name of a scenario, keeps all of it through other steps, and lets it be taken away', async () => {
    await opened();
    await set(field(words.name), '上限を下げる');
    await set(field(CEILING), '400万円');
    await pane.does(() => pane.workspace.showStep('check'));
    await pane.does(() => pane.workspace.showStep('fill'));
    expect(rows()[1]?.[0]).toBe('上限を下げる|パッケージ上限額＝400万円');
    await pane.click(words.reset(CEILING));
    expect(rows()[1]?.[0]).toBe('上限を下げる|今の設定のまま');
    await pane.click(words.remove('上限を下げる'));
    expect(rows()).toHaveLength(1);
    for (let at = 0; at < 4; at += 1) await pane.click(words.add);
    expect(pane.text).not.toContain(words.add);
  });

  it('does not compute with a value out of range, and says the range', async () => {
    const compare = vi.fn<WhatIf['compare']>(() => Promise.resolve([scenarioRow(0), scenarioRow(0)]));
    await opened({ compare });
    const before = compare.mock.calls.length;
    await set(field(CEILING), '999万円');
    expect(pane.text).toContain(words.notAllowed('4,000,000〜10,000,000'));
    expect(compare.mock.calls.length).toBe(before);
  });

  it('leads from the largest differences to their rows', async () => {
    await opened();
    await set(field(CEILING), '400万円');
    await pane.click(words.details('案1', 0, 12));
    const [largest] = scenarioRow(-1).largest;
    await pane.does(() =>
      [...document.querySelectorAll('button')]
        .find(({ title }) => title.includes(largest?.place.address ?? '?'))
        ?.click(),
    );
    expect(pane.navigate).toHaveBeenCalledWith(largest?.place);
  });

  it('draws curves that say their ends, and every figure in a table', async () => {
    await opened();
    await pane.click(words.curves);
    const labels = [...document.querySelectorAll('main [role="img"]')].map((chart) =>
      chart.getAttribute('aria-label'),
    );
    expect(labels).toHaveLength(3);
    expect(labels[0]).toBe(
      '交付予定額の合計：「パッケージ上限額」が400万円で118,456,000円、600万円で128,456,000円。今の設定では123,456,000円。',
    );
    await pane.click(words.curveTable);
    expect(document.querySelectorAll(`table[aria-label="${words.curveTable}"] tbody tr`)).toHaveLength(3);
  });

  it('says that it is of what was read before, and writes nothing of it', async () => {
    await opened();
    expect(pane.isUsable(words.write)).toBe(true);
    const area = { row: 9, column: 2, rows: 1, columns: 1 };
    await pane.does(() => pane.change({ sheet: '申請', area, moved: false }));
    expect(pane.text).toContain(words.stale);
    expect(pane.text).toContain(words.writeStale);
    expect(pane.isUsable(words.write)).toBe(false);
  });

  it('says so where its script does not come, or where it cannot compute', async () => {
    pane = new Pane({ fill: () => Promise.resolve(writeResult()) });
    await pane.does(() => pane.workspace.run('fill'));
    await pane.click(words.open);
    expect(pane.text).toContain(words.failed);
    pane.close();
    await opened({ compare: () => Promise.reject(new Error('broken')) });
    expect(pane.text).toContain(words.couldNot);
  });
});
