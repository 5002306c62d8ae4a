import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/base/row-heights';
import { CellStyles } from '../../src/ooxml/styles/cell-styles';
import type { CellFormat, StyleBook } from '../../src/ooxml/styles/style-book';
import { lookOf, reportForms, type ReportKind } from '../../src/report';
import { headersOf } from '../../src/report/columns/column';
import { reportSheet } from '../../src/workbook/ministry/ministry-sheet';

/** How the ministry sheets look on A4 landscape, which they fill in width. */

const formOf = (kind: ReportKind) => reportForms.find((each) => each.kind === kind)!;

/** The widest that a sheet may be, in characters. */
const WIDEST: readonly (readonly [ReportKind, number])[] = [
  ['devices', 110],
  ['services', 120],
  ['plans', 300],
  ['effects', 210],
  ['summary', 175],
  ['categories', 115],
  ['requirements', 115],
  ['models', 170],
  ['groups', 165],
];

const SHEETS = WIDEST.map(([kind, most]) => [kind, headersOf(formOf(kind).columns), most] as const);

describe('the columns of a ministry sheet', () => {
  it.each(SHEETS)('%s: no header is broken inside a word', (kind, headers) => {
    const broken = headers.filter((header) => displayWidth(header) > lookOf(formOf(kind), header).width);
    expect(broken).toEqual([]);
  });

  it.each(SHEETS)('%s: are narrow enough to be read', (kind, headers, most) => {
    const width = headers.reduce((sum, header) => sum + lookOf(formOf(kind), header).width, 0);
    expect(width).toBeLessThanOrEqual(most);
  });

  it.each(SHEETS)(
    '%s: more than a page holds goes over to a second, with the names on both',
    (kind, headers) => {
      const form = formOf(kind);
      const { spread, widths } = reportSheet({
        form,
        name: form.name,
        head: { prefecture: '13', fiscalYear: 8, version: '', time: '', leftOut: '' },
        block: [headers, headers.map(() => '')],
        call: '=GRANT_REPORT("様式",申請[#All],算定[#Headers])',
        checks: [],
        notes: [],
      });
      const sum = (columns: readonly number[]): number => columns.reduce((so, width) => so + width, 0);
      const names = sum(widths.slice(0, 4));
      const side = spread === undefined ? sum(widths) : names + sum(widths.slice(4)) / spread.pages;
      expect(side).toBeLessThanOrEqual(240);
      expect(spread).toEqual(kind === 'plans' ? { pages: 2, titleColumns: 4 } : undefined);
    },
  );

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
