import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { effectTexts } from '../../../src/catalogue/sheets/effect-texts';
import type { SheetWrite, WorkbookPort, WriteOp } from '../../../src/workbook/port';
import { procedure } from '../../../src/workbook/run/procedure';
import type { WriteResult } from '../../../src/workbook/run/results';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { readCells } from '../../cases/workbooks';
import { richWorkbook } from '../../fixtures/rich-workbook';
import { attributesOf } from './cells';
import { dom, elements } from './dom';
import { applied, partsOf, textOf } from './files';
import { convert, hasOffice, sheetsAsCsv } from './soffice';

const now = new Date('2026-06-30T05:00:00Z');

const CHARTS: SheetWrite = {
  op: 'sheet',
  content: {
    name: '概況',
    cells: [
      ['区分', '上限適用', '適用なし'],
      ['機器 & "30"', { formula: '=1+1', value: 2 }, 5],
      ['ソフト', null, 7],
    ],
    blocks: [],
    table: null,
    styles: [],
    widths: [20, 10, 10],
    frozenRows: 0,
    mark: 'KAIGO_HOJO_概況',
    onePage: true,
    rowHeight: 16,
    charts: [
      {
        name: 'KAIGO_HOJO_CHART_A',
        title: '件数 <上限>',
        categories: { row: 1, column: 0, rows: 2, columns: 1 },
        series: [
          {
            name: { row: 0, column: 1, rows: 1, columns: 1 },
            values: { row: 1, column: 1, rows: 2, columns: 1 },
            tones: ['dark'],
          },
          {
            name: { row: 0, column: 2, rows: 1, columns: 1 },
            values: { row: 1, column: 2, rows: 2, columns: 1 },
            tones: ['light', 'mid'],
          },
        ],
        numberFormat: '#,##0"件"',
        place: { row: 5, column: 0, rows: 10, columns: 3 },
      },
    ],
  },
};

const chartParts = (bytes: Uint8Array): string[] =>
  Object.keys(partsOf(bytes)).filter((name) => /^xl\/(charts|drawings)\/.*\.(xml|rels)$/.test(name));

describe('charts of a sheet of ours', () => {
  it('stand in parts of their own, with what the cells hold for viewers that calculate nothing', async () => {
    const bytes = await applied(richWorkbook(), [CHARTS]);
    const chart = dom(textOf(bytes, 'xl/charts/chart2.xml'));
    expect(elements(chart, 'f').map(({ textContent }) => textContent)).toEqual([
      `'概況'!$B$1`,
      `'概況'!$A$2:$A$3`,
      `'概況'!$B$2:$B$3`,
      `'概況'!$C$1`,
      `'概況'!$A$2:$A$3`,
      `'概況'!$C$2:$C$3`,
    ]);
    const cached = (local: string): (string | null)[][] =>
      elements(chart, local).map((cache) =>
        elements(cache, 'pt').map((point) => `${point.getAttribute('idx')}:${point.textContent}`),
      );
    expect(cached('numCache')).toEqual([['0:2'], ['0:5', '1:7']]);
    expect(cached('strCache')[1]).toEqual(['0:機器 & "30"', '1:ソフト']);
    expect(elements(chart, 't')[0]?.textContent).toBe('件数 <上限>');
    const types = elements(dom(textOf(bytes, '[Content_Types].xml')), 'Override').map(attributesOf);
    const typeOf = (part: string) => types.filter(({ PartName }) => PartName === `/${part}`);
    expect(typeOf('xl/charts/chart2.xml')).toHaveLength(1);
    expect(typeOf('xl/drawings/drawing2.xml')[0]?.['ContentType']).toMatch(/drawing\+xml$/);
  });

  it('are found again by their names: a second write replaces them, and what a clerk drew beside them stays', async () => {
    const first = await applied(richWorkbook(), [CHARTS]);
    expect(await applied(first, [CHARTS])).toEqual(first);
    const drawing = textOf(first, 'xl/drawings/drawing2.xml').replace(
      '</xdr:wsDr>',
      '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/><xdr:sp macro="" textlink=""><xdr:nvSpPr>' +
        '<xdr:cNvPr id="9" name="職員の図形"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>',
    );
    const drawn = zipSync({
      ...partsOf(first),
      'xl/drawings/drawing2.xml': strToU8(drawing),
    });
    const changed = structuredClone(CHARTS);
    Object.assign(changed.content.charts![0]!, { title: '新しい題' });
    const second = await applied(drawn, [changed]);
    expect(chartParts(second).sort()).toEqual(chartParts(first).sort());
    const shapes = elements(dom(textOf(second, 'xl/drawings/drawing2.xml')), 'cNvPr').map(attributesOf);
    expect(shapes.map(({ name }) => name)).toEqual(['KAIGO_HOJO_CHART_A', '職員の図形']);
    expect(new Set(shapes.map(({ id }) => id)).size).toBe(2);
    expect(textOf(second, 'xl/charts/chart2.xml')).toContain('新しい題');
    expect(textOf(second, 'xl/charts/chart1.xml')).toBe(textOf(first, 'xl/charts/chart1.xml'));
  });

  it('go with their sheet', async () => {
    const before = richWorkbook();
    const drop: WriteOp = { op: 'dropSheet', name: '概況', mark: CHARTS.content.mark };
    const after = await applied(await applied(before, [CHARTS]), [drop]);
    expect(chartParts(after)).toEqual(chartParts(before));
    const types = textOf(after, '[Content_Types].xml');
    expect(types).not.toContain('chart2');
    expect(types).not.toContain('drawing2');
  });
});

