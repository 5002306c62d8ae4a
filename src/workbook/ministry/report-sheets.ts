import type { CellValue } from '../../base/cells';
import type { Pieces } from '../../base/pieces';
import type { SheetContent } from '../../base/sheet-content';
import { forCell, yenText } from '../../catalogue/amounts/figures';
import { decidedTexts } from '../../catalogue/sheets/decided-texts';
import { SHEETS } from '../../catalogue/sheets/headers';
import { reportTexts } from '../../catalogue/sheets/report-texts';
import { sheetTexts } from '../../catalogue/sheets/sheet-texts';
import { decidedOf } from '../../grant/joint/decided';
import { type ReportForm, reportForms, type ReportKind, totalRow, wholeBlock } from '../../report';
import type { Block, ReportInput } from '../../report/input';
import { lettersOf } from '../../report/letter-rows';
import { readReportTables } from '../../report/read/tables';
import type { Books } from '../../scheme';
import { Receipts } from '../../table/cells/receipts';
import { readLetterWording, readReportAs } from '../../table/settings/letter-settings';
import { readDecided } from '../../table/stages/decided-records';
import { decidedFound, decidedMatrices } from '../../table/stages/decided-tables';
import { SHEET_MARKS } from '../marks';
import type { Assessed } from '../read/assessed';
import { withoutCalls } from '../without-calls';
import type { PlacedColumns } from '../write/columns';
import { letterPages } from '../write/letters';
import { letterDataSheet } from '../write/sheets';
import { madeAwardList } from './award-list';
import { isDutyListDue, madeDutyList } from './duties/duty-list';
import { madeDutyReminders } from './duties/reminders';
import { madeEffectTotals } from './effects/effect-totals';
import { leftOutNote } from './left-out';
import type { MadeSheet } from './made-sheet';
import { type ReportHead, reportSheet } from './ministry-sheet';
import { callOf, isCarried } from './report-calls';
import { type ReportCheck, reportChecks } from './report-checks';
import { readsAsItStands } from './report-lists';
import { madeOverview } from './report-overview';
import { type ReportTables, reportTables } from './report-tables';
import { resultOf } from './sheet-result';

/** The ministry sheets, computed from the tables as they will stand, by the same code as GRANT_REPORT. */
export function* reportSheets(
  assessed: Assessed,
  columns: readonly PlacedColumns[],
  amounts: readonly (readonly CellValue[])[],
  findings: readonly (readonly CellValue[])[],
  time: string,
  leftOut: ReadonlySet<string> = new Set(),
): Pieces<MadeSheet[]> {
  const { gathered } = assessed;
  const tables = yield* reportTables(gathered, columns, amounts, findings);
  const receipts = new Receipts();
  const { date1904 } = gathered.info;
  const read = yield* readReportTables(tables.matrices, gathered.books, date1904, receipts);
  if (!('applications' in read)) throw new Error(`missing in ${read.table}: ${read.column}`);
  const decided = readDecided(decidedMatrices(gathered.decidedPlaces), receipts, date1904);
  const input: ReportInput = { ...read, ...(decided && { decidedFor: decidedOf(decided) }) };
  yield;
  const checks = reportChecks(assessed, tables);
  const head = headOf(assessed, time);
  const made: MadeSheet[] = [];
  for (const form of reportForms) {
    yield;
    made.push(yield* madeSheet(form, head, input, assessed, tables, checks[form.kind]));
  }
  yield;
  const overview = yield* madeOverview(assessed, input, made, head, checks);
  yield;
  const { awarded } = assessed;
  const awards = awarded === null ? [] : yield* madeAwardList({ ...assessed, awarded }, tables, head);
  yield;
  const duties = isDutyListDue(assessed) ? yield* madeDutyList(assessed, tables, head) : [];
  yield;
  const effects = yield* madeEffectTotals(assessed, input, tables, head);
  const reminders = madeDutyReminders(assessed);
  const letters = letterSheets(assessed, input).map((content) => ({ content, results: [] }));
  const all = [...made, overview, ...awards, ...duties, ...effects, ...reminders, ...letters];
  const without = new Set<string>([...leftOutKinds(leftOut)].map((kind) => SHEET_MARKS[kind]));
  if (without.has(SHEET_MARKS.letters)) without.add(SHEET_MARKS.letterData);
  return all.filter(({ content }) => !without.has(content.mark));
}

/** The sheets that the tables of 概況 refer to. */
const OVERVIEW_SOURCES = ['summary', 'categories', 'services', 'devices', 'breakdown'] as const;

/** The sheets that are left out, by their names; 概況 brings those with it that it is made from. */
export function leftOutKinds(names: ReadonlySet<string>): Set<ReportSheetKind> {
  const kinds = new Set(REPORT_SHEET_KINDS.filter((kind) => names.has(SHEETS[kind])));
  if (!kinds.has('overview')) for (const kind of OVERVIEW_SOURCES) kinds.delete(kind);
  return kinds;
}

type ReportSheetKind = ReportKind | 'overview' | 'letters';

const REPORT_SHEET_KINDS: readonly ReportSheetKind[] = [
  ...reportForms.map(({ kind }) => kind),
  'overview',
  'letters',
];

/** 差戻し on paper and as data. */
function letterSheets({ gathered, findings }: Assessed, { applications }: ReportInput): SheetContent[] {
  const { books, settingsTable, info } = gathered;
  const wording = readLetterWording(settingsTable?.rows ?? [], info.date1904);
  const { letters, rows } = lettersOf(findings, applications, books.all, wording);
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? forCell(cell) : cell)));
  return [letterPages(letters, letterName(info)), letterDataSheet(data)];
}

