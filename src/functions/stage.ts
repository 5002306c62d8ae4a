import { atOnce } from '../base/pieces';
import { functionTexts as texts } from '../catalogue/functions/function-texts';
import { SHEETS } from '../catalogue/sheets/headers';
import type { Block } from '../report/input';
import { readAwardTables } from '../report/read/awards';
import { readDutyTables } from '../report/read/duties';
import { awardListBlock } from '../report/stages/award-list';
import { dutyListBlock } from '../report/stages/duty-list';
import { schemes } from '../scheme';
import type { Scheme } from '../scheme/types';
import type { Matrix } from '../table/records/matrix';
import { outOfDomain } from './argument-error';
import { type Argument, textArgument } from './arguments';

type Given = Matrix | null | undefined;

/** The tables of GRANT_STAGE that a sheet is made from so far; undefined and null: not given. */
export interface StageArguments {
  readonly applications: Matrix;
  readonly settings: Matrix;
  readonly awards?: Given;
  readonly plans?: Given;
  readonly effects?: Given;
  readonly results?: Given;
}

/** The sheets of the stages after the application that are one block. */
const STAGE_SHEETS: Readonly<Record<string, (tables: StageArguments, books: readonly Scheme[]) => Block>> = {
  [SHEETS.awardList]: awardList,
  [SHEETS.dutyList]: dutyList,
};

/**
 * One block of a sheet of the stages, header row first, as a spilled array.
 * @throws ArgumentError when the 様式, a table that it needs or a column is not there.
 */
export function grantStage(
  name: Argument,
  tables: StageArguments,
  books: readonly Scheme[] = schemes,
): Block {
  const written = textArgument(name);
  const block = Object.hasOwn(STAGE_SHEETS, written) ? STAGE_SHEETS[written] : undefined;
  if (block === undefined) throw outOfDomain(texts.notForm(written, Object.keys(STAGE_SHEETS)));
  return block(tables, books);
}

function awardList({ applications, settings, awards }: StageArguments, books: readonly Scheme[]): Block {
  if (awards == null) throw outOfDomain(texts.missingTable(SHEETS.awardList, SHEETS.awards));
  const read = readAwardTables({ applications, settings, awards }, books);
  return 'table' in read ? missing(read) : awardListBlock(read);
}

function dutyList(
  { applications, settings, plans = null, effects = null, results = null }: StageArguments,
  books: readonly Scheme[],
): Block {
  const read = atOnce(readDutyTables({ applications, settings, plans, effects, results }, books));
  return 'table' in read ? missing(read) : dutyListBlock(read);
}

function missing({ table, column }: { readonly table: string; readonly column: string | null }): never {
  throw outOfDomain(column === null ? texts.notSettingsTable : texts.missingColumn(table, column));
}
