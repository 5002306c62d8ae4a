import { inJapan } from '../../base/dates';
import type { TableDifference } from '../../intake/difference';
import type { FileLists } from '../../intake/file-lists';
import { type Layout, mappingText } from '../../intake/layouts';
import { headerOf, receiptOfKey, type TargetTable } from '../../intake/lists';
import { strayReports, type UnreadableCell, unreadableIn } from '../../intake/reports/remarks';
import { type Resubmission, resubmissionsIn } from '../../intake/resubmissions';
import { type Counted, countingOnly } from '../../intake/superseded';
import { cellsOf } from '../../report/columns/column';
import type { Grid } from '../../table/find/grid';
import type { ApplicantFormOf } from '../marks';
import type { WorkbookPort, WriteOp } from '../port';
import { answerChange } from '../prepare/answer';
import { receiptColumns, type ReceiptEntry } from '../receipt-columns';
import { appendRow } from '../write/append-row';
import { receiptSheet } from '../write/sheets';
import { refuseOtherYear } from './applicant-form';
import { refuseLostZeros } from './lost-zeros';
import { isMade } from './made-list';
import { type Merge, mergeOf, takenBack } from './merge';
import { refuseFaults, refuseUnits } from './refusals';
import { type TakenBefore, takenBefore } from './taken-before';
import { concernedIn, takenCounts } from './taken-counts';
import { differencesOf, readTarget, standingCells, type Target } from './target';
import { refuseTax, type TaxDoubt, taxDoubts } from './tax-basis';

/** A file that was read, before anything of it is taken in. */
export interface IncomingFile {
  readonly name: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
  /** 「CSV（UTF-8）」 or 「Excel」. */
  readonly format: string;
  readonly lists: FileLists;
  /** Sheets of which nothing is taken, those of our blank form left aside. */
  readonly unread: readonly string[];
  /** The first rows of its sheets, by which a clerk says what is what. */
  readonly sheets: readonly Grid[];
  /** What was said of its sheets, now or before. */
  readonly layouts: readonly Layout[];
  /** The form of ours that it is; left out: none. */
  readonly form?: ApplicantFormOf;
  /** 交付見込額 as the form shows it, in yen; left out: it shows none. */
  readonly expected?: number;
  /** Somebody has seen that its amounts are on the basis of 税区分, whatever it says. */
  readonly taxAsSet?: true;
  /** Which of several applications of one establishment count, as somebody has said. */
  readonly counted?: Counted;
}

/** A file beside the workbook as it stands. */
export interface Comparison {
  readonly differences: readonly TableDifference[];
  /** Applications that are new or changed of which there is another, for the same establishment and 事業. */
  readonly resubmissions: readonly Resubmission[];
  /** Keys of the 受付番号 that come with the file and don't count: nothing of them is taken. */
  readonly superseded: ReadonlySet<string>;
  /** Lists that the workbook does not have, and gets. */
  readonly made: readonly TargetTable[];
  /** The 受付番号 that the workbook has. */
  readonly numbers: ReadonlySet<string>;
  /** 受付番号 of reports that no application has. */
  readonly strays: ReturnType<typeof strayReports>;
  /** Cells of reports that cannot be read. */
  readonly unreadable: readonly UnreadableCell[];
  /** Columns that the workbook's lists do not have, by list. */
  readonly without: readonly { readonly table: TargetTable; readonly header: string }[];
  /** What it says of its amounts against 税区分; nothing is taken before somebody has said that they are on its basis. */
  readonly taxes: readonly TaxDoubt[];
  /** It was taken in before, whatever it was called; null: not as far as 受付記録 tells. */
  readonly before: TakenBefore | null;
  /** The workbook counts its days from 1904. */
  readonly date1904: boolean;
  /** What would be entered for all of it. */
  readonly ops: Merge['ops'];
}

export type Choice = (table: TargetTable, key: string) => boolean;

interface Planned extends Comparison {
  readonly target: Target;
  /** What is taken: chosen, and of an application that counts. */
  readonly isTaken: Choice;
}

/**
 * Lays a file beside the workbook; writes nothing.
 * @throws WorkbookError where the workbook has no list for it, where a formula or other cells are in the way
 */
export async function compareFile(port: WorkbookPort, file: IncomingFile): Promise<Comparison> {
  const { target: _, isTaken: __, ...comparison } = await planned(port, file);
  return comparison;
}