/** 差戻し, unless a workbook of before has its data under that name. */
function letterName({ marks }: Assessed['gathered']['info']): string {
  const at = (mark: string): string | undefined => marks.find(({ name }) => name === mark)?.sheet;
  const own = at(SHEET_MARKS.letters);
  if (own !== undefined) return own;
  return at(SHEET_MARKS.letterData) === SHEETS.letters ? sheetTexts.onPaper(SHEETS.letters) : SHEETS.letters;
}

/** What a sheet says above its block. */
export function headOf({ gathered, result }: Assessed, time: string): ReportHead {
  const { assessments, withdrawn } = result;
  return {
    prefecture: gathered.settings.prefectureName,
    fiscalYear: gathered.settings.fiscalYear,
    version: gathered.scheme.version,
    time,
    leftOut: sheetTexts.leftOut(
      assessments.filter(({ computed }) => computed === null).length,
      assessments.filter(({ verdict }) => verdict === '不備').length,
      withdrawn.length,
    ),
  };
}

function* madeSheet(
  form: ReportForm,
  head: ReportHead,
  input: ReportInput,
  assessed: Assessed,
  tables: ReportTables,
  checks: readonly ReportCheck[],
): Pieces<MadeSheet> {
  const { gathered } = assessed;
  const leftOut = leftOutNote(form.kind, head.leftOut, assessed);
  const block = yield* form.block(input, gathered.books);
  yield;
  const totals = totalRow(form, block);
  const reconciled = checks.map((check) => {
    const total = totals[block[0]?.indexOf(check.header) ?? -1];
    if (typeof total !== 'number') throw new Error(`no total of ${check.header} in ${form.name}`);
    return { ...check, total };
  });
  const reportAs = readReportAs(gathered.settingsTable?.rows ?? []);
  const long = reportAs !== 'calls' && !(yield* isCarried(form, block, tables, gathered.info.callLimit));
  // GRANT_REPORT has no parameters for them
  const isDecided = form.kind === 'effects' && decidedFound(gathered.decidedPlaces).length > 0;
  const legend = isDecided ? [decidedTexts.dueYears] : (LEGENDS[form.kind] ?? []);
  const derived = form.kind === 'summary' ? derivedCeilings(gathered.books, block) : [];
  const content = reportSheet({
    form,
    name: nameOf(form, gathered.info.sheets, gathered.info.marks),
    head: { ...head, leftOut: [leftOut, ...derived].filter((text) => text !== '').join('\n') },
    block,
    checks: reconciled,
    call: callOf(form, tables, gathered.scheme.fiscalYear),
    notes: [
      ...legend,
      ...nothingEntered(form.kind, tables),
      ...(long ? [sheetTexts.asValues] : []),
      ...(isDecided ? [decidedTexts.asValues] : []),
      // of columns mapped by hand nothing is said: the table is one, and stands as it is
      ...(readsAsItStands(gathered, true) ? [] : [sheetTexts.asList]),
    ],
  });
  const asValues =
    long ||
    isDecided ||
    !readsAsItStands(gathered) ||
    reportAs === 'values' ||
    // GRANT_REPORT cannot know how the workbook counts its dates, and with them whose book an application goes by
    (gathered.info.date1904 && (form.takes.includes('effects') || gathered.books.all.length > 1));
  const named = wholeBlock(form, input, gathered.books);
  return {
    content: asValues ? withoutCalls(content) : content,
    ...(named && { named }),
    results: reconciled.map((check) => resultOf(form.name, check.total, check)),
  };
}

/** What 総括表 says of a 県上限 in it that is derived. */
const derivedCeilings = ({ primary: { models, programmes } }: Books, block: Block): string[] => {
  const { ceiling, models: most } = models.areaModel.value;
  return programmes
    .filter(({ kind, name }) => kind === 'areaModel' && block.some(([first]) => first === name))
    .map(({ name }) => reportTexts.derivedCeiling(name, most, yenText(ceiling), yenText(most * ceiling)));
};

const LEGENDS: Readonly<Partial<Record<ReportKind, readonly string[]>>> = {
  requirements: [reportTexts.requirements.legend],
  effects: [reportTexts.dueYears],
};

/** Where nothing was entered that a sheet could show, it says what to enter, and where. */
const nothingEntered = (kind: ReportKind, tables: ReportTables): string[] =>
  isEntered(kind) && tables.rows(kind) === 0 ? [reportTexts.nothingEntered[kind]] : [];

const isEntered = (kind: ReportKind): kind is 'plans' | 'effects' => kind === 'plans' || kind === 'effects';

/** A clerk's own sheet may bear the name of a ministry sheet that is about the same (効果報告): ours gives way. */
function nameOf(
  { kind, name }: ReportForm,
  sheets: Assessed['gathered']['info']['sheets'],
  marks: Assessed['gathered']['info']['marks'],
): string {
  const mark = marks.find((candidate) => candidate.name === SHEET_MARKS[kind]);
  if (mark !== undefined) return mark.sheet;
  return isEntered(kind) && sheets.some((sheet) => sheet.name === name) ? sheetTexts.reportOf(name) : name;
}

export const REPORT_SHEETS: readonly string[] = [
  ...reportForms.map(({ kind }) => SHEETS[kind]),
  SHEETS.overview,
];