/** The workbook as if every applicant ran the same service. */
const oneService = (port: WorkbookPort): WorkbookPort => ({
  blockMode: port.blockMode,
  describe: () => port.describe(),
  readFormulas: (sheet, area) => port.readFormulas(sheet, area),
  apply: (ops) => port.apply(ops),
  drawsCharts: () => Promise.resolve(true),
  async read(sheets) {
    const read = new Map(await port.read(sheets));
    const applications = read.get('申請')!;
    const header = applications.values.find((row) => row.includes('サービス種類'))!;
    const at = header.indexOf('サービス種類');
    const values = applications.values.map((row) =>
      row === header || row[0] === null ? row : row.with(at, '51'),
    );
    return read.set('申請', { ...applications, values });
  },
});

describe('概況 in the sample', { timeout: 180_000 }, () => {
  let output: Uint8Array;
  let result: WriteResult;

  beforeAll(async () => {
    const port = openXlsx(new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx')));
    result = await procedure.report(port, { now });
    output = await port.save();
  });

  it('holds nine charts over its own cells, each as long as its table', async () => {
    const all = chartParts(output).filter((name) => name.includes('/charts/chart'));
    const charts = all.filter((part) => textOf(output, part).includes('概況'));
    expect([charts.length, all.length]).toEqual([9, 11]);
    const cells = await readCells(output, '概況');
    for (const part of charts) {
      const chart = dom(textOf(output, part));
      const [categories] = elements(chart, 'cat').map((one) => elements(one, 'f')[0]?.textContent ?? '');
      const [, column, from, to] = /!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?$/.exec(categories!)!;
      const names = cells
        .slice(Number(from) - 1, Number(to ?? from))
        .map((row) => row[column!.charCodeAt(0) - 65]);
      const cached = elements(elements(chart, 'cat')[0]!, 'v').map(({ textContent }) => textContent);
      expect(cached).toEqual(names);
      expect(names).not.toContain('合計');
      expect(cells[Number(from) - 2]?.[column!.charCodeAt(0) - 65]).not.toBe('');
    }
    expect(result.charts).toBe(true);
    expect(result.sheets.filter(({ name }) => name === '概況').map(({ agrees }) => agrees)).toEqual([
      true,
      true,
    ]);
  });

  it('gives each bar a row of the sheet at least, and the title two, so that no name of a bar is left out', () => {
    const [drawing] = chartParts(output).filter((name) => name.includes('/drawings/drawing'));
    const anchors = elements(dom(textOf(output, drawing!)), 'twoCellAnchor');
    const heights = anchors.map((anchor) => {
      const [from, to] = elements(anchor, 'row').map(({ textContent }) => Number(textContent));
      return to! - from!;
    });
    const bars = Array.from({ length: 9 }, (_, at) => {
      const chart = dom(textOf(output, `xl/charts/chart${at + 1}.xml`));
      return elements(elements(chart, 'cat')[0]!, 'pt').length;
    });
    expect(heights).toHaveLength(9);
    heights.forEach((rows, at) => expect(rows, `chart ${at + 1}`).toBeGreaterThanOrEqual(bars[at]! + 2));
  });

  it('has its former charts again when a report over other tables is taken back', async () => {
    const port = openXlsx(output);
    const area = { row: 0, column: 0, rows: 130, columns: 13 };
    const references = async (): Promise<string[]> => {
      const saved = await port.save();
      return chartParts(saved)
        .filter((name) => name.includes('/charts/chart'))
        .flatMap((name) => elements(dom(textOf(saved, name)), 'f').map((f) => f.textContent ?? ''));
    };
    const [cells, charts] = [await port.readFormulas('概況', area), await references()];
    const second = await procedure.report(oneService(port), { now });
    expect(second.overview?.services).toHaveLength(1);
    expect(await references()).not.toEqual(charts);
    await procedure.undo(port, second.inverse, { now });
    expect(await references()).toEqual(charts);
    expect(await port.readFormulas('概況', area)).toEqual(cells);
  });

  describe.skipIf(!hasOffice)('in LibreOffice', () => {
    it('calculates to the figures that the file holds', async () => {
      const stored = (await sheetsAsCsv(output)).get('概況');
      const calculated = (await sheetsAsCsv(output, { recalculate: true })).get('概況');
      expect(stored).toContain('328449000');
      expect(stored).toContain('一致');
      expect(calculated).toBe(stored);
    });

    it('opens with its charts, and keeps them when it saves the file', async () => {
      const saved = (await convert(output, 'xlsx')).get('book.xlsx')!;
      const charts = Object.keys(partsOf(saved)).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
      expect(charts).toHaveLength(11);
      const titles = charts.map((name) =>
        elements(dom(textOf(saved, name)), 't')
          .map(({ textContent }) => textContent)
          .join(''),
      );
      expect(titles.sort()).toEqual(
        [
          '上限適用の件数',
          '事業別の交付予定額',
          '判定別の申請件数',
          '補助区分別の補助額（定着支援）',
          'サービス種類別の申請件数',
          'サービス種類別の交付予定額',
          '経費区分別の対象経費',
          '機器の単価の中央値（1台当たり）',
          '機器の単価の最大（1台当たり）',
          // 効果集計: a chart for each year that has reports
          ...['令和9年度', '令和10年度'].map((year) => effectTexts.chart(year)),
        ].sort(),
      );
    });
  });
});
