import { expectedTexts } from '../../../catalogue/template/applicant-texts';
import { homes } from '../../../grant/programmes';
import { APPLICANT_SHEET_MARKS } from '../../../workbook/marks';
import type { Look } from '../../printed/template-looks';
import {
  blankPlan,
  cell,
  heading,
  printHeight,
  printLines,
  section,
  TABS,
} from '../../printed/template-rows';
import type { LookedCell, SheetPlan, SheetRow } from '../../printed/template-sheet';
import { Block, type RowFormulas } from './block';
import { LINE_COLUMNS, type Purpose, wholeLine } from './lines';
import { MEMBER_COLUMNS, memberRow } from './members';
import { missingFormula, type Sum, sumCount, sumRows } from './sums';
import { packageFormula, TECHNOLOGY_COLUMNS, technologyLine, type TechnologyLines } from './technology-lines';
import { fineFormulas, technologyRow } from './technology-rows';
import { wholeRow } from './whole-row';

const AMOUNT_COLUMNS = [
  ...['name', 'cost', 'units', 'rate', 'subsidised', 'base', 'grant'],
  ...['present', 'package', 'staff', 'services', 'plain', 'bonus', 'adopts'],
];
/** Columns that are seen; what is behind them is on the way only. */
const SEEN = 7;
const WIDTHS = [20, 20, 14, 16, 20, 20, 22];
const HIDDEN_WIDTH = 10;
/** Title, lead, what decides, section and headers. */
const FIRST_AMOUNT = 5;

const AMOUNT_LOOKS: readonly Look[] = [
  ...(['totalText', 'fixedYen', 'fixedYen', 'fixedCenter', 'fixedYen', 'fixedYen', 'fixedYen'] as const),
];
const LINE_LOOKS: readonly Look[] = ['fixedCenter', 'fixedWrap', 'fixedCenter', 'fixedYen', 'fixedCenter'];
const MEMBER_LOOKS: readonly Look[] = ['fixedWrap', 'fixedYen', 'fixedYen'];

/** 交付見込額: what the entries come to, per 補助区分 and in all, by formulas that nobody can change. */
export function expectedPage(purpose: Purpose): SheetPlan {
  const { programme, scheme, settings, places } = purpose;
  const technology = programme.kind === 'technology';
  const categories = technology ? scheme.technology.costCategories : [];
  const count = technology ? categories.length : 1;
  const amounts = new Block(FIRST_AMOUNT, count, AMOUNT_COLUMNS);
  // sums, what is missing, a blank row, section and headers
  const lines = new Block(
    FIRST_AMOUNT + count + sumCount(settings) + 4,
    places.rows('lines'),
    technology ? TECHNOLOGY_COLUMNS : LINE_COLUMNS,
  );
  const sums = sumRows(purpose, amounts, lines);
  const counted = homes[programme.kind].members === 'counted';
  const members = counted
    ? new Block(lines.from + lines.rows + 3, places.rows('members'), MEMBER_COLUMNS)
    : null;
  const row = (block: Block, formulas: RowFormulas, looks: readonly Look[]): SheetRow => ({
    height: 20,
    cells: block.names.map((name, at): LookedCell | null => {
      const formula = formulas[name];
      return formula === undefined ? null : cell({ formula, value: null }, looks[at] ?? 'lead');
    }),
  });
  const packageAt = categories.findIndex(({ base }) => base.kind === 'package');
  const shared: TechnologyLines = {
    purpose,
    block: lines,
    package: amounts.cell('package', Math.max(0, packageAt)),
    packageName: categories[packageAt]?.name ?? '',
  };
  const amountRows = technology
    ? categories.map((category, n) => ({
        ...technologyRow({ ...shared, amounts }, category, n),
        ...(n === packageAt ? { package: packageFormula({ purpose, block: lines }) } : {}),
      }))
    : [wholeRow(purpose, lines, amounts, members)];
  const lineAt = (n: number): RowFormulas =>
    technology ? { ...technologyLine(shared, n), ...fineFormulas(shared, n) } : wholeLine(purpose, lines, n);
  const width = Math.max(amounts.names.length, lines.names.length, members?.names.length ?? 0);
  const decides = expectedTexts.decides(
    programme.decided?.value ?? null,
    technology || programme.rate !== null,
  );
  return {
    ...blankPlan,
    name: expectedTexts.sheet,
    tab: TABS.reading,
    guarded: true,
    marks: [APPLICANT_SHEET_MARKS.expected],
    columns: Array.from({ length: width }, (_, at) =>
      at < SEEN
        ? { width: WIDTHS[at] ?? HIDDEN_WIDTH, look: null }
        : { width: HIDDEN_WIDTH, look: null, hidden: true },
    ),
    rows: [
      heading(expectedTexts.title, SEEN),
      { height: 18, cells: [cell(expectedTexts.lead, 'lead')] },
      { height: printHeight(printLines(decides, 120)), cells: [cell(decides, 'lead')] },
      section(expectedTexts.amounts, SEEN),
      headers(expectedTexts.amountHeaders),
      ...amountRows.map((formulas) => row(amounts, formulas, AMOUNT_LOOKS)),
      ...sums.map(sumRow),
      {
        height: 20,
        cells: [
          cell({ formula: missingFormula(purpose, lines, sums.at(-1)?.at ?? ''), value: null }, 'remark'),
        ],
      },
      { height: 8, cells: [] },
      section(expectedTexts.lines, SEEN),
      headers(expectedTexts.lineHeaders),
      ...Array.from({ length: lines.rows }, (_, n) => row(lines, lineAt(n), LINE_LOOKS)),
      ...(members === null
        ? []
        : [
            { height: 8, cells: [] },
            section(expectedTexts.members, SEEN),
            headers(expectedTexts.memberHeaders),
            ...Array.from({ length: members.rows }, (_, n) =>
              row(members, memberRow(purpose, members, n), MEMBER_LOOKS),
            ),
          ]),
    ],
    frozen: { rows: 1, columns: 0 },
    merges: [
      { row: 2, column: 0, rows: 1, columns: SEEN },
      ...sums.map((_, n) => ({ row: FIRST_AMOUNT + count + n, column: 0, rows: 1, columns: SEEN - 1 })),
      { row: FIRST_AMOUNT + count + sums.length, column: 0, rows: 1, columns: SEEN },
    ],
    titleRows: [0, 0],
    printed: { columns: SEEN },
  };
}

const headers = (texts: readonly string[]): SheetRow => ({
  height: 30,
  cells: texts.map((text) => cell(text, 'header')),
});

function sumRow({ label, formula, strong }: Sum): SheetRow {
  const looks: Look = strong ? 'totalText' : 'fixedStrong';
  return {
    height: strong ? 30 : 20,
    cells: [
      ...Array.from({ length: SEEN - 1 }, (_, at) => cell(at === 0 ? label : null, looks)),
      cell({ formula, value: null }, strong ? 'total' : 'fixedYen'),
    ],
  };
}
