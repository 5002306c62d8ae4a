import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/base/row-heights';
import { sheetTexts } from '../../src/catalogue/sheets/sheet-texts';
import { CellStyles } from '../../src/ooxml/styles/cell-styles';
import type { CellFormat, StyleBook } from '../../src/ooxml/styles/style-book';
import { lookOf, reportForms, type ReportKind } from '../../src/report';
import { headersOf } from '../../src/report/columns/column';
import { reportSheet } from '../../src/workbook/ministry/ministry-sheet';
import { linesWithin } from '../../src/workbook/write/paper';

/** How the ministry sheets look on A4 landscape, which they fill in width at 8 points or more. */

const formOf = (kind: ReportKind) => reportForms.find((each) => each.kind === kind)!;

const SHEETS = reportForms.map(({ kind, columns }) => [kind, headersOf(columns)] as const);

/** The sheet of a 様式 with a row for its totals. */
const sheetOf = (kind: ReportKind, headers: readonly string[], leftOut = '') => {
  const form = formOf(kind);
  return reportSheet({
    form,
    name: form.name,
    head: {
      prefecture: '鹿児島県',
      fiscalYear: 8,
      version: '令和8年度 第1版（老発0407第3号 令和8年4月7日）',
      time: '2026-11-21 10:42',
      leftOut,
    },
    block: [headers, headers.map(() => '')],
    call: '=GRANT_REPORT("様式",申請[#All],算定[#Headers])',
    checks: [],
    notes: [],
  });
};

/** Characters of these columns, their padding included. */
const roomOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + 0.71, 0);

/** Characters at 8 points on A4 landscape where a digit is 9 pixels wide, as in the font that LibreOffice falls back on. */
const PAGE = 156;

/** The words that a header of two lines breaks into. */
const WORDS =
  /^(総業務|超過勤務|直接介護|間接業務|年休取得|利用者|訪問介護|小規模|時間|日数|満足度|法人数)$/u;

describe('the columns of a ministry sheet', () => {
  it.each(SHEETS)('%s: no header is broken inside a word', (kind, headers) => {
    const broken = headers.filter((header) => {
      const { width } = lookOf(formOf(kind), header);
      return displayWidth(header) > width && linesWithin(header, width).some((line) => !WORDS.test(line));
    });
    expect(broken).toEqual([]);
  });

  it.each(SHEETS)(
    '%s: each page is as wide as words of 8 points allow, and none is nearly empty',
    (kind, headers) => {
      const { paper, widths } = sheetOf(kind, headers);
      const titles = paper?.titleColumns ?? 0;
      const bounds = [titles, ...(paper?.columnStarts ?? []), widths.length];
      const pages = bounds.slice(1).map((end, at) => widths.slice(bounds[at], end));
      const rooms = pages.map((page) => roomOf(widths.slice(0, titles)) + roomOf(page));
      expect(Math.max(...rooms)).toBeLessThanOrEqual(PAGE);
      expect(Math.min(...rooms)).toBeGreaterThan(PAGE / 2);
      expect(pages.every((page) => page.length > 1)).toBe(true);
    },
  );

  it('of 総括表 are one page', () => {
    expect(sheetOf('summary', headersOf(formOf('summary').columns)).paper).toBeUndefined();
  });

  it.each(SHEETS)('%s: what stands above them ends within the first page', (kind, headers) => {
    const { cells, widths, paper } = sheetOf(kind, headers, sheetTexts.leftOut(12_345, 12_345, 12_345));
    const first = paper?.columnStarts[0] ?? widths.length;
    const ends = cells.flatMap((line) =>
      line.flatMap((cell, column) => {
        if (typeof cell !== 'string') return [];
        const next = line.findIndex((other, at) => at > column && other !== null);
        const room = roomOf(widths.slice(column, next < 0 ? first : next));
        return displayWidth(cell) <= room ? [] : [cell];
      }),
    );
    expect(ends).toEqual([]);
  });

  it('repeat their headers on each page, and the head above them on none', () => {
    const { repeatFrom, frozenRows, blocks } = sheetOf('requirements', ['受付番号']);
    expect([repeatFrom, frozenRows]).toEqual([blocks[0]?.row, blocks[0]!.row + 1]);
  });

  it('begin in the same row whether anything is left out or not', () => {
    const headers = headersOf(formOf('services').columns);
    const rowOf = (leftOut: string) => sheetOf('services', headers, leftOut).blocks[0]?.row;
    expect(rowOf('')).toBe(rowOf(sheetTexts.leftOut(7, 20, 0)));
  });

  it('hold the figures that are usual for an establishment', () => {
    const usual: readonly (readonly [ReportKind, string, string])[] = [
      ['effects', '総業務時間', '123,456.75'],
      ['effects', '直接介護時間', '98,765.25'],
      ['effects', '利用者満足度', '4.25'],
      ['effects', '収支', '-98,765,432'],
      ['breakdown', '対象経費', '2,134,964,419'],
    ];
    for (const [kind, header, figure] of usual) {
      expect([header, figure.length <= lookOf(formOf(kind), header).width]).toEqual([header, true]);
    }
  });
});

describe('a column of counts', () => {
  const form = formOf('plans');
  const styleOf = (figures: readonly (number | string)[]) => {
    const { styles } = reportSheet({
      form,
      name: form.name,
      head: { prefecture: '13', fiscalYear: 8, version: '', time: '', leftOut: '' },
      block: [['受付番号', '利用者満足度'], ['合計', ''], ...figures.map((figure, at) => [`A${at}`, figure])],
      call: '=GRANT_REPORT("業務改善計画",申請[#All],算定[#All])',
      checks: [],
      notes: [],
    });
    return styles.findLast(({ area }) => area.column === 1)?.style;
  };

  it('shows hundredths in all its rows as soon as one has them, so that nothing is rounded', () => {
    expect(styleOf([4, 5, ''])).toBe('count');
    expect(styleOf([4, 4.25, '未測定'])).toBe('decimal');
  });
});

describe('a count in a file', () => {
  it('shows hundredths where it has them, and otherwise none', () => {
    const formats: CellFormat[] = [];
    const book = {
      fontSize: 11,
      font: () => '',
      format: (format: CellFormat) => formats.push(format) - 1,
    } as unknown as StyleBook;
    const styles = new CellStyles(book);
    const formatOf = (value: unknown) => formats[Number(styles.index('count', value))]?.numberFormat;
    // built-in formats of the file format: 3 is #,##0 and 4 is #,##0.00
    expect([12, 4.25, 1_234, 0.5, null].map(formatOf)).toEqual([3, 4, 3, 4, 3]);
  });
});
