import type { CellValue } from '../../base/cells';
import { headerKey, isBlank, isError, normalised } from '../../base/text';
import { settingLabel } from '../../catalogue/settings';
import { DUTY_PREFIX } from '../../catalogue/settings/duty-words';
import {
  KIND_ANSWERS,
  questionKeys,
  READING_PREFIX,
  type TableKind,
} from '../../catalogue/settings/reading-words';
import type { TaxWord } from './headings';

/** A row of 設定. */
interface SaidRow {
  readonly item: string;
  readonly value: CellValue;
}

const PREFIX = headerKey(READING_PREFIX);

/** Whether a 項目 of 設定 is an answer to one of the questions of 準備. */
export const isReadingItem = (item: string): boolean => headerKey(item).startsWith(PREFIX);

const DUTY = headerKey(DUTY_PREFIX);

/** Whether a 項目 of 設定 is a tick of 都道府県の確認. */
export const isDutyItem = (item: string): boolean => headerKey(item).startsWith(DUTY);

/** What a clerk says that a sheet holds (読み方:表:見積明細 = 経費), or the table below one of its rows. */
export interface Declared {
  /** Sheet row of the header, from 0; null: wherever it is found. */
  readonly row: number | null;
  readonly kind: TableKind;
}

/** What a column is, as a clerk says. */
export interface ColumnAnswer<A extends string> {
  readonly answer: A;
  /** Said of this sheet, not of every column that bears the header. */
  readonly ofSheet: boolean;
}

/** The answers that stand in 設定; a key is compared without spaces and in NFKC, as other 項目 are. */
export interface Answers {
  /** One of the possible answers; null where there is none, or another. */
  of<A extends string>(key: string, possible: readonly A[]): A | null;
  /** What the column with a header is on a sheet; an answer for the sheet goes before one for all of them. */
  column<A extends string>(sheet: string, header: string, possible: readonly A[]): ColumnAnswer<A> | null;
  /** Whether the column with a header holds the points of 採択. */
  holdsPoints(header: string): boolean;
  /** Whether anything is said of columns or of this sheet's tables: headers may be known that were not. */
  explains(sheet: string): boolean;
  /** What a sheet is said to hold. */
  declared(sheet: string): readonly Declared[];
}

const COLUMN = headerKey(questionKeys.column(''));
/** The setting that names a column of 申請: it is answered what that column is. */
const POINTS = headerKey(settingLabel('awardPoints'));

const ROW = /^:(\d+)行目$/u;

export function answersIn(rows: readonly SaidRow[]): Answers {
  const given = new Map<string, string>();
  for (const { item, value } of rows) {
    if (!isReadingItem(item) || isBlank(value) || isError(value)) continue;
    given.set(headerKey(item), headerKey(normalised(String(value))));
  }
  const of: Answers['of'] = (key, possible) => {
    const answer = given.get(headerKey(key));
    return answer === undefined ? null : (possible.find((word) => headerKey(word) === answer) ?? null);
  };
  const declared: Answers['declared'] = (sheet) => {
    const own = headerKey(questionKeys.table(sheet));
    return [...given.keys()].flatMap((key): Declared[] => {
      if (!key.startsWith(own)) return [];
      const rest = key.slice(own.length);
      const row = ROW.exec(rest)?.[1];
      if (rest !== '' && row === undefined) return [];
      const kind = of(key, KIND_ANSWERS);
      return kind === null ? [] : [{ row: row === undefined ? null : Number(row) - 1, kind }];
    });
  };
  const isOfColumns = [...given.keys()].some((key) => key.startsWith(COLUMN));
  const points = rows.findLast(({ item }) => headerKey(item) === POINTS);
  const pointsKey = points === undefined || isBlank(points.value) ? '' : headerKey(String(points.value));
  return {
    of,
    holdsPoints: (header) => pointsKey !== '' && headerKey(header) === pointsKey,
    column: (sheet, header, possible) => {
      if (!isOfColumns) return null;
      const own = of(questionKeys.columnOn(sheet, header), possible);
      if (own !== null) return { answer: own, ofSheet: true };
      const common = of(questionKeys.column(header), possible);
      return common === null ? null : { answer: common, ofSheet: false };
    },
    explains: (sheet) => isOfColumns || declared(sheet).length > 0,
    declared,
  };
}

/** What finding and reading the input tables depends on beside the cells. */
export interface ReadingContext {
  readonly answers: Answers;
  /** 令和; null where the setting cannot be used. */
  readonly fiscalYear: number | null;
  /** 税区分; null where it is not decided. */
  readonly taxBasis: TaxWord | null;
  /** An amount depends on 総事業費 (寄付金等の控除 = 総事業費から). */
  readonly totalCost?: boolean;
}

export const NO_CONTEXT: ReadingContext = { answers: answersIn([]), fiscalYear: null, taxBasis: null };
