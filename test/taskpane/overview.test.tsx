// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overviewWords } from '../../src/catalogue/sheets/overview-texts';
import { barGroups, summaryOf } from '../../src/taskpane/steps/report/overview/bars';
import { OVERVIEW, writeResult } from './fixtures';
import { Pane } from './mount';

let pane: Pane;
afterEach(() => pane?.close());

/** The pane after a report, once the script of the charts is there. */
async function reported(charts = true): Promise<Pane> {
  pane = new Pane({ report: () => Promise.resolve(writeResult({ overview: OVERVIEW, charts })) });
  await pane.does(() => pane.workspace.run('report'));
  await vi.waitFor(() => act(async () => expect(pane.find('select')).toBeTruthy()), { timeout: 120_000 });
  return pane;
}

const choose = (title: string): Promise<void> =>
  pane.does(() => {
    const select = pane.find<HTMLSelectElement>('section select');
    select.value = title;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

const rows = (): string[][] =>
  [...pane.find('table[aria-label]').querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent ?? ''),
  );

describe('概況 in the pane', { timeout: 120_000 }, () => {
  it('is not there before a report', async () => {
    pane = new Pane();
    await pane.does(() => pane.workspace.run('fill'));
    await pane.does(() => pane.workspace.showStep('report'));
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).not.toContain('概況');
  });

  it('draws bars with a name and a figure, and says the picture in words', async () => {
    await reported();
    const picture = pane.find('div[role="img"]');
    expect(picture.getAttribute('aria-label')).toBe(
      '事業別の交付予定額の棒グラフ、2行。最も長いのは「定着支援」で111,321,000円。',
    );
    expect(picture.textContent).toContain('定着支援');
    expect(picture.textContent).toContain('12,135,000');
    expect(picture.querySelectorAll('svg')).toHaveLength(2);
    expect(pane.text).toContain('シート「概況」に同じグラフと表があります。');
  });

  it('has the same figures as a table, which can be reached by the keyboard, and no tab stop in the drawing', async () => {
    await reported();
    const drawing = pane.find('div[role="img"]');
    for (const stop of drawing.querySelectorAll('[tabindex="0"], button, a')) {
      expect(stop.closest('[inert]')).not.toBeNull();
    }
    await pane.click('表で見る');
    expect(rows()).toEqual([
      ['定着支援', '111,321,000円'],
      ['連携モデル', '12,135,000円'],
    ]);
  });

  it('shows one chart at a time; 上限適用 as a part of each whole, without rows that have nothing to count', async () => {
    await reported();
    await choose('上限適用の件数');
    expect(pane.find('div[role="img"]').textContent).toContain('64 / 150');
    expect(pane.find('div[role="img"]').textContent).not.toContain('パッケージ');
    await pane.click('表で見る');
    expect(rows()).toEqual([
      ['申請（全事業）', '150件のうち64件'],
      ['機器100', '44件のうち18件'],
      ['機器30', '53件のうち29件'],
    ]);
  });

  it('says so where the sheet has no charts', async () => {
    await reported(false);
    expect(pane.text).toContain('この画面ではシートにグラフを作れないため、ここに示します。');
  });
});

describe('the rows behind 概況', { timeout: 120_000 }, () => {
  const go = (address: string) =>
    pane.does(() =>
      [...document.querySelectorAll('button')]
        .find(({ title }) => title.includes(`セル ${address} `))
        ?.click(),
    );

  it('lead from a reason to the first of its findings; one without a cell is no button', async () => {
    await reported();
    await pane.click(overviewWords.reasons);
    await go('申請!Q14');
    expect(pane.navigate).toHaveBeenCalledWith(OVERVIEW.reasons[0]?.place);
    expect(pane.text).toContain('ID-09 申請の欄が食い違わないこと2件');
    expect([...document.querySelectorAll('button')].some(({ title }) => title.includes('ID-09'))).toBe(false);
  });

  it('lead from a line that costs far more than its kind to its 支出額, with what its kind costs', async () => {
    await reported();
    await pane.click(overviewWords.outliers);
    expect(pane.text).toContain(
      'R8-0012 明細2 =見守りセンサー1台 1,385,000円（3台）見守りの中央値 224,400円',
    );
    expect(pane.text).toContain(overviewWords.outliersRule(8));
    await go('経費!H47');
    expect(pane.navigate).toHaveBeenCalledWith(OVERVIEW.outliers[0]?.place);
  });
});

describe('the charts of 概況', () => {
  it('begin with one that compares: a single 事業 is no chart', () => {
    const single = { ...OVERVIEW, programmes: OVERVIEW.programmes.slice(0, 1) };
    const groups = barGroups(single);
    expect(groups[0]?.title).toBe('判定別の申請件数');
    expect(groups.filter(({ bars }) => bars.length < 2)).toEqual([]);
  });

  it('are those of the sheet and the reasons, and none is without a row', () => {
    expect(barGroups(OVERVIEW).map(({ title }) => title)).toEqual([
      '事業別の交付予定額',
      '判定別の申請件数',
      '補助区分別の補助額（定着支援）',
      '上限適用の件数',
      'サービス種類別の申請件数',
      'サービス種類別の交付予定額',
      '経費区分別の対象経費',
      '不備の理由（申請の件数）',
      '機器の単価の中央値（1台当たり）',
      '機器の単価の最大（1台当たり）',
    ]);
    const empty = {
      ...OVERVIEW,
      programmes: [],
      services: [],
      caps: [],
      devices: [],
      reasons: [],
      prices: [],
    };
    expect(barGroups(empty).map(({ title }) => title)).toEqual([
      '判定別の申請件数',
      '補助区分別の補助額（定着支援）',
    ]);
  });

  it('name the longest bar, not the greatest figure, where bars are parts', () => {
    const caps = barGroups(OVERVIEW).find(({ unit }) => unit === 'part')!;
    expect(summaryOf(caps)).toContain('「機器30」で53件のうち29件');
  });

  it('can be drawn where every figure is 0', () => {
    const verdicts = OVERVIEW.verdicts.map(({ name }) => ({ name, count: 0 }));
    const group = barGroups({ ...OVERVIEW, verdicts }).find(({ title }) => title.startsWith('判定別'))!;
    expect(summaryOf(group)).toContain('「適」で0件');
  });
});
