import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleBytes } from '../product/grid';
import { readUntil, type Suite } from './suite';

const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What a clerk opens: workbooks one upon another, and files that are none. */
export const opening: Suite = (desk) => {
  const open = (name: string, bytes: Uint8Array): Promise<void> =>
    desk().page.setInputFiles('#open-file', { name, mimeType: '', buffer: Buffer.from(bytes) });
  const shown = (): Promise<string> => desk().page.locator('#book-name').innerText();
  const notice = () => desk().page.locator('#notices');
  const type = (address: string, text: string): Promise<void> =>
    desk().page.evaluate(([cell, content]) => window.workbench?.setCell('申請', cell, content), [
      address,
      text,
    ] as const);
  const value = async (address: string): Promise<unknown> =>
    (await readUntil(desk(), '申請', address, ([row]) => row?.[0] !== '#BUSY!' && row?.[0] !== ''))[0]?.[0];

  describe('workbooks opened one upon another', () => {
    it('end with the last, in one grid, whose formulas know the functions from the first moment', async () => {
      await Promise.all(['い.xlsx', 'ろ.xlsx', 'は.xlsx'].map((name) => open(name, sampleBytes)));
      await expect.poll(shown).toBe('は.xlsx');
      await type('B300', '=TEST_RATE("見守り",375000)');
      expect(await value('B300')).toBe(300_000);
      expect(await desk().page.locator('#grid > .desk__stage').count()).toBe(1);
      expect(await notice().innerText()).toBe('');
    });

    it('leave nothing of a formula that one before has read without its function', async () => {
      const formula = '=TEST_RATE("見守り",1000)';
      await desk().page.evaluate(() => window.workbench?.faults.loseFunction('TEST_RATE'));
      await type('B301', formula);
      await open('に.xlsx', sampleBytes);
      await expect.poll(shown).toBe('に.xlsx');
      await type('B301', formula);
      expect(await value('B301')).toBe(800);
    });

    it('say so where the functions can’t be had, and know them when they can', async () => {
      const second = await desk().page.context().newPage();
      const fails = (route: { abort(): Promise<void> }): Promise<void> => route.abort();
      await second.route('**/functions.json', fails);
      await second.goto(`${desk().url}workbench/?book=blank&unkept`);
      const told = second.locator('#notices').getByRole('alert');
      await expect.poll(() => told.innerText()).toContain('関数の一覧を読み込めませんでした');
      await second.evaluate(() => window.workbench?.setCell('Sheet1', 'A1', '=TEST_RATE("見守り",375000)'));
      const cell = async () =>
        (await readUntil({ ...desk(), page: second }, 'Sheet1', 'A1', () => true))[0]?.[0];
      await expect.poll(cell).toBe('#NAME?');
      await second.unroute('**/functions.json', fails);
      await told.getByRole('button', { name: 'もう一度読み込む' }).click();
      await expect.poll(cell).toBe(300_000);
      await second.close();
    });

    it('have controls that all have names', async () => {
      await desk().page.evaluate(AXE);
      const unnamed = () =>
        desk().page.evaluate(async () => {
          const rules = ['button-name', 'aria-command-name', 'aria-roles', 'label', 'nested-interactive'];
          const { axe } = window as unknown as { axe: typeof import('axe-core') };
          const { violations } = await axe.run(document, { iframes: false, runOnly: rules });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
        });
      await expect.poll(unnamed).toEqual([]);
      const names = await desk()
        .page.locator('#grid button[aria-label]')
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
      expect(names).toEqual(expect.arrayContaining(['太字', 'シートを追加', '拡大']));
    });
  });

  describe('a file that is no workbook', () => {
    const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const files: readonly (readonly [name: string, bytes: Buffer, kind: string, advice: string])[] = [
      ['古い.xls', Buffer.from([...compound, 0]), '古い形式', '「Excel ブック (.xlsx)」を選んで保存'],
      ['一覧.csv', Buffer.from('受付番号,額\n1,2\n'), 'CSV', 'ファイルを取り込む'],
      ['通知.pdf', Buffer.from('%PDF-1.7\0'), 'PDF', 'もとの Excel ブック'],
      ['壊れた.xlsx', Buffer.from(sampleBytes.subarray(0, 9_000)), '壊れている', '修復し、保存し直して'],
      [
        '鍵.xlsx',
        Buffer.from([...compound, ...Buffer.from('EncryptedPackage', 'utf16le')]),
        'パスワード',
        'パスワードを空にして保存',
      ],
      ['空.xlsx', Buffer.alloc(0), '空です', 'もう一度入手'],
    ];
    it.each(files)(
      '%s: it says over the grid what it is and what is still shown',
      async (name, bytes, ...told) => {
        await open(name, bytes);
        await expect.poll(() => notice().innerText()).toContain(`「${name}」を開けませんでした`);
        const text = await notice().innerText();
        for (const words of [...told, '表には「に.xlsx」を']) expect(text).toContain(words);
        expect(await notice().getByRole('alert').count()).toBe(1);
        expect(await shown()).toBe('に.xlsx');
        expect(await value('B301')).toBe(800);
      },
    );

    it('is forgotten when the message is closed, or a workbook is opened', async () => {
      await notice().getByRole('button', { name: '閉じる' }).click();
      expect(await notice().innerText()).toBe('');
      await open('一覧.csv', Buffer.from('a,b'));
      await expect.poll(() => notice().innerText()).toContain('一覧.csv');
      await open('ほ.xlsx', sampleBytes);
      await expect.poll(shown).toBe('ほ.xlsx');
      expect(await notice().innerText()).toBe('');
    });

    it('and nothing went wrong on the way', () => {
      expect(desk().strayRequests).toEqual([]);
      expect(desk().errors).toEqual([]);
    });
  });
};
