import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { WorkbookError } from '../../base/user-error';
import { importErrors } from '../../catalogue/errors/import-errors';
import type { ErrorText } from '../../catalogue/errors/work-errors';
import { importTexts } from '../../catalogue/import-texts';
import { dayOf } from '../../catalogue/sheets/sheet-texts';
import { receiptOfKey } from '../../intake/lists';
import { readMappings } from '../../intake/mapped';
import { keyOf } from '../../table/cells/receipts';
import type { TableMapping } from '../../table/pick/table-mapping';
import { problemsOf, readIncoming } from '../../workbook/intake/read-file';
import { rememberedLayouts } from '../../workbook/intake/remembered';
import { reportingIn } from '../../workbook/intake/reporting';
import { compareFile, type IncomingFile } from '../../workbook/intake/take-in';
import { planTakeIn } from '../../workbook/run/take-in';
import { expectedDoubt } from '../../workbook/run/take-in/form-expected';
import { openXlsx } from '../../workbook/xlsx/adapter';
import { actorName } from '../actor';
import type { Command } from '../arguments';
import { nodeCodec } from '../codec';
import { load } from '../files';
import { outputPlaces } from '../output-places';
import { saveAll } from '../save';
import { templateBytes } from '../template';
import { UsageError } from '../usage-error';
import { importSummary } from './summary';

type Import = Extract<Command, { name: 'import' }>;

const refused = ({ code, message, action }: ErrorText): WorkbookError =>
  new WorkbookError(code, message, action);

/**
 * Takes files into a workbook, or into a blank one, and says what has changed. Where one of them is damaged or leaves
 * open whose a row is, nothing at all is saved.
 */
export async function importFiles({
  inputs,
  into,
  output,
  mapping,
  damaged,
  taxAsSet,
  counted = [],
}: Import): Promise<string[]> {
  const [place] = await outputPlaces([output], into === null ? inputs : [...inputs, into]);
  const workbook = openXlsx(into === null ? await templateBytes() : await load(into), nodeCodec);
  const said = mapping === null ? [] : await mappingsIn(mapping);
  const reading = {
    open: (bytes: Uint8Array) => openXlsx(bytes, nodeCodec),
    mappings: { said, layouts: await rememberedLayouts(workbook) },
    applications: () => reportingIn(workbook),
  };
  const by = { now: new Date(), actor: actorName() };
  const lines: string[] = [];
  const seen = new Map<string, string>();
  const keys = new Map<string, string>();
  // rows of an application that doesn't count may stand in several files
  const left = new Set<string>();
  const alike = new Set<string>();
  const { paths, others } = await filesOf(inputs);
  if (others.length > 0) lines.push(importTexts.notRead(others));
  for (const path of paths) {
    const bytes = await load(path);
    const name = basename(path);
    const read = await readIncoming(name, new Uint8Array(bytes), reading).catch((cause: unknown) => {
      throw named(name, cause);
    });
    const file: IncomingFile = {
      ...read,
      ...(taxAsSet && { taxAsSet }),
      ...(counted.length > 0 && { counted: { keys: new Set(counted.map(keyOf)), on: dayOf(by.now) } }),
    };
    const earlier = seen.get(file.digest);
    if (earlier !== undefined) {
      lines.push(importTexts.sameFile(name, earlier));
      continue;
    }
    seen.set(file.digest, name);
    const [problem] = problemsOf(file, damaged);
    if (problem !== undefined) throw refused(problem);
    refuseTwice(file, keys);
    const comparison = await compareFile(workbook, file);
    const expected = await expectedDoubt(workbook, file, by);
    for (const { applications } of comparison.resubmissions)
      for (const { row } of applications) alike.add(row.key);
    for (const key of comparison.superseded) left.add(key);
    const { ops, replies } = await planTakeIn(workbook, file, by, (_, key) => !left.has(receiptOfKey(key)));
    if (ops.length > 0) await workbook.apply(ops);
    lines.push(...importSummary(file, comparison, { replies, left, expected }));
  }
  refuseUncounted(counted, alike);
  await saveAll([{ place, bytes: await workbook.save() }]);
  return [...lines, importTexts.made(output)];
}

/** @throws WorkbookError where a number was named to count of which there is no other application. */
function refuseUncounted(counted: readonly string[], alike: ReadonlySet<string>): void {
  const alone = counted.find((number) => !alike.has(keyOf(number)));
  if (alone !== undefined) throw refused(importErrors.notAlike(alone));
}

/** Of many files, the one that can't be opened is named. */
function named(file: string, cause: unknown): unknown {
  if (!(cause instanceof WorkbookError) || cause.message.includes(file)) return cause;
  return new WorkbookError(cause.code, importErrors.unreadable(file, cause.message), cause.action, {
    cause,
    detail: cause.detail ?? undefined,
  });
}

/** The files of folders, by name, and what else is there; hidden ones and those that Excel keeps beside an open workbook are none. */
async function filesOf(
  inputs: readonly string[],
): Promise<{ readonly paths: readonly string[]; readonly others: readonly string[] }> {
  const all = await Promise.all(
    inputs.map(async (path) => {
      const found = await stat(path).catch(() => null);
      if (found?.isDirectory() !== true) return { paths: [path], others: [] };
      const there = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !/^[.~]/u.test(name));
      const isRead = (one: Dirent): boolean => !one.isDirectory() && FILE.test(one.name);
      const [names, others] = [there.filter(isRead), there.filter((one) => !isRead(one))].map((own) =>
        own.map(({ name }) => name).sort(),
      );
      if (names === undefined || names.length === 0) throw new UsageError(importTexts.emptyFolder(path));
      return { paths: names.map((name) => join(path, name)), others: others ?? [] };
    }),
  );
  return { paths: all.flatMap(({ paths }) => paths), others: all.flatMap(({ others }) => others) };
}

const FILE = /\.(?:xlsx|xlsm|csv|tsv|txt)$/iu;

/** @throws WorkbookError where the file holds no mappings */
async function mappingsIn(path: string): Promise<readonly TableMapping[]> {
  const mappings = readMappings(new TextDecoder().decode(await load(path)));
  if (mappings === null) throw refused(importErrors.noMapping(basename(path)));
  return mappings;
}

/** @throws WorkbookError where two files have the same row: which of them counts is for a clerk to say. */
function refuseTwice({ name, lists }: IncomingFile, keys: Map<string, string>): void {
  for (const { kind, rows } of lists.tables) {
    for (const { key } of rows) {
      const id = `${kind}\n${key}`;
      const other = keys.get(id);
      if (other !== undefined) throw refused(importErrors.inBoth(other, name, key));
      keys.set(id, name);
    }
  }
}
