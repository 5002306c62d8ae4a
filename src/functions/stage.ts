import type { Pieces } from '../base/pieces';
import { functionTexts as texts } from '../catalogue/functions/function-texts';
import { ENTRY_SHEETS, SHEETS } from '../catalogue/sheets/headers';
import { decidedOf } from '../grant/joint/decided';
import type { Block } from '../report/input';
import { readAwardTables } from '../report/read/awards';
import { readDutyTables } from '../report/read/duties';
import { readReportTables } from '../report/read/tables';
import { wagesOf } from '../report/read/wages';
import { awardListBlock } from '../report/stages/award-list';
import { dutyListBlock } from '../report/stages/duty-list';
import { type EffectForm, effectForms } from '../report/stages/effect-forms';
import { effectMeaning } from '../report/stages/effect-meaning';
import { schemes } from '../scheme';
import type { Scheme } from '../scheme/types';
import { Receipts } from '../table/cells/receipts';
import type { Matrix } from '../table/records/matrix';
import { type DecidedMatrices, missingDecided, readDecided } from '../table/stages/decided-records';
import { outOfDomain } from './argument-error';
import { type Argument, textArgument } from './arguments';
import { reportBooks } from './report';

type Given = Matrix | null | undefined;

/** The tables of GRANT_STAGE that a sheet is made from so far; undefined and null: not given. */
export interface StageArguments {
  readonly applications: Matrix;
  readonly settings: Matrix;
  readonly awards?: Given;
  readonly plans?: Given;
  readonly effects?: Given;
  readonly results?: Given;
  /** 交付決定, 変更 and 確定. */
  readonly decided?: DecidedMatrices;
}

type StageBlock = (tables: StageArguments, books: readonly Scheme[]) => Pieces<Block>;

/** The blocks of the stages after the application, by their 様式. */
const STAGE_FORMS: Readonly<Record<string, StageBlock>> = {
  [SHEETS.awardList]: awardList,
  [SHEETS.dutyList]: dutyList,
  ...Object.fromEntries(effectForms.map((form) => [form.name, effectBlock(form)])),
};

/**
 * One block of a sheet of the stages, header row first, as a spilled array.
 * @throws ArgumentError when the 様式, a table that it needs or a column is not there.
 */
export function* grantStage(
  name: Argument,
  tables: StageArguments,
  books: readonly Scheme[] = schemes,
): Pieces<Block> {
  const written = textArgument(name);
  const block = Object.hasOwn(STAGE_FORMS, written) ? STAGE_FORMS[written] : undefined;
  if (block === undefined) throw outOfDomain(texts.notForm(written, Object.keys(STAGE_FORMS)));
  return yield* block(tables, books);
}

function* awardList(
  { applications, settings, awards }: StageArguments,
  books: readonly Scheme[],
): Pieces<Block> {
  if (awards == null) throw outOfDomain(texts.missingTable(SHEETS.awardList, SHEETS.awards));
  yield;
  const read = readAwardTables({ applications, settings, awards }, books);
  return 'table' in read ? missing(read) : awardListBlock(read);
}

function* dutyList(
  { applications, settings, plans = null, effects = null, results = null, decided = {} }: StageArguments,
  books: readonly Scheme[],
): Pieces<Block> {
  refuseLacking(decided);
  const read = yield* readDutyTables({ applications, settings, plans, effects, results, decided }, books);
  return 'table' in read ? missing(read) : dutyListBlock(read);
}

/** A block of 効果集計. */
function effectBlock(form: EffectForm): StageBlock {
  return function* ({ applications, settings, plans, effects, decided = {} }, all) {
    const needed = {
      plans: { table: plans, name: ENTRY_SHEETS.plans },
      effects: { table: effects, name: SHEETS.effects },
    };
    const { table, name } = needed[form.needs];
    if (table == null) throw outOfDomain(texts.missingTable(form.name, name));
    refuseLacking(decided);
    const books = reportBooks(settings, all);
    const others = { amounts: null, lines: null, members: null, findings: null };
    const receipts = new Receipts();
    const matrices = { ...others, applications, plans: plans ?? null, effects: effects ?? null };
    const input = yield* readReportTables(matrices, books, false, receipts);
    if (!('applications' in input)) return missing(input);
    const standing = readDecided(decided, receipts);
    return form.block(
      yield* effectMeaning(
        { ...input, ...(standing && { decidedFor: decidedOf(standing) }) },
        books,
        wagesOf,
      ),
    );
  };
}

/** 交付決定, 変更 or 確定 without a column that it needs. */
function refuseLacking(decided: DecidedMatrices): void {
  const lacking = missingDecided(decided);
  if (lacking !== null) missing(lacking);
}

function missing({ table, column }: { readonly table: string; readonly column: string | null }): never {
  throw outOfDomain(column === null ? texts.notSettingsTable : texts.missingColumn(table, column));
}
