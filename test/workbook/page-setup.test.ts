import { afterEach, describe, expect, it, vi } from 'vitest';
import { atOnce } from '../../src/base/pieces';
import type { Paper, SheetContent } from '../../src/base/sheet-content';
import { reportForms } from '../../src/report';
import { headersOf } from '../../src/report/columns/column';
import { reportSheet } from '../../src/workbook/ministry/ministry-sheet';
import { planOp } from '../../src/workbook/office/apply';
import type { Facts } from '../../src/workbook/office/look/facts';
import { Model } from '../../src/workbook/office/plan/model';
import { pageWorks } from '../../src/workbook/office/plan/plan-page';
import { amountSheet, findingSheet, letterDataSheet } from '../../src/workbook/write/sheets';
import { richWorkbook } from '../fixtures/rich-workbook';
import { stubExcel } from './office/excel';
import { recorder } from './office/recorder';
import { applied, textOf } from './xlsx/files';

afterEach(() => vi.unstubAllGlobals());

/** How a sheet prints, in the same words for both adapters. */
interface PageSetup {
  readonly orientation: string;
  /** Percent, or pages across and down. */
  readonly size: string;
  readonly order: string;
  readonly margins: readonly number[];
  readonly footer: string;
  readonly titles: string;
  readonly area: string;
  readonly rowStarts: readonly number[];
  readonly columnStarts: readonly number[];
}

const SIDES = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

function throughExcel(content: SheetContent): PageSetup {
  stubExcel({});
  const notes: string[] = [];
  for (const work of pageWorks(content.name, content)) work.queue(recorder(notes) as Excel.RequestContext);
  const sheet = `workbook.worksheets.getItem("${content.name}")`;
  const set = (path: string): string => {
    const found = notes.findLast((note) => note.startsWith(`${sheet}.${path} = `));
    return found === undefined ? '' : String(found.split(' = ')[1]);
  };
  const called = (path: string): string[] =>
    notes.flatMap((note) =>
      note.startsWith(`${sheet}.${path}("`) ? [note.slice(sheet.length + path.length + 3, -2)] : [],
    );
  const footer = 'pageLayout.headersFooters.defaultForAllPages';
  const text = (path: string): string => (set(path) === '' ? '' : String(JSON.parse(set(path))));
  const zoom = JSON.parse(set('pageLayout.zoom')) as Excel.PageLayoutZoomOptions;
  const [left, right] = [text(`${footer}.leftFooter`), text(`${footer}.rightFooter`)];
  return {
    orientation: text('pageLayout.orientation').toLowerCase(),
    size:
      zoom.scale === undefined
        ? `${String(zoom.horizontalFitToPages)}/${String(zoom.verticalFitToPages ?? 0)}`
        : `${String(zoom.scale)}%`,
    order: text('pageLayout.printOrder') === 'OverThenDown' ? 'over' : 'down',
    margins: SIDES.map((side) => Math.round((Number(set(`pageLayout.${side}Margin`)) / 72) * 100) / 100),
    footer: left === '' ? '' : `&L${left}&R${right}`,
    titles: [...called('pageLayout.setPrintTitleColumns'), ...called('pageLayout.setPrintTitleRows')].join(
      ',',
    ),
    area: called('pageLayout.setPrintArea').join(''),
    rowStarts: called('horizontalPageBreaks.add').map((cell) => Number(cell.slice(1)) - 1),
    columnStarts: called('verticalPageBreaks.add').map((cell) => cell.charCodeAt(0) - 65),
  };
}

