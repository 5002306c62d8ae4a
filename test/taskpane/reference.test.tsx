// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeReference, type Reference } from '../../src/reference';
import { referenceDocuments } from '../../src/reference/notices/documents';
import { loadReference, useReference } from '../../src/taskpane/views/reference/load';
import { ReferencePanel } from '../../src/taskpane/views/reference/ReferencePanel';
import { Part } from './reason-mount';

let part: Part | undefined;
const open = async (clause?: string, quote: string | null = null) => {
  await loadReference();
  const referenceClause = clause === undefined ? null : { source: { document: 'n001', clause }, quote };
  part = new Part(<ReferencePanel />, { referenceClause });
  return part.open();
};

afterEach(() => {
  part?.close();
  part = undefined;
});

const announced = (pane: Part) => pane.find('[role="status"]').textContent;
const title = (pane: Part) => pane.find('article h2').textContent;

describe('参考', () => {
  it('lists the notices and the support windows; an annex is opened from there', async () => {
    const pane = await open();
    for (const name of [
      '老発0407第3号',
      '基金要綱',
      '政策パッケージ',
      '最新情報Vol.1466',
      '相談窓口と手順',
    ]) {
      expect(pane.text).toContain(name);
    }
    await pane.click('別紙1');
    expect(title(pane)).toBe('別紙1');
    // a long one shows what is in it as a list
    expect(pane.all('[aria-label="中の条項"] button')).toHaveLength(7);
  });

  it('opens at the clause of a finding, marks the words it quotes, and tells a reader where it is', async () => {
    const pane = await open('別紙1 6⑦', '「★一つ星」又は「★★二つ星」のいずれかを宣言すること');
    expect(title(pane)).toBe('別紙1 6⑦');
    expect(pane.all('mark').map((mark) => mark.textContent)).toEqual([
      '「★一つ星」又は「★★二つ星」のいずれかを宣言すること',
    ]);
    expect(document.activeElement?.textContent).toBe('別紙1 6⑦');
  });

  it('opens the first of several clauses and leads to the others', async () => {
    const pane = await open('別紙1 6⑧・7(1)');
    expect(title(pane)).toBe('別紙1 6⑧');
    await pane.click('別紙1 7(1)');
    expect(title(pane)).toBe('別紙1 7(1)');
    expect(pane.text).toContain(
      '原則として、都道府県に設置されている介護生産性向上総合相談センターに相談する',
    );
    await pane.click('次の条項');
    expect(title(pane)).toBe('別紙1 7(2)');
  });

  it('says so where the notices have no such clause', async () => {
    expect((await open('通知に定めなし')).text).toContain(
      '「通知に定めなし」に当たる条項は、収めた通知にありません。',
    );
  });

  it('shows a table as a table, with its heads', async () => {
    const pane = await open('別紙1 表3');
    expect(pane.all('th').map((cell) => cell.textContent)).toEqual([
      '1 職員数 (申請時点)',
      '2 基準額',
      '3 基準額',
    ]);
    expect(pane.all('tr')).toHaveLength(5);
  });

  it('finds words of any width, tells how many clauses have them, and leads back to the same place', async () => {
    const pane = await open();
    await pane.type('情報端末　１０万円');
    expect(announced(pane)).toBe('1件の条項が見つかりました。');
    await pane.does(() => pane.find('[data-clause]').click());
    expect(title(pane)).toBe('別紙2 3(2)ウ');
    expect(pane.all('mark').map((mark) => mark.textContent)).toEqual(['情報端末', '10万円']);
    await pane.click('検索結果へ戻る');
    expect(document.activeElement).toBe(pane.find('[data-clause]'));
    await pane.type('該当なし語句');
    expect(announced(pane)).toBe('一致する条項はありません。');
  });

  it('shows what the notices leave open, with the way to the setting that decides it', async () => {
    const pane = await open();
    await pane.type('消費税');
    expect(pane.text).toContain('通知に定めなし（A-18）');
    expect(pane.text).toContain('税込・税抜の別と寄付金等の控除の定めがない。');
    await pane.click('設定「寄付金等の控除」「税区分」で決める');
    expect(pane.showStep).toHaveBeenCalledWith('prepare');
  });

  it('opens the clause that a reading belongs to', async () => {
    const pane = await open();
    await pane.type('端数');
    await pane.click('別紙1 5');
    expect(title(pane)).toBe('別紙1 5');
  });

  it('says which word it has looked for instead of one that the notices do not have', async () => {
    const pane = await open();
    await pane.type('見守りカメラ');
    expect(announced(pane)).toContain('「見守り」で探しました');
  });

  it('draws the first thirty of many, and the others on demand', async () => {
    const pane = await open();
    await pane.type('介護');
    expect(pane.all('[data-clause]')).toHaveLength(30);
    await pane.click('ほか');
    expect(pane.all('[data-clause]').length).toBeGreaterThan(100);
  });

  it('shows whom to ask and the steps as the notices have them', async () => {
    const pane = await open();
    await pane.click('相談窓口と手順');
    expect(title(pane)).toBe('相談窓口と手順');
    expect(pane.text).toContain('03-5253-1111');
    await pane.click('STEP 1 仲間をつくる');
    expect(pane.text).toContain('つながりをつくる');
  });

  it('copies a clause with the name of its notice', async () => {
    const copied = vi.fn((_: string) => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: copied } });
    document.execCommand = () => {
      void copied(String((document.activeElement as HTMLTextAreaElement | null)?.value));
      return true;
    };
    const pane = await open('別紙1 2');
    await pane.click('条項を写す');
    expect(copied).toHaveBeenCalledWith(
      '老発0407第3号 別紙1 2\n2 実施主体\n本事業の実施主体は、都道府県とする。',
    );
    expect(pane.text).toContain('写しました');
    vi.unstubAllGlobals();
  });
});

describe('loading the notices', () => {
  it('can be tried again after it failed', async () => {
    const reference = makeReference(referenceDocuments);
    const load = vi
      .fn<() => Promise<Reference>>()
      .mockRejectedValueOnce(new Error('x'))
      .mockResolvedValue(reference);
    const seen: string[] = [];
    let again: () => void = () => {};
    function Probe() {
      const loaded = useReference(load);
      again = loaded.retry;
      seen.push(loaded.failed ? 'failed' : loaded.reference === null ? 'waiting' : 'there');
      return null;
    }
    const root = createRoot(document.createElement('div'));
    await act(async () => root.render(<Probe />));
    await act(async () => again());
    expect([...new Set(seen)]).toEqual(['waiting', 'failed', 'there']);
    expect(load).toHaveBeenCalledTimes(2);
    act(() => root.unmount());
  });
});
