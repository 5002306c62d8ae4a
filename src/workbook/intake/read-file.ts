import { sha256 } from '../../base/sha256';
import { isBlank } from '../../base/text';
import { WorkbookError } from '../../base/user-error';
import { importErrors } from '../../catalogue/errors/import-errors';
import { mappingProblem } from '../../catalogue/errors/mapping-errors';
import { textFault } from '../../catalogue/errors/text-faults';
import type { ErrorText } from '../../catalogue/errors/work-errors';
import { importTexts } from '../../catalogue/import-texts';
import { expectedTexts } from '../../catalogue/template/applicant-texts';
import { templateSheets } from '../../catalogue/template/template-texts';
import { datesAsText } from '../../intake/dates-as-text';
import { type FileLists, fileLists } from '../../intake/file-lists';
import { numberOfFile } from '../../intake/file-number';
import { type FoundLists, listsIn, type TargetTable } from '../../intake/lists';
import { mappedOptions, type Mappings } from '../../intake/mapped';
import { openText } from '../../intake/open-text';
import { type Identified, type Identify, identifying, type Reporting } from '../../intake/reports/identify';
import { unfoldedLists } from '../../intake/unfolded-lists';
import type { Grid } from '../../table/find/grid';
import { sampleOf } from '../../table/pick/guess-table';
import { readSettings, type SettingRow } from '../../table/settings/settings';
import { APPLICANT_SHEET_MARKS, applicantFormOf } from '../marks';
import type { WorkbookInfo, WorkbookPort } from '../port';
import { readInputs } from '../read/inputs';
import { formGrids, refuseBroken, refuseForm } from './applicant-form';
import type { IncomingFile } from './take-in';

/** What it takes to read a file beside its bytes. */
export interface FileReading {
  /** Opens the bytes of a workbook. */
  readonly open: (bytes: Uint8Array) => WorkbookPort;
  /** What a clerk has said of such files. */
  readonly mappings: Mappings;
  /** The applications that rows without a 受付番号 may belong to; asked for where a file has such rows. */
  readonly applications?: () => Promise<readonly Reporting[]>;
  /** 受付番号 for the application in a form of ours that has none yet. */
  readonly receiptNumber?: string | null;
}

/** What every workbook of today begins with: it is a zip archive; one of Excel 97, or with a password, is named as such. */
const WORKBOOKS = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

const begins = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

const refused = ({ code, message, action }: ErrorText): WorkbookError =>
  new WorkbookError(code, message, action);

/**
 * Reads a file whose rows are to be taken in: a text file or a workbook, told apart by their bytes.
 * @throws WorkbookError where it can't be read, or not as the mappings say
 */
export async function readIncoming(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  { open, mappings, receiptNumber = null, applications }: FileReading,
): Promise<IncomingFile> {
  const digest = await sha256(bytes);
  const read = async (
    format: string,
    grids: readonly Grid[],
    besides: Parameters<typeof mappedOptions>[2] = {},
    date1904: boolean | null = null,
  ): Promise<IncomingFile> => {
    const mapped = mappedOptions(grids, mappings, besides);
    if ('problem' in mapped) throw refused(mappingProblem(mapped.problem, mapped.sheet));
    const options = { ...mapped.options, number: numberOfFile(name) };
    const listsBy = (identify: Identify) => fileLists(unfoldedLists(grids, { ...options, identify }));
    const asWritten = listsBy(() => []);
    const isOpen = asWritten.tables.some(({ identified }) => identified.length > 0);
    const found =
      isOpen && applications !== undefined ? listsBy(identifying(await applications())) : asWritten;
    const lists = {
      ...found,
      ...(date1904 !== null && { tables: datesAsText(found.tables, date1904) }),
      taxes: [...found.taxes, ...taxOfSettings(besides.settings ?? [])],
    };
    return {
      name,
      digest,
      format,
      lists,
      unread: unreadIn(grids, lists),
      sheets: grids.map((grid) => sampleOf(grid)),
      layouts: mapped.layouts,
    };
  };
  if (!WORKBOOKS.some((head) => begins(bytes, head))) {
    const opened = openText(name, bytes);
    if ('fault' in opened) throw refused(textFault(name, opened.fault));
    return read(importTexts.text(opened.text.encoding), [opened.grid]);
  }
  const port = open(bytes);
  const { info, candidates, blocks, mappings: placed, settingsTable } = await readInputs(port);
  const { date1904 } = info;
  const form = applicantFormOf(info.marks);
  if (form !== null) {
    refuseForm(name, form);
    refuseBroken(name, candidates, info, form);
    const found = fileLists(listsIn(formGrids(candidates, info, form, receiptNumber ?? numberOfFile(name))));
    const lists = { ...found, tables: datesAsText(found.tables, date1904) };
    const format = importTexts.form(form.fiscalYear, form.programme);
    const expected = await expectedShown(port, info);
    const own = { name, digest, format, lists, unread: [], sheets: [], layouts: [], form };
    return expected === null ? own : { ...own, expected };
  }
  const settings = settingsTable?.rows ?? [];
  const besides = { tables: info.tables, blocks, mappings: placed, settings };
  return read(importTexts.excel, candidates, besides, date1904);
}

