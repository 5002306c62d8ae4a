import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/base/pieces';
import { planOp } from '../../../src/workbook/office/apply';
import { brokenMarksOf, type Facts, marksOf } from '../../../src/workbook/office/look/facts';
import { Model } from '../../../src/workbook/office/plan/model';
import type { Work } from '../../../src/workbook/office/plan/work';
import { changesStructure, newGround, refuseProtected } from '../../../src/workbook/office/preflight';
import type { WriteOp } from '../../../src/workbook/port';

const NAME = 'KAIGO_HOJO_COLUMN_LINES_cost';
const area = { row: 3, column: 7, rows: 1, columns: 1 };
const mark: WriteOp = { op: 'mark', name: NAME, sheet: '経費', area };
const drop: WriteOp = { op: 'dropMark', name: NAME };

const factsOf = (names: readonly { name: string; formula: string }[]): Facts => ({
  sheets: [{ name: '経費', visible: true, protected: true, used: null }],
  tables: [],
  marks: marksOf(names),
  brokenMarks: brokenMarksOf(names),
});

/** What Excel is told, in order. */
function told(works: readonly Work[]): string[] {
  const calls: string[] = [];
  const worksheet = (sheet: string) => ({ getRange: (address: string) => `${sheet}!${address}` });
  const names = {
    add(name: string, range: string) {
      calls.push(`add ${name} ${range}`);
      return {
        set visible(value: boolean) {
          calls.push(`visible ${value}`);
        },
      };
    },
    getItem: (name: string) => ({ delete: () => calls.push(`delete ${name}`) }),
  };
  const context = { workbook: { names, worksheets: { getItem: worksheet } } };
  for (const work of works) work.queue(context as unknown as Excel.RequestContext);
  return calls;
}

describe('a name over a column that was mapped by hand', () => {
  it('is made hidden, and is left alone where it stands already', () => {
    const model = new Model(factsOf([]));
    expect(told(atOnce(planOp(model, mark)))).toEqual([`add ${NAME} 経費!H4`, 'visible false']);
    expect(atOnce(planOp(model, mark))).toEqual([]);
    expect(told(atOnce(planOp(model, drop)))).toEqual([`delete ${NAME}`]);
    expect(atOnce(planOp(model, drop))).toEqual([]);
  });

  it('moves with the choice', () => {
    const model = new Model(factsOf([{ name: NAME, formula: '=経費!$C$4' }]));
    expect(told(atOnce(planOp(model, mark)))).toEqual([
      `delete ${NAME}`,
      `add ${NAME} 経費!H4`,
      'visible false',
    ]);
  });

  it('is made anew after its column was deleted, and the broken one goes', () => {
    const broken = [
      { name: NAME, formula: '=経費!#REF!' },
      { name: '予算', formula: '=#REF!' },
    ];
    expect(brokenMarksOf(broken)).toEqual([NAME]);
    expect(told(atOnce(planOp(new Model(factsOf(broken)), mark)))).toEqual([
      `delete ${NAME}`,
      `add ${NAME} 経費!H4`,
      'visible false',
    ]);
    expect(told(atOnce(planOp(new Model(factsOf(broken)), drop)))).toEqual([`delete ${NAME}`]);
  });

  it('needs neither an unprotected sheet nor free cells', () => {
    const facts = factsOf([]);
    expect(() => refuseProtected(facts, [mark, drop])).not.toThrow();
    expect(newGround(facts, [mark, drop])).toEqual([]);
    expect([mark, drop].some((op) => changesStructure(facts, op))).toBe(false);
  });
});
