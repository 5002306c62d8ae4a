import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { besideLine } from '../../src/intake/beside-words';
import { difference } from '../../src/intake/difference';
import { type FoundLists, listsIn } from '../../src/intake/lists';
import { resubmissionsIn } from '../../src/intake/resubmissions';
import { countingOnly } from '../../src/intake/superseded';
import { booksOf } from '../../src/scheme';
import { r8 } from '../../src/scheme/r8';
import { servicesOf } from '../../src/table/cells/services';
import { gridOf } from '../cases/engine';

const context = { services: servicesOf(booksOf(r8, [r8])), date1904: false };

const HEADERS = ['受付番号', '事業', '法人名', '事業所番号', '受付日', '取下げ'];
const LINES = ['受付番号', '明細番号', '経費区分', '支出額'];
const row = (
  number: string,
  day: string | null,
  more: Partial<Record<string, CellValue>> = {},
): CellValue[] =>
  HEADERS.map(
    (header) =>
      ({
        受付番号: number,
        事業: '定着支援',
        法人名: 'みらい',
        事業所番号: '1371000101',
        受付日: day,
        ...more,
      })[header] ?? null,
  );

const lists = (applications: CellValue[][], lines: CellValue[][] = []): FoundLists =>
  listsIn([
    gridOf('申請', [HEADERS, ...applications]),
    ...(lines.length > 0 ? [gridOf('経費', [LINES, ...lines])] : []),
  ]);

const groupsOf = (workbook: FoundLists, file: FoundLists) =>
  resubmissionsIn(workbook, file, context).map(({ applications, beside }) => {
    const names = applications.map(({ row: { cells } }) => String(cells.get('receiptNumber')));
    return [names, ...beside.map((one) => besideLine(one, names, false))];
  });

describe('applications of one establishment for one 事業', () => {
  const standing = lists(
    [row('R8-1', '2026-06-01')],
    [
      ['R8-1', 1, '見守り', 300_000],
      ['R8-1', 2, 'インカム', 20_000],
    ],
  );

  it('stand beside each other, the newest first, with every cell that differs', () => {
    const file = lists(
      [row('R8-9', '令和8年7月1日', { 法人名: '㈱みらい' })],
      [
        ['R8-9', '1', '見守り', '375,000'],
        ['R8-9', '3', 'インカム', '20,000'],
      ],
    );
    expect(groupsOf(standing, file)).toEqual([
      [
        ['R8-9', 'R8-1'],
        '申請「受付日」: R8-9 令和8年7月1日、R8-1 2026-06-01',
        '申請「法人名」: R8-9 ㈱みらい、R8-1 みらい',
        '経費 1「支出額」: R8-9 375,000、R8-1 300000',
        '経費 2: R8-9 行なし、R8-1 行あり',
        '経費 3: R8-9 行あり、R8-1 行なし',
      ],
    ]);
  });

  it('say of a list that one of them has no row of it, once', () => {
    expect(groupsOf(standing, lists([row('R8-9', '2026-06-01')]))).toEqual([
      [['R8-9', 'R8-1'], '経費: R8-9 行なし、R8-1 2行'],
    ]);
  });

  it('are in order of what came, where no date tells them apart', () => {
    const [[names]] = groupsOf(lists([row('R8-1', null)]), lists([row('R8-9', null)])) as [[string[]]];
    expect(names).toEqual(['R8-9', 'R8-1']);
  });

  it('are none where one is taken back, by the file or by the workbook', () => {
    const back = { 取下げ: '2026-07-01' };
    expect(groupsOf(standing, lists([row('R8-9', null, back)]))).toEqual([]);
    const taken = lists([row('R8-1', null, back)]);
    expect(groupsOf(taken, lists([row('R8-9', null)]))).toEqual([]);
    // a file without the column says nothing of it
    const without = listsIn([
      gridOf('申請', [HEADERS.slice(0, 5), row('R8-1', null).slice(0, 5), row('R8-9', null).slice(0, 5)]),
    ]);
    expect(groupsOf(taken, without)).toEqual([]);
  });
});

describe('one that counts', () => {
  const standing = lists([
    row('R8-1', '2026-06-01'),
    row('R8-2', '2026-06-02', { 事業所番号: '1371000202' }),
  ]);
  const file = lists([row('R8-9', '2026-07-01')]);
  const own = [difference(standing.tables[0]!, file.tables[0]!, context)];
  const groups = resubmissionsIn(standing, file, context);
  const counting = (...keys: string[]) =>
    countingOnly(own, groups, standing, { keys: new Set(keys), on: '2026-07-02' });
  const [, first] = groups[0]!.applications.map(({ row: { key } }) => key);
  const [newest] = groups[0]!.applications.map(({ row: { key } }) => key);

  it('takes the other back where it stands in the workbook', () => {
    const { differences, left } = counting(newest!);
    const [{ changed, missing, added }] = differences as [(typeof differences)[number]];
    expect([...left]).toEqual([]);
    expect(added).toHaveLength(1);
    expect(changed.map(({ key, cells }) => [key, cells])).toEqual([
      [first, [{ field: 'withdrawn', before: null, after: '2026-07-02' }]],
    ]);
    // it is changed, and no longer merely left out
    expect(missing.map(({ key }) => key)).not.toContain(first);
  });

  it('leaves the other where it only comes with the file', () => {
    const { differences, left } = counting(first!);
    expect([...left]).toEqual([newest]);
    expect(differences[0]!.changed).toEqual([]);
  });

  it('changes nothing where none or several of them count', () => {
    for (const keys of [[], [newest!, first!]]) {
      expect(counting(...keys)).toEqual({ differences: own, left: new Set() });
    }
  });
});