/** Sheets with cells of which no list is taken: 製品 and 実績 are tables of ours, and of other steps. */
function unreadIn(grids: readonly Grid[], { tables, leftTables }: FileLists): string[] {
  const known = new Set<string>([
    ...Object.values(templateSheets),
    ...tables.flatMap(({ sheets }) => sheets),
    ...leftTables.map(({ sheet }) => sheet),
  ]);
  return grids
    .filter(
      ({ sheet, values }) => !known.has(sheet) && values.some((row) => row.some((cell) => !isBlank(cell))),
    )
    .map(({ sheet }) => sheet);
}

/** What a form shows as 交付見込額: never an input, and held against what its entries come to. */
async function expectedShown(port: WorkbookPort, { marks }: WorkbookInfo): Promise<number | null> {
  const mark = marks.find(({ name }) => name === APPLICANT_SHEET_MARKS.expected);
  if (mark === undefined) return null;
  const rows = (await port.read([mark.sheet])).get(mark.sheet)?.values ?? [];
  const total = rows.findLast((row) => row.some((cell) => isTotal(cell)));
  const value = total?.findLast((cell) => typeof cell === 'number');
  return typeof value === 'number' ? value : null;
}

const isTotal = (cell: unknown): boolean =>
  typeof cell === 'string' && cell.startsWith(expectedTexts.total(null));

/** 税区分 of a workbook that comes in, for all of its amounts. */
function taxOfSettings(rows: readonly SettingRow[]): FoundLists['taxes'] {
  const { taxBasis } = readSettings(rows);
  if (taxBasis === null) return [];
  return [{ table: null, says: taxBasis, text: importTexts.ownSetting(taxBasis) }];
}

const shownRow = (row: number): number => row + 1;

/** Rows without a 受付番号: of those that say in another way whose they are, the applications are named. */
function unnumberedIn(
  name: string,
  kind: TargetTable,
  rows: readonly number[],
  identified: readonly Identified[],
): ErrorText[] {
  const open = identified.filter(({ row }) => rows.includes(row));
  const named = new Set(open.map(({ row }) => row));
  const others = rows.filter((row) => !named.has(row));
  return [
    ...(others.length === 0 ? [] : [importErrors.unnumbered(name, kind, others.map(shownRow))]),
    ...(open.length === 0
      ? []
      : [
          importErrors.unidentified(
            name,
            kind,
            open.map(({ row, candidates }) => ({ row: shownRow(row), candidates })),
          ),
        ]),
  ];
}

/**
 * Why a file can't be taken in as it is: it has no list, leaves open whose a row is, or holds damaged cells.
 * @param damaged damaged cells are taken over as they are
 */
export function problemsOf({ name, lists }: IncomingFile, damaged: boolean): readonly ErrorText[] {
  if (lists.rivals.length > 0) return [importErrors.rivals(name, [...new Set(lists.rivals)])];
  const [left] = lists.leftTables;
  if (lists.tables.length === 0 && left !== undefined) return [importErrors.allLeft(name, left)];
  if (lists.tables.length === 0) return [importErrors.noList(name)];
  const rows = lists.tables.flatMap(({ kind, unnumbered, twice, yearless, identified }) => [
    ...unnumberedIn(name, kind, unnumbered, identified),
    ...(yearless.length === 0 ? [] : [importErrors.yearless(name, yearless.map(shownRow))]),
    ...(twice.length === 0 ? [] : [importErrors.twice(name, kind, twice)]),
  ]);
  const doubts = lists.doubts.map((doubt) => importErrors.doubt(name, doubt));
  const open = [...doubts, ...rows];
  if (damaged) return open;
  const kinds = [...new Set(lists.damage.map(({ kind }) => kind))];
  const damages = kinds.map((kind) =>
    importErrors.damage(
      name,
      kind,
      lists.damage
        .filter((one) => one.kind === kind)
        .map(({ row, header, text }) => importTexts.place(row + 1, header, text)),
    ),
  );
  return [...open, ...damages];
}
