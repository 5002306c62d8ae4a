import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Chart, SheetContent } from '../../../src/base/sheet-content';
import { drawsCharts } from '../../../src/workbook/office/look/draws-charts';
import { chartWorks } from '../../../src/workbook/office/plan/plan-charts';
import { pageWorks } from '../../../src/workbook/office/plan/plan-page';
import { stubExcel } from './excel';
import { recorder } from './recorder';

afterEach(() => vi.unstubAllGlobals());

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const column = (at: number) => ({ row: 1, column: at, rows: 4, columns: 1 });

const chart = (name: string, part: Partial<Chart> = {}): Chart => ({
  name,
  title: '上限適用の件数',
  categories: column(0),
  series: [{ name: cell(0, 1), values: column(1), tones: ['dark'] }],
  numberFormat: '#,##0"件"',
  place: { row: 6, column: 0, rows: 10, columns: 4 },
  ...part,
});

const content = (charts: readonly Chart[]): SheetContent => ({
  name: '概況',
  cells: [['区分', '上限適用', '適用なし']],
  blocks: [],
  table: null,
  styles: [],
  widths: [],
  frozenRows: 0,
  mark: 'KAIGO_HOJO_SHEET_OVERVIEW',
  charts,
  onePage: true,
  rowHeight: 16,
});

function queued(works: ReturnType<typeof chartWorks>): string[] {
  const notes: string[] = [];
  for (const work of works) work.queue(recorder(notes) as Excel.RequestContext);
  return notes;
}

describe('charts through Excel', () => {
  it('are taken away by their own name before they are made again', () => {
    const notes = queued(chartWorks('概況（写し）', content([chart('KAIGO_HOJO_CHART_A')])));
    const sheet = 'workbook.worksheets.getItem("概況（写し）")';
    const removed = notes.indexOf(`${sheet}.charts.getItemOrNullObject("KAIGO_HOJO_CHART_A").delete()`);
    const made = notes.findIndex((note) =>
      note.startsWith(`${sheet}.charts.add("BarClustered",range,"Columns")`),
    );
    expect(removed).toBeGreaterThanOrEqual(0);
    expect(made).toBeGreaterThan(removed);
    expect(notes.filter((note) => note.endsWith('.name = "KAIGO_HOJO_CHART_A"'))).toHaveLength(1);
    expect(notes).toContain(`${sheet}.getRange("A7")`);
    expect(notes).toContain(`${sheet}.getRange("D16")`);
  });

  it('have a figure at every bar, and a legend where there are two kinds of bars', () => {
    const two = chart('KAIGO_HOJO_CHART_B', {
      series: [
        { name: cell(0, 1), values: column(1), tones: ['dark'] },
        { name: cell(0, 2), values: column(2), tones: ['light'] },
      ],
    });
    const notes = queued(chartWorks('概況', content([two])));
    const of = (end: string) => notes.filter((note) => note.endsWith(end));
    expect(of('.dataLabels.showValue = true')).toHaveLength(2);
    expect(of(`.dataLabels.numberFormat = ${JSON.stringify('#,##0"件"')}`)).toHaveLength(2);
    expect(of('.legend.visible = true')).toHaveLength(1);
    expect(of('.name = "上限適用"')).toHaveLength(1);
    expect(of('.name = "適用なし"')).toHaveLength(1);
    expect(of('.format.fill.setSolidColor("#1E4620")')).toHaveLength(1);
    expect(of('.format.fill.setSolidColor("#E2F0D9")')).toHaveLength(1);
    expect(of('.reversePlotOrder = true')).toHaveLength(1);
  });

  it('colour the bars of one series one by one where each has its own tone', () => {
    const verdicts = chart('KAIGO_HOJO_CHART_C', {
      series: [{ name: cell(0, 1), values: column(1), tones: ['light', 'mid', 'dark'] }],
    });
    const fills = queued(chartWorks('概況', content([verdicts]))).filter((note) => note.includes('.points.'));
    const points = fills.filter((note) => note.includes('setSolidColor'));
    expect(
      points.map((note) => /getItemAt\((\d)\)\.format\.fill\.setSolidColor\("(.*)"\)/.exec(note)?.slice(1)),
    ).toEqual([
      ['0', '#E2F0D9'],
      ['1', '#7FA66F'],
      ['2', '#1E4620'],
    ]);
  });

  it('print on one page, over rows whose height does not hang on the font', () => {
    stubExcel({});
    const notes = queued(pageWorks('概況', content([chart('KAIGO_HOJO_CHART_A')])));
    const sheet = 'workbook.worksheets.getItem("概況")';
    expect(notes).toContain(`${sheet}.getRange("A7:A16").format.rowHeight = 16`);
    expect(notes).toContain(`${sheet}.pageLayout.orientation = "Landscape"`);
    expect(notes).toContain(`${sheet}.pageLayout.zoom = {"horizontalFitToPages":1,"verticalFitToPages":1}`);
  });
});

describe('sheets that are lists', () => {
  const list: SheetContent = {
    name: '総括表',
    table: null,
    styles: [],
    mark: 'KAIGO_HOJO_SHEET_SUMMARY',
    cells: [['総括表'], ['注記']],
    blocks: [
      {
        row: 2,
        column: 1,
        call: '=GRANT_REPORT("総括表",申請[#All],算定[#All])',
        values: [
          ['事業', '要件を満たさない申請の件数'],
          ['定着支援', 3],
        ],
      },
    ],
    widths: [10, 10, 10],
    frozenRows: 3,
  };
  const sheet = 'workbook.worksheets.getItem("総括表")';

  it('print one page wide, with their head rows and the page number on every page', () => {
    stubExcel({});
    const notes = queued(pageWorks('総括表', list));
    expect(notes).toContain(`${sheet}.pageLayout.zoom = {"horizontalFitToPages":1}`);
    expect(notes).toContain(`${sheet}.pageLayout.setPrintTitleRows("$1:$3")`);
    expect(notes).toContain(
      `${sheet}.pageLayout.headersFooters.defaultForAllPages.rightFooter = "&11&P / &N"`,
    );
  });

  it('have a header row that is high enough for the words that the call spills into it', () => {
    stubExcel({});
    // 26 half-width characters in a column of 10
    expect(queued(pageWorks('総括表', list))).toContain(`${sheet}.getRange("A3").format.rowHeight = 54`);
    const [block] = list.blocks;
    const short = { ...list, blocks: [{ ...block!, values: [['事業', '件数']] }] };
    expect(queued(pageWorks('総括表', short)).filter((note) => note.includes('rowHeight'))).toEqual([]);
  });
});

describe('whether charts can be made', () => {
  const host = (sync: () => Promise<void>) =>
    stubExcel({
      workbook: { worksheets: { getFirst: () => ({ charts: { load: () => undefined } }) } },
      sync,
    });

  it('is asked of the host before anything is written', async () => {
    host(() => Promise.resolve());
    expect(await drawsCharts()).toBe(true);
    host(() => Promise.reject(Object.assign(new Error(), { code: 'ApiNotFound' })));
    expect(await drawsCharts()).toBe(false);
  });

  it('is not taken for no where the question failed for another reason', async () => {
    host(() => Promise.reject(Object.assign(new Error(), { code: 'GeneralException' })));
    await expect(drawsCharts()).rejects.toMatchObject({ code: 'GeneralException' });
  });

  it('is no in an Excel that is too old for their labels', async () => {
    vi.stubGlobal('Office', {
      context: { requirements: { isSetSupported: (_: string, version: string) => version !== '1.8' } },
    });
    expect(await drawsCharts()).toBe(false);
  });
});
