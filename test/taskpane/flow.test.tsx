// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PreviewResult } from '../../src/workbook/run/results';
import type { RunContext } from '../../src/workbook/run-context';
import { checkResult, findings, previewResult, QUOTED, writeResult } from './fixtures';
import { Pane } from './mount';

let pane: Pane;
const open = (...parts: ConstructorParameters<typeof Pane>): Pane => (pane = new Pane(...parts));

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => {
  pane.close();
  vi.useRealTimers();
});

describe('報告', () => {
  const box = (name: string): HTMLInputElement => {
    const label = [...document.querySelectorAll('label')].find((each) => each.textContent.startsWith(name));
    return document.getElementById(label?.htmlFor ?? '') as HTMLInputElement;
  };

  it('makes the sheets that are ticked', async () => {
    const report = vi.fn((_: unknown, _context: RunContext) => Promise.resolve(writeResult()));
    await open({ report }).does(() => pane.workspace.showStep('report'));
    await vi.waitFor(() => expect(box('モデル一覧').checked).toBe(true), { timeout: 60_000 });
    await pane.does(() => box('モデル一覧').click());
    expect(box('モデル一覧').checked).toBe(false);
    await pane.click('厚労省報告を作る');
    expect(report.mock.lastCall?.[1].leftOut).toEqual(new Set(['モデル一覧']));
  });

  it('says why 総括表 cannot be left out, until 概況 is', async () => {
    await open().does(() => pane.workspace.showStep('report'));
    await vi.waitFor(() => expect(box('総括表').checked).toBe(true), { timeout: 60_000 });
    await pane.does(() => box('総括表').click());
    expect(box('総括表').checked).toBe(true);
    expect(pane.text).toContain('「概況」のもとになるため、いっしょに作ります。');
    await pane.does(() => box('概況').click());
    expect(box('総括表').checked).toBe(false);
  });
});

describe('算定', () => {
  it('begins with what would change: totals, cells by column, the largest differences', async () => {
    const fill = vi.fn(() => Promise.resolve(writeResult()));
    await open({ fill }).click('点検する');
    await pane.click('算定へ進む');
    expect(fill).not.toHaveBeenCalled();
    for (const text of [
      '書き込んだあと交付予定額 合計123,456,000円',
      '今の交付予定額 合計122,216,000円',
      '差+1,240,000円',
      '申請「交付予定額」129セル',
      'シート「指摘」412セル',
      'R8-0012 みらいの里+1,150,000円1,000,000円 → 2,150,000円',
      'ケアプランセンター結−90,000円90,000円 → 空欄',
    ]) {
      expect(pane.text).toContain(text);
    }
    expect(pane.announced).toContain('122,216,000円から123,456,000円になります。差は+1,240,000円です。');
    await pane.click('算定して書き込む');
    expect(pane.announced).toContain('算定結果を書き込みました。');
    expect(pane.text).not.toContain('書き込んだあと交付');
  });

  it('leads from a difference to its cell', async () => {
    await open().does(() => pane.workspace.showStep('fill'));
    await pane.does(() => pane.find('[title="R8-0012 セル 申請!AD16 へ移動"]').click());
    expect(pane.navigate).toHaveBeenCalledWith(expect.objectContaining({ row: 15, column: 29 }));
  });

  it('says before the first run that nothing stands there yet', async () => {
    const first = previewResult({ plannedBefore: null, largest: [] });
    await open({ preview: () => Promise.resolve(first) }).does(() => pane.workspace.showStep('fill'));
    expect(pane.text).toContain('今の交付予定額 合計—');
    expect(pane.text).not.toContain('差の大きい申請');
  });

  it('says so when nothing would change, and leads on', async () => {
    const same = previewResult({ changedCells: 0, columns: [], sheetChanges: [], largest: [] });
    await open({ preview: () => Promise.resolve(same) }).does(() => pane.workspace.showStep('fill'));
    expect(pane.text).toContain('変わるセルはありません');
    await pane.click('報告へ進む');
    expect(pane.workspace.getState().step).toBe('report');
  });

  it('asks for another look when the inputs changed after the preview', async () => {
    const preview = vi.fn(() => Promise.resolve(previewResult()));
    await open({ preview }).does(() => pane.workspace.showStep('fill'));
    await pane.does(() => pane.change({ sheet: '申請', area: null, moved: false }));
    await pane.click('書き込む内容を確かめる');
    expect(preview).toHaveBeenCalledTimes(2);
    expect(pane.isUsable('算定して書き込む')).toBe(true);
  });

  it('gives its preview up without a word when the clerk goes elsewhere', async () => {
    const preview = vi.fn<
      (_: unknown, context: { progress?: { signal?: AbortSignal } }) => Promise<PreviewResult>
    >(
      (_, { progress }) =>
        new Promise((_resolve, reject) => {
          progress?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        }),
    );
    await open({ preview: preview }).does(() => pane.workspace.showStep('fill'));
    expect(pane.isUsable('算定して書き込む')).toBe(false);
    await pane.does(() => pane.workspace.run('check'));
    expect(pane.workspace.getState()).toMatchObject({ step: 'check', running: null, error: null });
    expect(pane.announced).toContain('点検が終わりました');
  });
});

