import { columnName } from '../../../base/a1';
import type { Area, StoredCell } from '../../../base/cells';
import { serialOfTime } from '../../../base/dates';
import { dutyStates, dutyTexts as texts } from '../../../catalogue/sheets/duty-texts';
import { AGREES } from '../../../catalogue/sheets/headers';
import { sheetTexts } from '../../../catalogue/sheets/sheet-texts';
import type { DateText } from '../../../grant/input/records';
import { dutyOn } from '../../../grant/joint/report-duties';
import { headersOf, look, positionsOf } from '../../../report/columns/column';
import { dutyListColumns, type DutyListRow, orderedDuties } from '../../../report/stages/duty-list';
import type { SheetAround } from '../ministry-sheet';

/** The day that 提出状況 is held against, and whether it moves on by itself. */
export interface HeldAgainst {
  readonly day: DateText;
  readonly isToday: boolean;
  readonly date1904: boolean;
}

const at = positionsOf(dutyListColumns);
const letter = (column: number): string => `$${columnName(column)}`;
const [RECEIPT, REPORT, DEADLINE, FILED] = [at.receiptNumber, at.report, at.deadline, at.filed].map(letter);
const BLOCK = headersOf(dutyListColumns).length;
const STATE = letter(BLOCK);

/** 基準日 stands beside its label, where a day fits. */
const DAY_COLUMN = at.corporationName;
/** 報告 of the counts, with a column for each state at its right. */
const COUNTED = at.establishmentName;

/** As they are counted; together they are what is owed. */
const COUNTED_STATES = ['due', 'overdue', 'in'] as const;

/** Title and totals of a block, above its rows. */
const BLOCK_HEAD = 2;

interface Line {
  readonly label: string;
  readonly state: string;
  readonly days: number | '';
}

/** How the counts, 状態 and 超過日数 of 提出状況 are made by ordinary formulas, with their values on the day. */
export function dutyAround(rows: readonly DutyListRow[], held: HeldAgainst): (row: number) => SheetAround {
  const lines = orderedDuties(rows).map((row) => lineOf(row, held.day));
  const labels = [...new Set(lines.flatMap(({ label }) => (label === '' ? [] : [label])))];
  return (row) => {
    const first = row + aboveRows(labels) + BLOCK_HEAD;
    const body = { row: first, column: 0, rows: Math.max(1, lines.length), columns: BLOCK };
    const day = `$${columnName(DAY_COLUMN)}$${row + 1}`;
    return {
      above: countRows(row, body, labels, lines, dayCell(held)),
      beside: besideColumns(first, lines, day),
      styles: aboveStyles(row, labels.length),
    };
  };
}

function lineOf({ report, notOwed }: DutyListRow, day: DateText): Line {
  if (report === null) return { label: '', state: notOwed === null ? '' : dutyStates.notOwed, days: '' };
  const { state, daysOver } = dutyOn(report, day);
  return { label: texts.report(report), state: dutyStates[state], days: daysOver === 0 ? '' : daysOver };
}

/** A clerk can put another day in its place. */
function dayCell({ day, isToday, date1904 }: HeldAgainst): StoredCell {
  const [year, month, date] = day.split('-').map(Number);
  const formula = isToday ? '=TODAY()' : `=DATE(${year},${month},${date})`;
  return { formula, value: serialOfTime(Date.parse(day), date1904) };
}

/** The head, a line for each report, their sum, what is not owed, and 検算. */
const aboveRows = (labels: readonly string[]): number => labels.length + 4;

