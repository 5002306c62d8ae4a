import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { submissionXlsx } from '../../../src/documents/submission/submission';
import { readCells } from '../../cases/workbooks';
import { textOf } from './files';

/** A prefecture's copy may have more cells than a part may have elements that are held as a tree. */

const sample = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));
const setUp = (bytes: Uint8Array) =>
  /<pageSetup [^>]*fitToWidth="(\d+)"[^>]*>/.exec(textOf(bytes, 'xl/worksheets/sheet1.xml'))?.[1];

it('a copy of very many rows takes the print set-up of the sheet that it is a copy of', async () => {
  const cells = Array.from({ length: 30_000 }, (_, row) => Array.from({ length: 14 }, (__, at) => row + at));
  const content = {
    ...{ name: '所要額内訳', cells, blocks: [], table: null, styles: [], widths: [10] },
    ...{ frozenRows: 1, mark: 'KAIGO_HOJO_SHEET_BREAKDOWN' },
  };
  const copy = await submissionXlsx([{ name: '所要額内訳', content, standing: '申請' }], sample);
  expect(setUp(sample)).toBe('3');
  expect(setUp(copy)).toBe('3');
  expect(await readCells(copy, '所要額内訳')).toHaveLength(cells.length);
});
