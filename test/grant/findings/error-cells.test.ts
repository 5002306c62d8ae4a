import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/base/cells';
import { applicationColumns, lineColumns, memberColumns } from '../../../src/table/columns';
import type { Row } from '../../cases/cases';
import { APPLICATIONS, SETTINGS, TABLES } from '../every-programme';
import { answered } from '../readings/reading';
import { applicationOf, assessmentOf, assessTables, lineOf, rulesOf, type Tables } from '../rows';
import { saidOfAll } from './said';

/** L-09: whatever input cell holds an error value, it is named once. */

describe('an error value in any input cell', () => {
  type Name = 'applications' | 'lines' | 'members';
  const columns: Readonly<Record<Name, readonly string[]>> = {
    applications: applicationColumns.map(({ header }) => header),
    lines: lineColumns.map(({ header }) => header),
    members: memberColumns.map(({ header }) => header),
  };
  const shown: Readonly<Record<Name, string>> = { applications: '申請', lines: '経費', members: '構成員' };
  const cellsOf = (tables: Tables): string[] => saidOfAll(assessTables(tables)).map(([, , cell]) => cell);
  const withError = (name: Name, at: number, column: string): Tables => ({
    ...TABLES,
    settings: SETTINGS,
    [name]: TABLES[name].map((row, position): Row => (position === at ? { ...row, [column]: '#N/A' } : row)),
  });

  it.each(Object.keys(columns) as Name[])('%s: exactly one finding more is about it', (name) => {
    const astray: string[] = [];
    for (const at of TABLES[name].keys()) {
      for (const column of columns[name]) {
        const cell = `${shown[name]}${at + 1} ${column}`;
        const found = cellsOf(withError(name, at, column)).filter((each) => each === cell).length;
        // a 受付番号 that is none also takes the lines from its application (L-07)
        const most = name === 'applications' && column === '受付番号' ? 9 : 1;
        if (found < 1 || found > most) astray.push(`${cell}: ${found}`);
      }
    }
    expect(astray).toEqual([]);
    expect(APPLICATIONS.length).toBe(TABLES.applications.length);
  });

  it('is said in the contract’s order, whatever that of the columns', () => {
    const values: CellValue[] = ['#N/A', '#REF!', '#NAME?'];
    const names = ['市区町村', '法人名', '事業所名'];
    const result = (order: readonly number[]) => {
      const own = Object.fromEntries(order.map((at) => [names[at] ?? '', values[at] ?? null]));
      const {
        法人名: _name,
        事業所名: _own,
        市区町村: _town,
        ...application
      } = applicationOf('定着支援', 'A1');
      return saidOfAll(
        assessTables({
          settings: answered,
          applications: [{ ...own, ...application }],
          lines: [lineOf('A1', 1, '見守り', 300_000, { 台数: 1 })],
        }),
      );
    };
    const cells = result([0, 1, 2]).map(([, , cell]) => cell);
    expect(cells).toEqual(['申請1 法人名', '申請1 事業所名', '申請1 市区町村']);
    expect(result([2, 1, 0])).toEqual(result([0, 1, 2]));
  });

  it('asks for a judgement where it stands in no amount', () => {
    const result = assessTables(withError('applications', 0, '市区町村'));
    expect(rulesOf(assessmentOf(result, '機器'))).toContain('L-09 要確認');
    expect(assessmentOf(result, '機器').planned).toBe(400_000);
  });
});
