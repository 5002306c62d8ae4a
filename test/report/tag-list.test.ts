import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/report/input';
import { emptyBlocks, repairedTags, tagChoices, tagText } from '../../src/report/tag-list';
import { type Blocks, bodyRows, isTag, parseTags, targetOf } from '../../src/report/tags';
import { booksOf } from '../../src/scheme';
import { r8 } from '../../src/scheme/r8';
import { ministrySheets, reportBlocks } from '../../src/workbook/run/ministry-sheets';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

const SHEET = '総括表';

/** The cell of a block that a text's one tag is filled with, or the cells of a column. */
function cellOf(text: string, block: Block, blocks: Blocks): string {
  const [piece, ...others] = parseTags(text);
  if (piece === undefined || !isTag(piece) || others.length > 0) return `no tag: ${text}`;
  const found = targetOf(piece, blocks);
  if ('kind' in found) return `${found.kind}: ${text}`;
  return found.block === block ? `${found.row ?? 'every row'} ${found.column}` : `another block: ${text}`;
}

/** Every tag that is offered for a block names the cell that it is offered for, and nothing else. */
function expectUnique(sheet: string, block: Block, blocks: Blocks): void {
  const { rows, columns } = tagChoices(block);
  const [firstRow] = rows;
  for (const row of rows)
    // what a column is called does not depend on the row
    for (const column of row === firstRow ? columns : columns.slice(0, 1))
      expect(cellOf(tagText(sheet, row.name, column.name), block, blocks)).toBe(
        `${row.at ?? 'every row'} ${column.at}`,
      );
}

const breakdown: Block = [
  ['受付番号', '法人名', '補助区分', '補助額', '根拠', '根 拠', 'R1-53\n宣言：一つ星', 'R1-21\n連携開始日'],
  ['合計', 2, '', 900, '', '', 0, 0],
  ['A1', '甲会', '機器30', 300, 'x', 'y', '○', '○'],
  ['A1', '甲会', 'ソフト', 200, 'x', 'y', '○', '○'],
  ['A2', '甲+乙会', '機器30', 400, 'x', 'y', '○', '○'],
  ['A3', '丙会', '機器30', 400, 'x', 'y', '○', '○'],
  ['A3', '丙会', '機器30', 400, 'x', 'y', '○', '○'],
  ['A1+ソフト', '丁{会}', '機器30', 400, 'x', 'y', '○', '○'],
  ['*', '戊会', '', 400, 'x', 'y', '○', '○'],
  ['', '己\n会', '機器30', 400, 'x', 'y', '○', '○'],
];

describe('the tags that are offered', () => {
  it('name a row by as little as tells it from the others', () => {
    const { rows, nameless } = tagChoices(breakdown);
    expect(rows.map(({ name, at }) => [name, at])).toEqual([
      ['*', null],
      ['合計', 1],
      ['A1+機器30', 2],
      // A1+ソフト is the name of another row
      ['A1+甲会+ソフト', 3],
      ['A2', 4],
      ['A1+ソフト', 7],
      ['*+戊会', 8],
      ['己 会', 9],
    ]);
    // the two rows of A3 are the same
    expect(nameless).toBe(2);
    expect(rows.slice(1, 5).map(({ about }) => about)).toEqual(['', '甲会', '', '甲+乙会 機器30']);
  });

  it('leave out columns that a tag cannot name, and have headers on one line', () => {
    expect(tagChoices(breakdown).columns.map(({ name, at }) => [name, at])).toEqual([
      ['受付番号', 0],
      ['法人名', 1],
      ['補助区分', 2],
      ['補助額', 3],
      ['R1-21 連携開始日', 7],
    ]);
  });

  it('each name the cell that they are offered for, whatever stands in the block', () => {
    const word = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('A', 'Ａ', 'a', 'B', 'A+B', '＋', '*', '合計', '', ' ', 'A:B'),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 3 }) },
    );
    const blocks = fc
      .record({ width: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 0, max: 8 }) })
      .chain(({ width, rows }) => {
        const cell = fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: fc.integer() });
        return fc.tuple(
          fc.array(word, { minLength: width, maxLength: width }),
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
            minLength: rows,
            maxLength: rows,
          }),
        );
      })
      .map(([header, body]): Block => [header, ...body]);
    fc.assert(
      fc.property(blocks, (block) => {
        expectUnique(SHEET, block, new Map([[SHEET, block]]));
      }),
      { numRuns: 500 },
    );
  });

  it('name every row and column of the sample', async () => {
    const file = readFileSync(path.resolve('samples/未来県_定着支援_申請一覧.xlsx'));
    const { sheets } = await ministrySheets(openXlsx(new Uint8Array(file)), {
      now: new Date('2026-06-30T05:00:00Z'),
    });
    const blocks = reportBlocks(sheets);
    expect(blocks.size).toBe(11);
    for (const [sheet, block] of blocks) {
      expectUnique(sheet, block, blocks);
      const { rows, columns, nameless } = tagChoices(block);
      expect(columns, sheet).toHaveLength(block[0]?.length ?? 0);
      expect([rows.length, nameless], sheet).toEqual([block.length, 0]);
    }
  });

  it('are there without any table: what the rule book fixes', () => {
    const blocks = emptyBlocks(booksOf(r8, [r8]));
    const names = (sheet: string): string[] =>
      tagChoices(blocks.get(sheet) ?? []).rows.map(({ name }) => name);
    expect(names('総括表')).toEqual(['*', '合計', ...r8.programmes.map(({ name }) => name)]);
    expect(names('所要額内訳')).toEqual(['*', '合計']);
    for (const [sheet, block] of blocks) expectUnique(sheet, block, blocks);
  });

  it('are named quickly in a block of many rows', () => {
    const many: Block = [
      ['受付番号', '事業', '補助区分', '補助額'],
      ...Array.from({ length: 20_000 }, (_, at) => [
        `R8-${at >> 1}`,
        '定着支援',
        at % 2 ? 'ソフト' : '機器30',
        at,
      ]),
    ];
    const { rows, nameless } = tagChoices(many);
    expect([rows.length, nameless, bodyRows(many).length]).toEqual([20_001, 0, 20_000]);
    expect(rows[2]?.name).toBe('R8-0+ソフト');
  });
});

describe('a tag that has a problem', () => {
  const blocks: Blocks = new Map<string, Block>([
    [
      '総括表',
      [
        ['事業', '件数', '交付予定額'],
        ['定着支援', 1, 2],
        ['合計', 1, 2],
      ],
    ],
    ['所要額内訳', breakdown],
  ]);
  const repairs = (text: string): string[] => {
    const [piece] = parseTags(text);
    const problem = piece !== undefined && isTag(piece) ? targetOf(piece, blocks) : piece;
    if (typeof problem !== 'object' || !('kind' in problem)) throw new Error(text);
    return repairedTags(problem, blocks);
  };

  it.each([
    ['{{総活表:定着支縁:交付予定}}', ['{{総括表:定着支援:交付予定額}}']],
    ['｛｛総括表：定着支援：件 数額｝｝', ['{{総括表:定着支援:件数}}', '{{総括表:定着支援:交付予定額}}']],
    [
      '{{所要額内訳:A1:補助額}}',
      ['{{所要額内訳:A1+甲会+機器30:補助額}}', '{{所要額内訳:A1+甲会+ソフト:補助額}}'],
    ],
    ['{{所要額内訳:A2:根拠}}', []],
    ['{{総括表}}', []],
  ])('%s is mended to what names something', (text, tags) => {
    expect(repairs(text)).toEqual(tags);
  });
});
