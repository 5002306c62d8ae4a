// @vitest-environment node
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflatePiece, nodeCodec } from '../../../src/cli/codec';
import type { ColumnsWrite, SheetContent, StoredCell, WriteOp } from '../../../src/workbook/port';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { RowsWork, type Aside, type RowsTask } from '../../../src/workbook/xlsx/aside';
import { crc32, joinedCrc } from '../../../src/workbook/xlsx/crc32';
import { packAround } from '../../../src/workbook/xlsx/zip-around';
import { richWorkbook } from '../../fixtures/rich-workbook';
import { newFaults } from '../../strict';
import { partsOf, textOf } from './files';
import { FINDINGS } from './ops';

/** By the bytes, which a comparison of objects would take seconds for. */
const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const input = richWorkbook();
const COLUMNS = 60;
const ROWS = 1_000;

/** Columns that are large enough for sheets to be laid out elsewhere; texts of theirs stand in the sheets too. */
const columns: ColumnsWrite = {
  op: 'columns',
  sheet: '経費',
  table: null,
  row: 0,
  column: 5,
  headers: Array.from({ length: COLUMNS }, (_, at) => `列${at}`),
  styles: Array.from({ length: COLUMNS }, () => 'text'),
  widths: Array.from({ length: COLUMNS }, () => 8),
  values: Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, at) => (at % 3 === 0 ? row * at : `文${(row * at) % 70}`)),
  ),
  mark: 'KAIGO_HOJO_経費',
};

/** One of each kind of cell: whole and broken counts, text like a formula, what XML escapes, formulas, blanks. */
const KINDS: readonly (readonly StoredCell[])[] = [
  ['受付番号', '常勤換算', '補助額', '理由'],
  ['0012', 2.5, 375_000, '=機器30：375,000円 × 4/5'],
  ['0013', 3, -1, 'A & B <C> "D" _x0041_ 𠮷'],
  [null, '', 0, '文7'],
  ['列3', 9_007_199_254_740_991, { formula: '=SUM(C2:C4)', value: 374_999 }, '二行の\n根拠 '],
];

const sheet = (name: string, cells: SheetContent['cells']): SheetContent => ({
  name,
  cells,
  blocks: [],
  table: null,
  styles: (['text', 'count', 'yen', 'wrap'] as const).map((style, column) => ({
    area: { row: 1, column, rows: cells.length, columns: 1 },
    style,
  })),
  widths: [12, 8, 14, 20],
  frozenRows: 1,
  mark: `KAIGO_HOJO_${name}`,
});

const ops: readonly WriteOp[] = [
  columns,
  FINDINGS,
  { op: 'sheet', content: sheet('甲', KINDS) },
  { op: 'sheet', content: sheet('乙', [...KINDS, ...KINDS.map((row) => row.toReversed())]) },
];

/** Another thread: all that passes is copied, and the answer comes later. */
function elsewhere(spoil: (task: RowsTask) => void = () => undefined): Aside & { tasks: string[] } {
  const tasks: string[] = [];
  const aside: Aside = (texts) => {
    const work = new RowsWork(structuredClone(texts), { crc32: nodeCodec.crc32, deflatePiece });
    const waiting: RowsTask[] = [];
    return {
      lay: (task) => {
        tasks.push(task.content.name);
        waiting.push(structuredClone(task));
      },
      results: () =>
        new Promise((resolve) => setTimeout(resolve, 5)).then(() =>
          waiting.map((task) => {
            spoil(task);
            return structuredClone(work.lay(task));
          }),
        ),
      drop: () => tasks.push('dropped'),
    };
  };
  return Object.assign(aside, { tasks });
}

async function written(aside: Aside | undefined, foreseen = ops, done = ops): Promise<Uint8Array> {
  const workbook = openXlsx(input, nodeCodec, aside);
  for (const op of foreseen) workbook.foresee?.(op);
  await workbook.apply(done);
  return workbook.save();
}

const plainly = await written(undefined, []);

/** What the cells hold and how they look; numbers of formats may differ, so each is given by what it says. */
const shown = async (bytes: Uint8Array) => {
  const workbook = openXlsx(bytes);
  const { sheets } = await workbook.describe();
  const areas = sheets.flatMap(({ name, used }) => (used === null ? [] : [{ sheet: name, area: used }]));
  return {
    values: await Promise.all(areas.map(async (place) => workbook.readFormulas(place.sheet, place.area))),
    formats: await workbook.numberFormats?.(areas),
  };
};

describe('sheets that are laid out elsewhere', () => {
  it('hold what they hold when they are laid out as they are written, number formats included', async () => {
    const place = elsewhere();
    const bytes = await written(place);
    expect(place.tasks).toEqual(['指摘', '甲', '乙']);
    expect(newFaults(input, bytes)).toEqual([]);
    expect(await shown(bytes)).toEqual(await shown(plainly));
    expect(textOf(bytes, 'xl/sharedStrings.xml')).toBe(textOf(plainly, 'xl/sharedStrings.xml'));
    expect(Object.keys(partsOf(bytes))).toEqual(Object.keys(partsOf(plainly)));
    expect(isSame(await written(elsewhere()), bytes)).toBe(true);
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    [
      'one of them could not be laid out',
      () =>
        written(
          elsewhere(({ content }) => {
            if (content.name === '乙') throw new Error('no memory');
          }),
        ),
    ],
    [
      'the place does not work at all',
      () =>
        written(() =>
          Object.assign(elsewhere()({ known: new Map(), count: 0 }), {
            results: () => Promise.reject(new Error('gone')),
          }),
        ),
    ],
  ])('are laid out when they are written where %s', async (_, write) => {
    expect(await shown(await write())).toEqual(await shown(plainly));
  });

  it('leave nothing behind where other operations are carried out than those foreseen', async () => {
    const place = elsewhere();
    const others = ops.slice(0, 2);
    expect(isSame(await written(place, ops, others), await written(undefined, [], others))).toBe(true);
    expect(place.tasks).toContain('dropped');
  });

  it('are not begun for a small write, nor for a sheet that is there already', async () => {
    const place = elsewhere();
    const small = { ...columns, values: columns.values.slice(0, 10) };
    await written(place, [small, ...ops.slice(1)], [small, ...ops.slice(1)]);
    expect(place.tasks).toEqual([]);
    const again = openXlsx(plainly, nodeCodec, place);
    for (const op of ops) again.foresee?.(op);
    expect(place.tasks).toEqual([]);
  });
});

const bytesOf = fc.uint8Array({ maxLength: 300 });

describe('a piece of a part that is compressed by itself', () => {
  it('gives the part, checksum and all, between whatever stands around it', () => {
    const long = new Uint8Array(70_000).map((_, at) => at % 251);
    fc.assert(
      fc.property(fc.oneof(bytesOf, fc.constant(long)), bytesOf, bytesOf, (head, middle, foot) => {
        const piece = { data: deflatePiece(middle), crc: crc32(middle), size: middle.length };
        const entry = packAround('a.xml', [head, piece, foot], nodeCodec);
        const whole = new Uint8Array([...head, ...middle, ...foot]);
        expect(isSame(inflateRawSync(entry.data), whole)).toBe(true);
        expect([entry.size, entry.crc, entry.method]).toEqual([whole.length, crc32(whole), 8]);
      }),
    );
  });

  it('of any length has a checksum that joins', () => {
    fc.assert(
      fc.property(bytesOf, bytesOf, (first, second) => {
        const whole = crc32(new Uint8Array([...first, ...second]));
        expect(joinedCrc(crc32(first), crc32(second), second.length)).toBe(whole);
      }),
    );
  });
});