function countRows(
  row: number,
  body: Area,
  labels: readonly string[],
  lines: readonly Line[],
  day: StoredCell,
): StoredCell[][] {
  const range = (column: string): string => `${column}$${body.row + 1}:${column}$${body.row + body.rows}`;
  const columns = COUNTED_STATES.map((_, n) => letter(COUNTED + 1 + n));
  const count = (label: string, state: string): number =>
    lines.filter((line) => line.state === state && line.label === label).length;
  const before = (first: readonly StoredCell[]): StoredCell[] => [
    ...first,
    ...new Array<null>(COUNTED - first.length).fill(null),
  ];
  const counted = labels.map((label, n): StoredCell[] => {
    const line = row + 2 + n;
    const own = COUNTED_STATES.map((state) => count(label, dutyStates[state]));
    const cells = own.map((value, m) => ({
      formula: `=COUNTIFS(${range(REPORT ?? '')},${letter(COUNTED)}${line},${range(STATE)},${columns[m] ?? ''}$${row + 1})`,
      value,
    }));
    const ends = `${columns[0] ?? ''}${line}:${columns.at(-1) ?? ''}${line}`;
    return [...before([]), label, ...cells, { formula: `=SUM(${ends})`, value: sum(own) }];
  });
  const last = row + 1 + labels.length;
  const all = [...columns, letter(COUNTED + 1 + columns.length)].map((column, n) => ({
    formula: labels.length === 0 ? '=0' : `=SUM(${column}${row + 2}:${column}${last})`,
    value: lines.filter(
      ({ state, label }) =>
        label !== '' && (n === columns.length || state === dutyStates[COUNTED_STATES[n] ?? 'due']),
    ).length,
  }));
  const owed = `${REPORT}$${body.row}`;
  const total = `${letter(COUNTED + 1 + columns.length)}$${last + 1}`;
  const notOwed = lines.filter(({ state }) => state === dutyStates.notOwed).length;
  const agrees = { formula: `=IF(${owed}=${total},"${AGREES}",${owed}-${total})`, value: AGREES };
  return [
    [
      ...placed(before([texts.day]), DAY_COLUMN, day),
      ...[texts.counted, ...COUNTED_STATES.map((state) => dutyStates[state]), texts.all],
    ],
    ...counted,
    [...before([]), texts.all, ...all],
    [
      ...before([]),
      texts.notOwed,
      { formula: `=COUNTIF(${range(STATE)},"${dutyStates.notOwed}")`, value: notOwed },
    ],
    // a line of its own: what it says runs on over the cells beside it
    [sheetTexts.reconcile, agrees, sheetTexts.reconcileNote(texts.counted, texts.statesOf)],
  ];
}

const placed = (cells: readonly StoredCell[], column: number, cell: StoredCell): StoredCell[] =>
  cells.map((each, n) => (n === column ? cell : each));

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);

/** 状態 and 超過日数 of each row below the totals. */
function besideColumns(first: number, lines: readonly Line[], day: string): SheetAround['beside'] {
  const { withResult, open } = texts.occasions;
  const states = lines.map(({ state }, n): StoredCell => {
    const row = first + n + 1;
    const due = `${DEADLINE}${row}`;
    const undated = `IF(OR(${due}="${withResult}",${due}="${open}"),"${dutyStates.due}","${dutyStates.overdue}")`;
    const dated = `IF(${day}>DATEVALUE(${due}),"${dutyStates.overdue}","${dutyStates.due}")`;
    const owed = `IF(${FILED}${row}<>"","${dutyStates.in}",IF(ISERROR(DATEVALUE(${due})),${undated},${dated}))`;
    const none = `IF(${RECEIPT}${row}="","","${dutyStates.notOwed}")`;
    return { formula: `=IF(${REPORT}${row}="",${none},${owed})`, value: state };
  });
  const days = lines.map(({ days: value }, n): StoredCell => {
    const row = first + n + 1;
    const due = `DATEVALUE(${DEADLINE}${row})`;
    const isLate = `AND(${STATE}${row}="${dutyStates.overdue}",NOT(ISERROR(${due})))`;
    return { formula: `=IF(${isLate},${day}-${due},"")`, value };
  });
  return [
    { ...look('center', 8), header: texts.state, cells: [null, ...states] },
    { ...look('late', 11), header: texts.daysOver, cells: [null, ...days] },
  ];
}

function aboveStyles(row: number, labels: number): SheetAround['styles'] {
  const columns = COUNTED_STATES.length + 2;
  const area = (down: number, column: number, rows: number, wide: number): Area => ({
    row: row + down,
    column,
    rows,
    columns: wide,
  });
  return [
    { area: area(0, 0, 1, 1), style: 'note' },
    { area: area(0, DAY_COLUMN, 1, 1), style: 'day' },
    { area: area(0, COUNTED, 1, columns), style: 'header' },
    { area: area(1, COUNTED + 1, labels, columns - 1), style: 'count' },
    { area: area(labels + 1, COUNTED, 1, columns), style: 'total' },
    { area: area(labels + 2, COUNTED + 1, 1, 1), style: 'count' },
    { area: area(labels + 3, 0, 1, COUNTED), style: 'note' },
  ];
}
