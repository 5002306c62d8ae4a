import { expect, it, vi } from 'vitest';
import type * as PlanModule from '../../src/workbook/run/plan';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { workedCases } from '../cases/cases';
import { caseBytes } from '../cases/workbooks';

// as if a sheet's sum came out one yen beside the tables'
vi.mock('../../src/workbook/run/plan', async (original) => {
  const plan = await original<typeof PlanModule>();
  return {
    ...plan,
    planWrites: async (...args: Parameters<typeof PlanModule.planWrites>) => {
      const planned = await plan.planWrites(...args);
      const [first, ...rest] = planned.sheets;
      if (first === undefined) return planned;
      return { ...planned, sheets: [{ ...first, total: first.total + 1, agrees: false }, ...rest] };
    },
  };
});

it('sums that do not agree with the tables never come to stand in a workbook', async () => {
  const [entry] = workedCases;
  if (entry === undefined) throw new Error('no case');
  const input = await caseBytes(entry);
  const workbook = openXlsx(input);
  await expect(runWrite(workbook, { now: new Date(0) }, true)).rejects.toMatchObject({
    code: 'TotalsDiffer',
    message: expect.stringContaining('「総括表」') as string,
  });
  expect(Buffer.from(await workbook.save()).equals(Buffer.from(input))).toBe(true);
});
