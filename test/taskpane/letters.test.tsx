// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { letterTexts as words } from '../../src/catalogue/pane/letter-texts';
import { printLetters } from '../../src/taskpane/steps/report/letter/print';
import { readLetterRecords } from '../../src/workbook/run/letter-record';
import { memoryWorkbook } from '../memory/workbook';
import { checkResult } from './fixtures';
import { Pane } from './mount';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const settings = {
  name: '設定',
  values: [
    ['項目', '値'],
    ['税区分', '税込'],
  ],
};

const opened = async () => {
  const port = memoryWorkbook([settings]);
  const pane = new Pane({}, port);
  await pane.does(() => pane.workspace.run('check'));
  await pane.does(() => pane.workspace.showStep('report'));
  await pane.click(words.section.open);
  return { pane, port };
};

/** How many letters the findings of the fixture come to. */
const asked = new Set(
  checkResult().findings.flatMap(({ asked: isAsked, receiptNumber }) => (isAsked ? [receiptNumber] : [])),
).size;

const said = (): string[] =>
  [...document.querySelectorAll('dialog [role="status"]')].map(({ textContent }) => textContent ?? '');

/** Types a day into 回答期限. */
const enter = (pane: Pane, day: string) =>
  pane.does(() => {
    const input = pane.find<HTMLInputElement>('dialog input[type="date"]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, day);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('差戻し as a batch', () => {
  it('has all letters that were not sent, and records them with the 期限 that was entered', async () => {
    const { pane, port } = await opened();
    await enter(pane, '2026-12-14');
    await pane.click(words.record.sent(asked));
    const records = await readLetterRecords(port);
    expect(records).toHaveLength(asked);
    expect(records[0]).toMatchObject({ sentOn: '2026-11-21', deadline: '2026-12-14', state: '発送' });
    expect(said()).toContain(words.record.wasSent(asked));
    expect(pane.text).toContain(words.state.of(records[0]));
    expect(pane.text).toContain(words.list.fresh(0));
  });

  it('says that a letter was answered, and takes the last record back', async () => {
    const { pane, port } = await opened();
    await pane.click(words.record.sent(asked));
    await pane.click(words.list.all(asked));
    await pane.click(words.record.answered(asked));
    expect((await readLetterRecords(port)).every(({ state }) => state === '回答')).toBe(true);
    await pane.click(words.record.takeBack);
    expect((await readLetterRecords(port)).every(({ state }) => state === '発送')).toBe(true);
    expect(said()).toContain(words.record.tookBack);
  });

  it('keeps the 期限 in 設定, and begins with it the next time', async () => {
    const { pane, port } = await opened();
    await enter(pane, '2026-12-14');
    await pane.click(words.deadline.keep);
    expect(said()).toContain(words.deadline.kept);
    const rows = (await port.read(['設定'])).get('設定')?.values;
    expect(rows?.at(-1)).toEqual(['差戻し:回答期限', '2026-12-14']);
    await pane.does(() => document.querySelector<HTMLButtonElement>('dialog header button')?.click());
    await pane.click(words.section.open);
    expect(pane.find<HTMLInputElement>('dialog input[type="date"]').value).toBe('2026-12-14');
  });

  it('prints the letters that are ticked, with the 期限, each on a page of its own', async () => {
    const printed: string[] = [];
    window.print = vi.fn(() => {
      printed.push(...[...document.querySelectorAll('pre')].map(({ textContent }) => textContent ?? ''));
    });
    const { pane } = await opened();
    await enter(pane, '2026-12-14');
    const box = pane.find<HTMLInputElement>('dialog li input');
    await pane.does(() => box.click());
    await pane.click(words.print.many(asked - 1));
    expect(printed).toHaveLength(asked - 1);
    expect(printed.every((text) => text.includes('回答期限：令和8年12月14日'))).toBe(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelectorAll('pre, style[data-letters]')).toHaveLength(0);
  });

  it('is not offered for what only the prefecture can settle', async () => {
    const findings = checkResult().findings.map(({ asked: _, ...finding }) => finding);
    const pane = new Pane({ check: () => Promise.resolve(checkResult({ findings })) });
    await pane.does(() => pane.workspace.run('check'));
    await pane.openGroup();
    expect(() => pane.button('差戻し')).toThrow('no button');
    await pane.does(() => pane.workspace.showStep('report'));
    expect(pane.text).toContain(words.section.about(0));
    expect(() => pane.button(words.section.open)).toThrow('no button');
  });
});

describe('a print of letters', () => {
  it('is refused where the browser has none, and leaves nothing behind', () => {
    window.print = () => {
      throw new Error('no printer');
    };
    expect(printLetters(['<b>文面</b>'])).toBe(false);
    expect(document.querySelectorAll('[data-letters]')).toHaveLength(0);
  });
});