describe('the place of a clerk who works by keyboard', () => {
  it('is the step’s action again after a run that replaced the button', async () => {
    let finish: (result: ReturnType<typeof checkResult>) => void = () => {};
    open({ check: () => new Promise((resolve) => (finish = resolve)) });
    pane.button('点検する').focus();
    await pane.click('点検する');
    await pane.does(() => vi.advanceTimersByTime(300));
    expect(document.activeElement?.textContent).toContain('点検しています');
    await pane.does(() => finish(checkResult()));
    expect(document.activeElement).toBe(pane.button('算定へ進む'));
  });

  it('is the step’s action after 元に戻す, whose button is gone', async () => {
    await open().does(() => pane.workspace.run('fill'));
    pane.button('元に戻す').focus();
    await pane.click('元に戻す');
    expect(document.activeElement).toBe(pane.button('書き込む内容を確かめる'));
  });
});

describe('指摘', () => {
  it('stand by rule with their number, and each rule opens its own', async () => {
    await open().click('点検する');
    await pane.click('ルール別');
    const first = pane.find('[aria-label^="ルールごとの件数"] button');
    expect(first.textContent).toContain('R1-53');
    expect(first.textContent).toContain('18件');
    await pane.does(() => first.click());
    expect(pane.text).toContain('87件中 18件');
    expect(pane.rows().length).toBeGreaterThan(2);
  });

  it('become a letter for the applicant, which can be copied', async () => {
    const writeText = vi.fn((_: string) => Promise.resolve());
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText } }));
    await open().click('点検する');
    await pane.openGroup();
    await pane.click('差戻し');
    const text = pane.find<HTMLTextAreaElement>('textarea').value;
    expect(text).toContain('みらいの里 御中');
    expect(text).toContain('受付番号：R8-0012');
    await pane.click('文面をコピー');
    expect(writeText).toHaveBeenCalledWith(text);
    expect(
      [...document.querySelectorAll('dialog [role="status"]')].map((status) => status.textContent),
    ).toContain('コピーしました。');
    vi.unstubAllGlobals();
  });

  it('lead from the clause to 参考, and back to the list as it was', async () => {
    await open().click('点検する');
    await pane.click('不備 21件');
    await pane.openGroup();
    await pane.does(() => pane.find('[title="別紙1 6⑦ を参考で開く"]').click());
    expect(pane.workspace.getState()).toMatchObject({
      view: 'reference',
      referenceClause: { source: { document: 'n001', clause: '別紙1 6⑦' }, quote: QUOTED },
    });
    await pane.click('手順に戻る');
    expect(pane.button('不備 21件').getAttribute('aria-pressed')).toBe('true');
  });

  it('have no link where they are our own check of the data', async () => {
    await open({ check: () => Promise.resolve(checkResult({ findings: findings(5) })) }).click('点検する');
    expect(pane.text).toContain('L-03（データの点検）');
    const titles = [...document.querySelectorAll('[title$=" を参考で開く"]')].map((link) => link.textContent);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles).not.toContain('（データの点検）');
  });
});

describe('the head of the pane', () => {
  it('names 都道府県 and 年度 before anything was read', async () => {
    await open().does(() => pane.workspace.begin());
    expect(pane.find('header').textContent).toContain('東京都・令和8年度');
  });
});

describe('再計算・修復', () => {
  it('says what is still broken and what to do', async () => {
    await open().does(() => pane.workspace.repair());
    expect(pane.announced).toBe('エラーになっている GRANT_ の式はありません。');
  });
});
