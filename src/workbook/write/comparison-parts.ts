import { columnName } from '../../base/a1';
import type { StoredCell } from '../../base/cells';
import { comparisonTexts as texts } from '../../catalogue/sheets/comparison-texts';
import { SHEETS, TOTAL } from '../../catalogue/sheets/headers';
import { sheetTexts } from '../../catalogue/sheets/sheet-texts';
import { whatIfTexts } from '../../catalogue/what-if-texts';
import { FIGURES, type ProgrammeFigures } from '../../grant/what-if/figures';
import type { ScenarioRow } from '../read/what-if';
import type { Comparison } from './comparison';

type Line = readonly StoredCell[];

/** A table of the sheet, under its title. */
interface Part {
  readonly title: string;
  readonly headers: readonly string[];
  /** @param from the row of the first line, from 0 */
  readonly lines: (from: number) => readonly Line[];
}

/** The cells of 案の比較: what differs, what the whole and each 事業 come to, and the applications that differ most. */
export function comparisonCells(comparison: Comparison): Line[] {
  const { about, base } = comparison;
  const names = namesOf(comparison);
  const cells: Line[] = [
    [SHEETS.comparison],
    [
      sheetTexts.prefecture(about.prefecture),
      sheetTexts.fiscalYear(about.fiscalYear),
      sheetTexts.rules(about.version),
    ],
    [texts.about],
    [texts.base(names[base] ?? '')],
  ];
  for (const { title, headers, lines } of partsOf(comparison, names)) {
    cells.push([], [title], headers);
    cells.push(...lines(cells.length));
  }
  return cells;
}

const namesOf = ({ scenarios }: Comparison): string[] => [
  whatIfTexts.present,
  ...scenarios.map(({ name }) => name),
];

/** The tables of the sheet, from above. */
function partsOf(comparison: Comparison, names: readonly string[]): Part[] {
  const { rows, base } = comparison;
  const headed = (first: string): string[] => [
    first,
    ...names.map((name, at) => (at === base ? texts.isBase(name) : name)),
  ];
  const byProgramme = (
    title: string,
    figure: (own: ProgrammeFigures) => number | null,
    totalled: boolean,
  ): Part => ({
    title,
    headers: headed(texts.programme),
    lines: (from) => programmeLines(rows, figure, totalled ? from : null),
  });
  const before = (programme: string): number => programmeOf(rows[base], programme)?.planned ?? 0;
  return [
    { title: texts.settings, headers: headed(texts.setting), lines: () => changed(comparison) },
    { title: texts.totals, headers: headed(texts.item), lines: () => totals(rows) },
    byProgramme(texts.programmes, ({ planned }) => planned, true),
    byProgramme(texts.differences, ({ programme, planned }) => planned - before(programme), true),
    byProgramme(texts.served, ({ served }) => served, true),
    byProgramme(texts.left, ({ budget, planned }) => (budget === null ? null : budget - planned), false),
    {
      title: texts.largest,
      headers: texts.largestHeaders(names[base] ?? ''),
      lines: () => largest(comparison, names),
    },
  ];
}

function changed({ settings, scenarios }: Comparison): Line[] {
  if (settings.length === 0) return [[texts.noChange]];
  return settings.map(({ label, clause, present }) => [
    texts.withClause(label, clause),
    present,
    ...scenarios.map(({ changes }) => changes.get(label) ?? present),
  ]);
}

const totals = (rows: readonly ScenarioRow[]): Line[] => {
  const { labels } = whatIfTexts;
  return [
    [labels.planned, ...rows.map(({ figures }) => figures.planned)],
    [labels.difference, ...rows.map(({ difference }) => difference.planned)],
    ...COUNTS.map((key) => [labels[key], ...rows.map(({ figures }) => figures[key])]),
    [labels.raised, ...rows.map(({ raised }) => raised)],
    [labels.lowered, ...rows.map(({ lowered }) => lowered)],
  ];
};

const COUNTS = FIGURES.filter((key) => key !== 'planned');

const programmeOf = (row: ScenarioRow | undefined, programme: string): ProgrammeFigures | undefined =>
  row?.programmes.find((own) => own.programme === programme);

/** @param from where a sum of them is wanted: the row of the first line */
function programmeLines(
  rows: readonly ScenarioRow[],
  figure: (own: ProgrammeFigures) => number | null,
  from: number | null,
): Line[] {
  const programmes = rows[0]?.programmes.map(({ programme }) => programme) ?? [];
  const figures = programmes.map((programme) =>
    rows.map((row) => {
      const own = programmeOf(row, programme);
      return own === undefined ? null : figure(own);
    }),
  );
  const lines: Line[] = programmes.map((programme, at) => [
    whatIfTexts.programmeName(programme),
    ...(figures[at] ?? []),
  ]);
  if (from === null || lines.length === 0) return lines;
  const sums = rows.map((_, of): StoredCell => {
    const column = columnName(of + 1);
    const value = figures.reduce((sum, own) => sum + (own[of] ?? 0), 0);
    return { formula: `=SUM(${column}${from + 1}:${column}${from + lines.length})`, value };
  });
  return [...lines, [TOTAL, ...sums]];
}

const largest = ({ rows, base }: Comparison, names: readonly string[]): Line[] =>
  rows.flatMap((row, at): Line[] => {
    const name = names[at] ?? '';
    if (at === base) return [];
    if (row.largest.length === 0) return [[texts.same(name)]];
    return row.largest.map(({ receiptNumber, applicant, before, after }) => [
      name,
      receiptNumber,
      applicant,
      before,
      after,
      (after ?? 0) - (before ?? 0),
    ]);
  });
