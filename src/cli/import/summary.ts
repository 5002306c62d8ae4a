import { importTexts } from '../../catalogue/import-texts';
import { replyLine } from '../../catalogue/letter-reply-texts';
import { besideLine } from '../../intake/beside-words';
import { isReport } from '../../intake/list-kinds';
import { headerOf, receiptOfKey } from '../../intake/lists';
import { identifiedIn } from '../../intake/reports/identify';
import { shownCell } from '../../intake/shown';
import type { Comparison, IncomingFile } from '../../workbook/intake/take-in';
import type { LetterReply } from '../../workbook/read/letters/letter-replies';
import type { ExpectedDoubt } from '../../workbook/run/take-in/form-expected';

/** What is known beside a comparison. */
interface Besides {
  readonly replies: readonly LetterReply[];
  /** 受付番号 of applications that don't count. */
  readonly left: ReadonlySet<string>;
  readonly expected: ExpectedDoubt | null;
}

/** What is said of a file that was taken in. */
export function importSummary(
  { name, lists, unread }: IncomingFile,
  { differences, resubmissions, made, without, taxes, before, date1904, strays, unreadable }: Comparison,
  { replies, left, expected }: Besides,
): string[] {
  return [
    importTexts.file(name),
    ...(lists.given === null ? [] : [importTexts.given(lists.given)]),
    ...(before === null ? [] : [importTexts.before(before)]),
    ...lists.tables.flatMap(({ kind, sheets }) =>
      sheets.length > 1 ? [importTexts.sheets(kind, sheets)] : [],
    ),
    ...identifiedIn(lists.tables).map(([kind, rows]) => importTexts.identified(kind, rows)),
    ...lists.leftTables.map((left) => importTexts.leftTable(left)),
    ...(unread.length === 0 ? [] : [importTexts.unread(unread)]),
    ...differences.flatMap(({ kind, added, changed, identical, missing }) => [
      importTexts.counts(kind, {
        added: added.filter(({ key }) => !left.has(receiptOfKey(key))).length,
        changed: changed.length,
        identical: identical.length,
        missing: missing.length,
      }),
      ...changed.flatMap(({ key, cells }) =>
        cells.map(({ field, before, after }) =>
          importTexts.change(
            kind,
            key,
            headerOf(kind, field),
            shownCell(kind, field, before, date1904),
            shownCell(kind, field, after, date1904),
          ),
        ),
      ),
      // reports come in one by one
      ...(missing.length === 0 || isReport(kind) ? [] : [importTexts.missing(kind, keysOf(missing))]),
    ]),
    ...strays.map(({ kind, numbers }) => importTexts.stray(kind, numbers)),
    ...(unreadable.length === 0 ? [] : [importTexts.unreadable(unreadable)]),
    ...leftIn(lists, left).map((key) => importTexts.superseded(key)),
    ...taxes.map(({ text, says, setting }) =>
      setting === null ? importTexts.taxOpen(text, says) : importTexts.taxAsSet(text, says, setting),
    ),
    ...(expected === null ? [] : [importTexts.expected(expected.shown, expected.ours)]),
    ...made.map((list) => importTexts.madeList(list)),
    ...(lists.left.length === 0 ? [] : [importTexts.left(lists.left)]),
    ...lists.unused.map(({ headers }) => importTexts.unused(headers)),
    ...without.map(({ table, header }) => importTexts.noColumn(table, header)),
    ...resubmissions.flatMap((one) => resubmittedLines(one, date1904)),
    ...replies.map((reply) => importTexts.reply(replyLine(reply, 'after'))),
  ];
}

/** Applications of one establishment: which of them counts is for a clerk to say. */
function resubmittedLines(
  { applications, beside }: Comparison['resubmissions'][number],
  date1904: boolean,
): string[] {
  const keys = keysOf(applications.map(({ row }) => row));
  const [newest = '', ...earlier] = keys;
  return [
    importTexts.resubmitted(newest, earlier),
    ...beside.slice(0, MOST_BESIDE).map((one) => importTexts.beside(besideLine(one, keys, date1904))),
    ...(beside.length > MOST_BESIDE ? [importTexts.moreBeside(beside.length - MOST_BESIDE)] : []),
  ];
}

/** Cells that are told one by one. */
const MOST_BESIDE = 30;

/** Applications of which a file has rows that are not taken. */
const leftIn = ({ tables }: IncomingFile['lists'], left: ReadonlySet<string>): string[] => [
  ...new Set(
    tables
      .flatMap(({ rows }) => rows.map(({ key }) => receiptOfKey(key)))
      .filter((receipt) => left.has(receipt)),
  ),
];

const keysOf = (rows: readonly { readonly key: string }[]): string[] => rows.map(({ key }) => key);
