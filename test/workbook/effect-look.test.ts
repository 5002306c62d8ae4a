import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/base/pieces';
import { effectForms } from '../../src/report/stages/effect-forms';
import { effectLook } from '../../src/workbook/read/stages/effect-look';
import { assessWorkbook } from '../../src/workbook/run/assess-workbook';
import { plannedContents } from '../../src/workbook/run/contents';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sampleBytes } from '../workbench/product/grid';

describe('効果 of the pane', { timeout: 100_000 }, () => {
  it('has the figures of the sheet 効果集計', async () => {
    const port = openXlsx(sampleBytes);
    const assessed = await assessWorkbook(port, { now: new Date('2028-04-10T05:00:00Z') });
    const look = atOnce(effectLook(assessed));
    if (look === null) throw new Error('no effect report in the sample');
    const { made } = await plannedContents(assessed, true, '2028-04-10 14:00');
    const sheet = made.find(({ content }) => content.name === '効果集計')?.content;
    const shown = sheet?.blocks.map(({ values }) => JSON.stringify(values)) ?? [];
    const own = effectForms.map(({ block }) =>
      JSON.stringify(block(look).map((line) => line.map((cell) => (cell === '' ? null : cell)))),
    );
    expect(own).toEqual(shown);
  });
});
