import { type CellValue, shown, type StoredCell } from '../../base/cells';
import { isBlank } from '../../base/text';
import { valueOf } from '../../grant/input/cell';
import type { AwardOutcome, HandDecision } from '../../grant/stages/award-records';
import { type HandCells, notedAwardColumns } from '../../report/columns/award';
import { headersOf } from '../../report/columns/column';
import { numberCell, wordCell, yenCell } from '../cells/values';
import { headerKey } from '../columns';
import { awardOutcome } from './award-words';

type Cells = readonly (readonly StoredCell[])[];

/** A row of 採択 as it stands. */
export interface AwardLine {
  /** 受付番号 as its cell shows it. */
  readonly receiptNumber: CellValue;
  /** 手修正, 手修正額 and 条件 with the formulas that are in them. */
  readonly hand: HandCells;
  /** From the first row of the cells that were read. */
  readonly row: number;
  /** What 採択 said when it was made; null where it said nothing, or not with how much. */
  readonly before: { readonly outcome: AwardOutcome; readonly amount: number } | null;
}

const OWN: ReadonlySet<string> = new Set(headersOf(notedAwardColumns).map(headerKey));
const { receiptNumber, outcome, amount, handOutcome, handAmount, condition } = notedAwardColumns;

/** The first row that says something, where it is the headers of 採択 and no others; null: it is another table. */
export function awardHeader(cells: Cells): number | null {
  const row = cells.findIndex((line) => line.some((cell) => !isBlank(shown(cell))));
  const headers = (cells[row] ?? []).map(keyOf).filter((key) => key !== '');
  const has = ({ header }: { readonly header: string }): boolean => headers.includes(headerKey(header));
  const isTable =
    headers.every((key) => OWN.has(key)) && has(receiptNumber) && (has(handOutcome) || has(handAmount));
  return isTable ? row : null;
}

const keyOf = (cell: StoredCell): string => headerKey(String(shown(cell) ?? ''));

/** Where the clerk's columns of 採択 stand among the cells that were read; null: there is none of that name. */
export type HandColumns = Readonly<Record<keyof HandCells, number | null>>;

/** The headers of 採択: their row, the columns of a clerk's, and the first behind them all. */
export function awardHead(
  cells: Cells,
): { readonly row: number; readonly hand: HandColumns; readonly end: number } | null {
  const row = awardHeader(cells);
  if (row === null) return null;
  const keys = (cells[row] ?? []).map(keyOf);
  const at = ({ header }: { readonly header: string }): number | null => {
    const found = keys.indexOf(headerKey(header));
    return found < 0 ? null : found;
  };
  const hand = { outcome: at(handOutcome), amount: at(handAmount), condition: at(condition) };
  return { row, hand, end: keys.findLastIndex((key) => key !== '') + 1 };
}

/** The rows of 採択 below its header. */
export function awardLines(cells: Cells): AwardLine[] {
  const header = awardHeader(cells);
  if (header === null) return [];
  const keys = (cells[header] ?? []).map(keyOf);
  const reader = ({ header: name }: { readonly header: string }) => {
    const at = keys.indexOf(headerKey(name));
    return (line: readonly StoredCell[]): StoredCell => line[at] ?? null;
  };
  const [numberIn, outcomeIn, amountIn] = [reader(receiptNumber), reader(outcome), reader(amount)];
  const [handOutcomeIn, handAmountIn, conditionIn] = [handOutcome, handAmount, condition].map(reader);
  const handIn = (line: readonly StoredCell[]): HandCells => ({
    outcome: handOutcomeIn?.(line) ?? null,
    amount: handAmountIn?.(line) ?? null,
    condition: conditionIn?.(line) ?? null,
  });
  return cells.slice(header + 1).flatMap((line, below): AwardLine[] => {
    const number = shown(numberIn(line));
    const hand = handIn(line);
    if ([number, ...Object.values(hand).map(shown)].every(isBlank)) return [];
    const said = valueOf(wordCell(shown(outcomeIn(line)), awardOutcome));
    const yen = valueOf(numberCell(shown(amountIn(line))));
    return [
      {
        receiptNumber: number,
        hand,
        row: header + 1 + below,
        before: said === null || yen === null ? null : { outcome: said, amount: yen },
      },
    ];
  });
}

/** What a row decides by hand; null where nothing is entered in it. */
export function handDecision({ hand }: AwardLine, number: string): HandDecision | null {
  const [word, yen] = [shown(hand.outcome), shown(hand.amount)];
  if (isBlank(word) && isBlank(yen)) return null;
  return { receiptNumber: number, outcome: wordCell(word, awardOutcome), amount: yenCell(yen) };
}