async function planned(
  port: WorkbookPort,
  file: IncomingFile,
  chosen: Choice = () => true,
): Promise<Planned> {
  const target = await readTarget(port);
  const { lists, info, context } = target;
  if (file.form !== undefined) refuseOtherYear(file.name, file.form, target.fiscalYear);
  refuseUnits(target.lists, file.name, file.lists);
  const asInFile = ownRows(file, differencesOf(target, file.lists));
  refuseLostZeros(file.name, lists, file.lists, asInFile);
  const resubmissions = resubmittedIn(asInFile, target, file);
  const { differences, left } =
    file.counted === undefined
      ? { differences: asInFile, left: new Set<string>() }
      : countingOnly(asInFile, resubmissions, lists, file.counted);
  const isTaken: Choice = (table, key) => !left.has(receiptOfKey(key)) && chosen(table, key);
  const standing = await standingCells(port, target, differences);
  const { ops, faults } = mergeOf(lists, differences, info, context, standing, isTaken);
  refuseFaults(file.name, faults);
  const without = faults.flatMap((fault) =>
    fault.kind === 'noColumn' ? [{ table: fault.table, header: headerOf(fault.table, fault.field) }] : [],
  );
  const numbers = new Set(
    lists.tables.flatMap(({ kind, rows }) => (kind === 'applications' ? rows.map(({ key }) => key) : [])),
  );
  const made = differences.flatMap(({ kind, added }) =>
    added.length > 0 && isMade(kind) && lists.tables.every((table) => table.kind !== kind) ? [kind] : [],
  );
  const taxes = taxDoubts(target, file.lists.taxes, differences);
  const strays = strayReports(differences, numbers);
  const unreadable = unreadableIn(differences, context);
  const found = {
    strays,
    unreadable,
    differences,
    resubmissions,
    superseded: left,
    made,
    numbers,
    without,
    taxes,
  };
  const before = await takenBefore(port, info, file.digest);
  return { target, isTaken, ...found, before, date1904: context.date1904, ops };
}

/** Groups of which the file brings something new. */
function resubmittedIn(
  differences: readonly TableDifference[],
  { lists, context }: Target,
  file: IncomingFile,
): Resubmission[] {
  const concerned = concernedIn(differences);
  return resubmissionsIn(lists, file.lists, context).filter(({ applications }) =>
    applications.some(({ row }) => concerned.has(row.key)),
  );
}

/** A form is of one application: of the others it says nothing. */
function ownRows({ form, lists }: IncomingFile, differences: readonly TableDifference[]): TableDifference[] {
  const own = new Set(lists.tables.flatMap(({ rows }) => rows.map(({ key }) => receiptOfKey(key))));
  return differences.map((one) => ({
    ...one,
    missing: form === undefined ? one.missing : one.missing.filter(({ key }) => own.has(receiptOfKey(key))),
  }));
}

/** When and by whom; the name is left out where 設定 says so. */
export interface TakenBy {
  readonly now: Date;
  readonly actor: string;
}

/**
 * What takes over what was chosen of a file, as one change, with a row in 受付記録; none where there is nothing to take
 * over. The workbook is read once more for it: what somebody has changed since the comparison is not written over unseen.
 * @throws WorkbookError as where it is compared, and where its amounts may not be on the basis of 税区分
 * @returns the operations, those that take them back, and the applications concerned
 */
export async function takenIn(
  port: WorkbookPort,
  file: IncomingFile,
  { now, actor }: TakenBy,
  chosen?: Choice,
): Promise<TakenIn> {
  const { target, differences, taxes, ops, isTaken } = await planned(port, file, chosen);
  refuseTax(file, taxes);
  if (ops.length === 0) return { ops: [], inverse: [], receipts: new Set() };
  const entry: ReceiptEntry = {
    time: inJapan(now).toISOString().slice(0, MINUTES).replace('T', ' '),
    file: file.name,
    digest: file.digest,
    format: file.format,
    rows: file.lists.tables.reduce((sum, { rows }) => sum + rows.length, 0),
    ...takenCounts(differences, isTaken),
    actor: target.actor === null ? null : target.actor || actor || null,
  };
  const { op, inverse } = await appendRow(port, target.info, receiptSheet, cellsOf(receiptColumns)(entry));
  const said = await answerChange(
    port,
    target,
    file.layouts
      .filter(({ remembered }) => remembered !== true)
      .map(({ key, mapping }) => ({ key, answer: mappingText(mapping) })),
  );
  // a table 設定 that was made is known by its place: it comes first
  const isMade = said.inverse.some((one) => one.op === 'dropSheet');
  const back = isMade ? [...said.inverse, inverse] : [inverse, ...said.inverse];
  return {
    ops: [...said.ops, ...ops, op],
    inverse: [...back, ...takenBack(ops)],
    receipts: concernedIn(differences, isTaken),
  };
}

interface TakenIn {
  readonly ops: readonly WriteOp[];
  readonly inverse: readonly WriteOp[];
  readonly receipts: ReadonlySet<string>;
}

/** 2026-06-15T10:30 */
const MINUTES = 16;
