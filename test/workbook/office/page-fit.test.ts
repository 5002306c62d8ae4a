import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SheetContent } from '../../../src/base/sheet-content';
import { pane } from '../../../src/catalogue/pane';
import { type Afterwards, withoutEvents } from '../../../src/workbook/office/look/excel';
import type { Facts } from '../../../src/workbook/office/look/facts';
import { askFits, fitsAsked } from '../../../src/workbook/office/plan/page-fit';
import type { WriteOp } from '../../../src/workbook/port';
import { stubExcel } from './excel';

afterEach(() => vi.unstubAllGlobals());

const content = (name: string, part: Partial<SheetContent> = {}): WriteOp => ({
  op: 'sheet',
  content: {
    name,
    cells: [],
    blocks: [],
    table: null,
    styles: [],
    widths: [],
    frozenRows: 0,
    mark: `KAIGO_HOJO_${name}`,
    ...part,
  },
});

const area = { row: 0, column: 0, rows: 1, columns: 1 };
const facts: Facts = {
  sheets: [],
  tables: [],
  marks: [{ name: 'KAIGO_HOJO_算定', sheet: '算定（写し）', area }],
};
const ops: readonly WriteOp[] = [
  content('算定'),
  content('指摘'),
  content('概況', { onePage: true }),
  content('要件確認一覧', {
    paper: { scale: 73, titleColumns: 3, columnStarts: [9], rowStarts: [] },
  }),
  content('総括表'),
  { op: 'answer', sheet: '設定', cells: [] },
];

/** An Excel whose sheets say that they are fitted so. */
const answering = (zooms: Readonly<Record<string, unknown>>) =>
  ({
    workbook: {
      worksheets: {
        getItem: (name: string) => ({ pageLayout: { load: () => ({ zoom: zooms[name] }) } }),
      },
    },
  }) as unknown as Excel.RequestContext;

describe('the fit to paper', () => {
  it('is asked for sheets that are made, never for one that was there or that has a size of its own', () => {
    stubExcel({});
    expect(fitsAsked(facts, ops)).toEqual([
      { sheet: '指摘', across: 1, down: null },
      { sheet: '概況', across: 1, down: 1 },
      { sheet: '総括表', across: 1, down: null },
    ]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'as it was set',
      {
        指摘: { horizontalFitToPages: 1 },
        概況: { horizontalFitToPages: 1, verticalFitToPages: 1 },
        総括表: { horizontalFitToPages: 1, verticalFitToPages: null, scale: null },
      },
      [],
    ],
    [
      'a scale as before, the width alone, another width',
      {
        指摘: { scale: 100 },
        概況: { horizontalFitToPages: 1 },
        総括表: { horizontalFitToPages: 2 },
      },
      ['指摘', '概況', '総括表'],
    ],
    ['no answer', {}, ['指摘', '概況', '総括表']],
  ])('is held against what Excel has: %s', (_, zooms, unset) => {
    stubExcel({});
    const left = askFits(answering(zooms), fitsAsked(facts, ops))();
    expect(left.map(({ sheet }) => sheet)).toEqual(unset);
  });

  it('is said with what to click for each sheet', () => {
    stubExcel({});
    const text = pane.error.unfitted(fitsAsked(facts, ops));
    expect(text).toContain(
      'シート「指摘」「総括表」は［横］1 ページ、シート「概況」は［横］1 ページ・［縦］1 ページ',
    );
  });
});

describe('the request that switches events on again', () => {
  /** An Excel whose n-th request is refused at a member. */
  function excel(refused: Readonly<Record<number, string>>) {
    const asked: string[] = [];
    let count = 0;
    const context = {
      runtime: {
        set enableEvents(on: boolean) {
          asked.push(on ? 'on' : 'off');
        },
      },
      sync: () => {
        count += 1;
        const errorLocation = refused[count];
        return errorLocation === undefined
          ? Promise.resolve()
          : Promise.reject(
              Object.assign(new Error('refused'), { code: 'ItemNotFound', debugInfo: { errorLocation } }),
            );
      },
    };
    stubExcel(context);
    const run = (work: () => Promise<string>, look?: Afterwards['look']) =>
      withoutEvents(context as unknown as Excel.RequestContext, work, {
        ask: () => asked.push('question'),
        ...(look && { look }),
      });
    return { asked, run };
  }

  it.each<[string, Readonly<Record<number, string>>, readonly string[]]>([
    ['carries the question', {}, ['off', 'on', 'question']],
    ['goes without it where Excel refuses that', { 2: 'PageLayout.zoom' }, ['off', 'on', 'question', 'on']],
  ])('%s', async (_, refused, asked) => {
    const { asked: seen, run } = excel(refused);
    expect(await run(() => Promise.resolve('written'))).toBe('written');
    expect(seen).toEqual(asked);
  });

  it('is the first one of the look that follows', async () => {
    const { asked, run } = excel({});
    const look: Afterwards['look'] = async (context, along) => {
      along();
      asked.push('look');
      await context.sync();
    };
    expect(await run(() => Promise.resolve('written'), look)).toBe('written');
    expect(asked).toEqual(['off', 'on', 'question', 'look']);
  });

  it('is made once more where Excel refuses the look, which fails the write all the same', async () => {
    const { asked, run } = excel({ 2: 'Range.values' });
    const look: Afterwards['look'] = async (context, along) => {
      along();
      await context.sync();
    };
    await expect(run(() => Promise.resolve('written'), look)).rejects.toThrow('refused');
    expect(asked).toEqual(['off', 'on', 'question', 'on']);
  });

  it('fails where it is itself refused', async () => {
    const { run } = excel({ 2: 'Runtime.enableEvents' });
    await expect(run(() => Promise.resolve('written'))).rejects.toThrow('refused');
  });

  it('asks nothing after a write that failed', async () => {
    const { asked, run } = excel({});
    await expect(run(() => Promise.reject(new Error('broken off')))).rejects.toThrow('broken off');
    expect(asked).toEqual(['off', 'on']);
  });
});
