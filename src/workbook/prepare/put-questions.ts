import { cellPlace } from '../../base/a1';
import type { CellPlace, CellValue } from '../../base/cells';
import { isBlank, UNCALCULATED } from '../../base/text';
import { grouped } from '../../catalogue/amounts/figures';
import { questionTexts } from '../../catalogue/pane/question-texts';
import type { SheetPlace } from '../../grant/finding';
import { valueOf } from '../../grant/input/cell';
import type { Question } from '../../grant/input/reading';
import { timesUnit } from '../../table/cells/units';
import { yenCell } from '../../table/cells/values';
import { type Grid, valueAt } from '../../table/find/grid';
import { unitNamed } from '../../table/find/headings';
import { headerAt } from '../../table/find/input-list';
import type { InputTables } from '../../table/find/locate';
import type { TablePart } from '../../table/find/table-parts';
import type { AskedQuestion, ReadingSummary } from '../read/reading-summary';

/** A question as 準備 puts it. What it shows of the workbook's cells goes to the pane alone: no log, no result. */
export interface PutQuestion extends AskedQuestion {
  /** What waits for the answer; null: nothing that could be counted. */
  readonly waits: string | null;
  readonly example: QuestionExample | null;
  /** What each answer does, where a phrase can say so. */
  readonly outcomes: ReadonlyMap<string, string>;
}

/** The first cell concerned, and what stands there. */
export interface QuestionExample {
  readonly place: CellPlace;
  readonly text: string;
}

/** {@link ReadingSummary} with its questions as 準備 puts them. */
export interface PreparedReading extends ReadingSummary {
  readonly questions: readonly PutQuestion[];
}

/** Cells that tell which row it is. */
const MOST_BESIDE = 2;

export function putQuestions(
  summary: ReadingSummary,
  questions: readonly Question[],
  { parts }: Pick<InputTables, 'parts'>,
  grids: readonly Grid[],
): PreparedReading {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  return {
    ...summary,
    questions: summary.questions.map((asked): PutQuestion => {
      const question = byKey.get(asked.key);
      const { applications, answers } = asked;
      if (question === undefined) return { ...asked, waits: null, example: null, outcomes: new Map() };
      const found = exampleCell(question, parts, grids);
      return {
        ...asked,
        waits: applications === 0 ? null : questionTexts.waits(question.effect, applications),
        example: found === null ? null : exampleOf(question, found),
        outcomes: new Map(
          answers.flatMap((answer) => {
            const yen = found === null ? null : valueOf(yenCell(found.value));
            const amount = yen === null ? null : timesUnit(yen, unitNamed(answer));
            const text = questionTexts.outcome(question, answer, amount);
            return text === null ? [] : [[answer, text] as const];
          }),
        ),
      };
    }),
  };
}

interface FoundCell {
  readonly grid: Grid;
  readonly part: TablePart | null;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The first cell that a question concerns; of a whole table or an unconcerned column the first below its header. */
function exampleCell(
  { place, concerned }: Question,
  parts: readonly TablePart[],
  grids: readonly Grid[],
): FoundCell | null {
  const asked = place.table === 'sheet' ? place : null;
  const all = [...concerned.values()].filter((each): each is SheetPlace => each.table === 'sheet');
  // a question of several tables leads to the first of them
  const at = all.find(({ sheet, column }) => sheet === asked?.sheet && column === asked.column) ?? all[0];
  const cell = at ?? asked;
  const grid = grids.find(({ sheet }) => sheet === cell?.sheet);
  if (cell === null || grid === undefined) return null;
  const part = parts.find((each) => holds(each, cell)) ?? null;
  const { column } = cell;
  const row = part === null || cell.row > part.located.headerRow ? cell.row : firstFilled(part, column);
  return row === null ? null : { grid, part, row, column, value: valueAt(grid, row, column) };
}

function holds(
  { located: { grid, area }, candidate }: TablePart,
  { sheet, row, column }: SheetPlace,
): boolean {
  return (
    grid.sheet === sheet &&
    row >= candidate.line.top &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** A table that is asked of may have no records of its own: what stands in its rows is looked at. */
function firstFilled({ located: { grid, headerRow, area } }: TablePart, column: number): number | null {
  for (let row = headerRow + 1; row < area.row + area.rows; row += 1) {
    if (!isBlank(valueAt(grid, row, column))) return row;
  }
  return null;
}

function exampleOf({ rule }: Question, { grid, part, row, column, value }: FoundCell): QuestionExample {
  const place = cellPlace(grid.sheet, row, column);
  const header = part === null ? null : String(headerAt(part.located, column) ?? '').trim();
  // a column is known by its header, a row only by what stands in it
  const isOfRows = rule === 'Y-01' || rule === 'Y-03';
  return {
    place,
    text: questionTexts.example({
      header: header === '' ? null : header,
      value: rule === 'Y-07' && typeof value === 'number' ? grouped(value) : shown(value),
      beside: isOfRows ? besides(grid, row, column) : [],
    }),
  };
}

/** Texts of the row: a number could be a day, a code or an amount. */
function besides({ area, values }: Grid, row: number, column: number): string[] {
  const cells = values[row - area.row] ?? [];
  const texts = cells.filter(
    (cell, at) => at !== column - area.column && typeof cell === 'string' && !isBlank(cell),
  );
  return texts.slice(0, MOST_BESIDE).map(shown);
}

const shown = (value: CellValue): string =>
  value === null ? '' : String(value).replaceAll(UNCALCULATED, questionTexts.uncalculated);
