import type { CellValue } from '../../base/cells';
import type { Pieces } from '../../base/pieces';
import { sha256 } from '../../base/sha256';
import { inSlices, type Pause } from '../../base/slices';
import { sheetTexts } from '../../catalogue/sheets/sheet-texts';
import { cellsOf, rowWith } from '../../report/columns/column';
import { ruleBookDigest } from '../../scheme/digest';
import type { InputList } from '../../table/find/input-list';
import { readActor } from '../../table/settings/letter-settings';
import { logColumns, type LogEntry } from '../log-columns';
import type { WorkbookInfo, WorkbookPort } from '../port';
import type { Assessed } from '../read/assessed';
import { type AppendedRow, appendRow } from './append-row';
import { settingsText } from './settings-log';
import { logSheet } from './sheets';

/** Length of the input's digest in 操作記録: enough to tell two inputs apart. */
const DIGEST_LENGTH = 16;

/** Characters that are encoded between two pauses. */
const CHUNK = 20_000;

/**
 * Appends a row to 操作記録: when, what, rule book, counts, 交付予定額 before and after, digests of the input and of
 * the rule book, who, and the settings of the run.
 * It holds no data of applicants. Earlier rows stay as they are.
 */
export async function logStep(
  port: WorkbookPort,
  assessed: Assessed,
  run: {
    readonly time: string;
    readonly operation: string;
    readonly plannedBefore: number | null;
    readonly actor: string;
    readonly pause?: Pause | undefined;
  },
): Promise<AppendedRow> {
  const { gathered, result } = assessed;
  const { assessments } = result;
  const settings = gathered.settingsTable?.rows ?? [];
  const entry: LogEntry = {
    time: run.time,
    operation: run.operation,
    version: gathered.scheme.version,
    applications: assessments.length,
    lines: gathered.submission.lines.length,
    deficient: assessments.filter(({ verdict }) => verdict === '不備').length,
    plannedBefore: run.plannedBefore,
    planned: assessments.reduce((total, { planned }) => total + (planned ?? 0), 0),
    inputDigest: await digestOf(assessed, run.pause),
    ruleBookDigest: (await ruleBookDigest(gathered.scheme)).slice(0, DIGEST_LENGTH),
    actor: gathered.settings.recordActor === true ? readActor(settings) || run.actor : null,
    settings: settingsText(settings),
  };
  return appendRow(port, gathered.info, logSheet, cellsOf(logColumns)(entry));
}

/** Appends a row that says that the last write was taken back. */
export async function undoLogStep(
  port: WorkbookPort,
  info: WorkbookInfo,
  time: string,
): Promise<AppendedRow> {
  const row = rowWith<typeof logColumns, CellValue>(logColumns, { time, operation: sheetTexts.log.undo });
  return appendRow(port, info, logSheet, row);
}

async function digestOf({ gathered }: Assessed, pause: Pause | undefined): Promise<string> {
  const { applications, lines, members } = gathered.tables;
  const { earlierGrants } = gathered.planTables;
  // a workbook without 過年度交付 keeps the digest that it has always had
  const further = earlierGrants === null ? [] : [earlierGrants];
  const tables = [applications, lines, members, gathered.settingsTable, ...further];
  const bytes = await inSlices(inputBytes(tables), pause);
  await pause?.();
  return (await sha256(bytes)).slice(0, DIGEST_LENGTH);
}

type InputTable = InputList<string> | Assessed['gathered']['settingsTable'];

/** The input as the bytes of one JSON text, made bit by bit: thousands of rows at once would hold up the page. */
function* inputBytes(tables: readonly InputTable[]): Pieces<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let text = '';
  for (const piece of inputTexts(tables)) {
    text += piece;
    if (text.length < CHUNK) continue;
    parts.push(encoder.encode(text));
    text = '';
    yield;
  }
  parts.push(encoder.encode(text));
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
    yield;
  }
  return bytes;
}

/** Fields and input cells only, so that our own columns do not change the digest. */
function* inputTexts(tables: readonly InputTable[]): Generator<string> {
  for (const [index, table] of tables.entries()) {
    yield index === 0 ? '[' : ',';
    if (table === null) yield 'null';
    else if (!('parts' in table)) yield JSON.stringify(table.rows.map(({ item, value }) => [item, value]));
    else yield* rowTexts(table);
  }
  yield ']';
}

/** Rows that are made into one piece of text. */
const ROWS = 64;

function* rowTexts({ parts }: InputList<string>): Generator<string> {
  yield '[';
  for (const [index, { grid, rows, columns }] of parts.entries()) {
    const at = [...columns.values()].map((column) => column - grid.area.column);
    yield `${index === 0 ? '' : ','}${JSON.stringify([...columns.keys()])}`;
    for (let from = 0; from < rows.length; from += ROWS) {
      const cells = rows.slice(from, from + ROWS).map((row) => {
        const values = grid.values[row - grid.area.row];
        return at.map((column) => values?.[column] ?? null);
      });
      // as one text: for each row by itself most of the time would go into the calls
      yield `,${JSON.stringify(cells).slice(1, -1)}`;
    }
  }
  yield ']';
}
