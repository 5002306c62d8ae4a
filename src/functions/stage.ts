import { functionTexts as texts } from '../catalogue/functions/function-texts';
import { SHEETS } from '../catalogue/sheets/headers';
import type { Block } from '../report/input';
import { readAwardTables } from '../report/read/awards';
import { awardListBlock } from '../report/stages/award-list';
import { schemes } from '../scheme';
import type { Scheme } from '../scheme/types';
import type { Matrix } from '../table/records/matrix';
import { outOfDomain } from './argument-error';
import { type Argument, textArgument } from './arguments';

/** The tables of GRANT_STAGE that a sheet is made from so far; undefined and null: not given. */
export interface StageArguments {
  readonly applications: Matrix;
  readonly settings: Matrix;
  readonly awards?: Matrix | null | undefined;
}

/** The sheets of the stages after the application that are one block. */
const STAGE_SHEETS: readonly string[] = [SHEETS.awardList];

/**
 * One block of a sheet of the stages, header row first, as a spilled array.
 * @throws ArgumentError when the 様式, a table that it needs or a column is not there.
 */
export function grantStage(
  name: Argument,
  { applications, settings, awards }: StageArguments,
  books: readonly Scheme[] = schemes,
): Block {
  const written = textArgument(name);
  if (written !== SHEETS.awardList) throw outOfDomain(texts.notForm(written, STAGE_SHEETS));
  if (awards == null) throw outOfDomain(texts.missingTable(written, SHEETS.awards));
  const read = readAwardTables({ applications, settings, awards }, books);
  if (!('table' in read)) return awardListBlock(read);
  throw outOfDomain(
    read.column === null ? texts.notSettingsTable : texts.missingColumn(read.table, read.column),
  );
}