async function throughFile(content: SheetContent): Promise<PageSetup> {
  const bytes = await applied(richWorkbook(), [{ op: 'sheet', content }]);
  const workbook = textOf(bytes, 'xl/workbook.xml');
  const part = textOf(bytes, 'xl/worksheets/sheet1.xml');
  const attribute = (element: string, name: string): string | undefined =>
    new RegExp(`<${element}[^>]*? ${name}="([^"]*)"`).exec(part)?.[1];
  const starts = (element: string): number[] =>
    [...(new RegExp(`<${element}.*?</${element}>`).exec(part)?.[0] ?? '').matchAll(/id="(\d+)"/g)].map(
      ([, id]) => Number(id),
    );
  const index = (workbook.match(/<sheet /g)?.length ?? 0) - 1;
  const titles = new RegExp(`Print_Titles" localSheetId="${index}"[^>]*>([^<]*)<`).exec(workbook)?.[1] ?? '';
  const area = new RegExp(`Print_Area" localSheetId="${index}"[^>]*>([^<]*)<`).exec(workbook)?.[1] ?? '';
  const isFitted = attribute('pageSetUpPr', 'fitToPage') === '1';
  return {
    orientation: attribute('pageSetup', 'orientation') ?? '',
    size: isFitted
      ? `${attribute('pageSetup', 'fitToWidth') ?? '1'}/${attribute('pageSetup', 'fitToHeight') ?? '1'}`
      : `${attribute('pageSetup', 'scale') ?? '100'}%`,
    order: attribute('pageSetup', 'pageOrder') === 'overThenDown' ? 'over' : 'down',
    margins: SIDES.map((side) => Number(attribute('pageMargins', side))),
    footer: (/<oddFooter>(.*?)<\/oddFooter>/.exec(part)?.[1] ?? '').replaceAll('&amp;', '&'),
    titles: titles.replaceAll(/(?:'[^']*'|[^,!]*)!/g, ''),
    area: area.replaceAll(/(?:'[^']*'|[^,!]*)!|\$/g, ''),
    rowStarts: starts('rowBreaks'),
    columnStarts: starts('colBreaks'),
  };
}

const head = { prefecture: '未来県', fiscalYear: 8, version: '第1版', time: '2026-11-21 10:42', leftOut: '' };

const ministry = reportForms.map((form): SheetContent => {
  const headers = headersOf(form.columns);
  return reportSheet({
    form,
    name: `${form.name}（報告）`,
    head,
    block: [headers, headers.map(() => '')],
    call: '=GRANT_REPORT("様式",申請[#All],算定[#Headers])',
    checks: [],
    notes: [],
  });
});

const letters = (rowStarts: readonly number[]): SheetContent => {
  const paper: Paper = {
    scale: 90,
    portrait: true,
    plain: true,
    titleColumns: 0,
    columnStarts: [],
    rowStarts,
  };
  const cells = Array.from({ length: 12 }, (_, row) => [`${row + 1}行目`]);
  const fixed = { blocks: [], table: null, styles: [], widths: [70], frozenRows: 0 };
  return { name: '手紙', cells, ...fixed, mark: 'KAIGO_HOJO_SHEET_PAPER', paper };
};

/** Blocks below charts: their headers stand in the midst of the sheet. */
const sideBySide: SheetContent = {
  ...letters([6]),
  name: '並べた表',
  paper: { scale: 66, titleColumns: 0, titleRow: 6, columnStarts: [4], rowStarts: [6] },
};

const CONTENTS = [
  ...ministry,
  ...[amountSheet([]), findingSheet([]), letterDataSheet([]), letters([4, 9]), sideBySide],
];

describe('the page set-up', () => {
  it.each(CONTENTS.map((content) => [content.name, content] as const))(
    'is the same through Excel and in a file: %s',
    async (_, content) => {
      expect(throughExcel(content)).toEqual(await throughFile(content));
    },
  );

  it('has the reasons of 算定 on a page of their own, whose rows say which application they are of', () => {
    const { columnStarts, titles, orientation } = throughExcel(amountSheet([]));
    expect([columnStarts, titles, orientation]).toEqual([[10], '$A:$C,$1:$1', 'landscape']);
  });

  it('repeats a row in the midst of a sheet on the pages below it', () => {
    expect(throughExcel(sideBySide).titles).toBe('$7:$7');
    expect(throughExcel(letters([6])).titles).toBe('');
  });

  it('of letters goes with them: a second run sets its breaks anew, through Excel and in a file', async () => {
    const first = await applied(richWorkbook(), [{ op: 'sheet', content: letters([4, 9]) }]);
    const second = await applied(first, [{ op: 'sheet', content: letters([6]) }]);
    const part = textOf(second, 'xl/worksheets/sheet1.xml');
    expect(/<rowBreaks.*?<\/rowBreaks>/.exec(part)?.[0]).toBe(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks>',
    );
    expect(
      textOf(await applied(second, [{ op: 'sheet', content: letters([]) }]), 'xl/worksheets/sheet1.xml'),
    ).not.toContain('<rowBreaks');
    stubExcel({});
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const sheet = { name: '手紙', visible: true, protected: false, used: { ...area, rows: 12 } };
    const mark = { name: letters([]).mark, sheet: '手紙', area };
    const facts: Facts = { sheets: [sheet], tables: [], marks: [mark] };
    const notes: string[] = [];
    const works = atOnce(planOp(new Model(facts), { op: 'sheet', content: letters([6]) }));
    for (const work of works) work.queue(recorder(notes) as Excel.RequestContext);
    const breaks = notes
      .filter((note) => /PageBreaks\.\w+\(/.test(note))
      .map((note) => note.split('.').slice(3).join('.'));
    expect(breaks).toEqual(['horizontalPageBreaks.removePageBreaks()', 'horizontalPageBreaks.add("A7")']);
  });
});
