// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cellPlace } from '../../src/base/a1';
import { ReasonPanel } from '../../src/taskpane/views/reason/ReasonPanel';
import { checkResult } from './fixtures';
import { type Fixture, reasonFixture } from './reason-fixtures';
import { Part } from './reason-mount';

let part: Part;
const open = (name: Fixture | null, checked = true) => {
  const result = checked ? checkResult() : null;
  part = new Part(<ReasonPanel />, { result, reason: name === null ? null : reasonFixture(name) });
  return part.open();
};

afterEach(() => part.close());

describe('なぜこの額か', () => {
  it('says before a check, and without a row of an application, how to ask', async () => {
    await open(null, false);
    expect(part.text).toContain('まだ点検していません');
    part.close();
    await open(null);
    expect(part.text).toContain('申請の行を選んでください');
  });

  it('heads the amounts with whose they are and how the application stands', async () => {
    await open('several');
    const header = part.find('header').textContent;
    for (const text of ['R8-0013', 'みらいの里', '判定：適', '交付予定額1,500,000円', '算定額1,693,000円']) {
      expect(header).toContain(text);
    }
  });

  it('shows each 補助区分 line by line, long lists folded', async () => {
    await open('several');
    expect(part.all('h2').map((title) => title.textContent)).toEqual([
      'R8-0013 みらいの里',
      '機器30',
      'ソフト',
      '業務改善支援',
      '合計と端数処理',
    ]);
    expect(part.text).not.toContain('経費!H7');
    const fold = part.button('5行の内訳を表示');
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    await part.does(() => fold.click());
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(part.text).toContain('経費!H7 明細3123,459円');
  });

  it('leads from each line to its cell', async () => {
    await open('capped');
    await part.click('経費!H5 明細1');
    expect(part.goTo).toHaveBeenCalledWith(cellPlace('経費', 4, 7));
  });

  it.each([
    ['capped', ['95.83%'], ['95.83%'], '基準額を50,000円超えた分は補助されません。'],
    ['terminals', ['10.59%'], ['100%'], '基準額まで7,600,000円の余裕があります。'],
  ] as const)(
    'draws the amount of %s against its cap, and says so to a reader',
    async (name, filled, cap, said) => {
      await open(name);
      const picture = part.find('svg[role="img"]');
      expect(picture.getAttribute('aria-label')).toContain(said);
      const widths = [...picture.querySelectorAll('rect')].map((rect) => rect.getAttribute('width'));
      expect(widths.slice(1, 2)).toEqual(filled);
      expect([picture.querySelector(':scope > line')?.getAttribute('x1')]).toEqual(cap);
      // what is over the cap is a part of its own
      expect(widths.length).toBe(name === 'capped' ? 3 : 2);
    },
  );

  it('draws nothing where an amount is undetermined, and says what is missing', async () => {
    await open('undetermined');
    expect(part.all('svg[role="img"]')).toEqual([]);
    expect(part.text).toContain('職員数が決まっていません');
    part.close();
    await open('noCost');
    expect(part.text).toContain('対象経費がないため、補助額は0円です。');
  });

  it('quotes each clause once in its own words, and leads to the notice', async () => {
    await open('several');
    const quotes = part.all('blockquote').map((quote) => quote.textContent);
    expect(quotes.filter((text) => text?.includes('補助率は4/5とし'))).toHaveLength(1);
    expect(quotes).toContain('「1名以上10名以下｜100万円｜115万円」');
    await part.click('別紙1 表2 6行 を通知で読む');
    expect(part.showReference).toHaveBeenCalledWith({
      source: { document: 'n001', clause: '別紙1 表2 6行' },
      quote: null,
    });
  });

  it('says what would change the amount', async () => {
    await open('capped');
    expect(part.all('ul li').map((item) => item.textContent)).toEqual(
      expect.arrayContaining([
        '対象経費があと1円増えても補助額は増えません（基準額で頭打ち、50,000円超過）',
        'あと1事業所の連携で +50,000円',
      ]),
    );
  });

  it('copies the whole as text, and says whether that worked', async () => {
    const writeText = vi.fn((_: string) => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    document.execCommand = () => {
      void writeText(String((document.activeElement as HTMLTextAreaElement | null)?.value));
      return true;
    };
    await open('capped');
    await part.click('文章で写す');
    expect(part.text).toContain('写しました');
    expect(writeText.mock.calls[0]?.[0]).toContain('■ 合計と端数処理');
    vi.unstubAllGlobals();
  });
});
