import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sha256 } from '../base/sha256';
import { WorkbookError } from '../base/user-error';
import { mappingProblem } from '../catalogue/errors/mapping-errors';
import { textFault } from '../catalogue/errors/text-faults';
import type { ErrorText } from '../catalogue/errors/work-errors';
import { importErrors, importTexts } from '../catalogue/import-texts';
import type { TableDifference } from '../intake/difference';
import { type FoundLists, headerOf, type ListOptions, listsIn } from '../intake/lists';
import { mappedOptions, readMappings } from '../intake/mapped';
import { openText } from '../intake/open-text';
import { resubmissionsIn } from '../intake/resubmissions';
import type { Grid } from '../table/find/grid';
import type { TableMapping } from '../table/pick/table-mapping';
import { type MergeFault, mergeOf } from '../workbook/intake/merge';
import { differencesOf, readTarget, standingCells, type Target } from '../workbook/intake/target';
import { readInputs } from '../workbook/read/inputs';
import { openXlsx } from '../workbook/xlsx/adapter';
import type { Command } from './arguments';
import { nodeCodec } from './codec';
import { load } from './files';
import { outputPlaces } from './output-places';
import { saveAll } from './save';
import { templateBytes } from './template';
import { UsageError } from './usage-error';

type Import = Extract<Command, { name: 'import' }>;

/** A file with what it has to say. */
interface Incoming {
  readonly name: string;
  readonly lists: FoundLists;
}

/** What stands in front of every workbook: a zip archive. */
const ZIP = [0x50, 0x4b];

/**
 * Takes files into a workbook, or into a blank one, and says what has changed. Where one of them is damaged or leaves
 * open whose a row is, nothing at all is saved.
 */
export async function importFiles({ inputs, into, output, mapping, damaged }: Import): Promise<string[]> {
  const [place] = await outputPlaces([output], into === null ? inputs : [...inputs, into]);
  const workbook = openXlsx(into === null ? await templateBytes() : await load(into), nodeCodec);
  const mappings = mapping === null ? [] : await mappingsIn(mapping);
  const said: string[] = [];
  const seen = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const path of await filesOf(inputs)) {
    const bytes = await load(path);
    const name = basename(path);
    const digest = await sha256(new Uint8Array(bytes));
    const earlier = seen.get(digest);
    if (earlier !== undefined) {
      said.push(importTexts.sameFile(name, earlier));
      continue;
    }
    seen.set(digest, name);
    const file = await incoming(name, bytes, mappings);
    refuseUnclear(file, damaged);
    refuseTwice(file, keys);
    const target = await readTarget(workbook);
    const differences = differencesOf(target, file.lists);
    const standing = await standingCells(workbook, target, differences);
    const { ops, faults } = mergeOf(target.lists, differences, target.info, target.context, standing);
    refuseFaults(name, faults);
    if (ops.length > 0) await workbook.apply(ops);
    said.push(...summary(file, differences, faults), ...resubmitted(target, file));
  }
  await saveAll([{ place, bytes: await workbook.save() }]);
  return [...said, importTexts.made(output)];
}

/** The files of folders, by name; hidden ones and those that Excel keeps beside an open workbook are none. */
async function filesOf(inputs: readonly string[]): Promise<string[]> {
  const all = await Promise.all(
    inputs.map(async (path) => {
      const found = await stat(path).catch(() => null);
      if (found?.isDirectory() !== true) return [path];
      const names = (await readdir(path)).filter((name) => FILE.test(name) && !/^[.~]/u.test(name)).sort();
      if (names.length === 0) throw new UsageError(importTexts.emptyFolder(path));
      return names.map((name) => join(path, name));
    }),
  );
  return all.flat();
}

const FILE = /\.(?:xlsx|xlsm|csv|tsv|txt)$/iu;

/** @throws WorkbookError where the file holds no mappings */
async function mappingsIn(path: string): Promise<readonly TableMapping[]> {
  const mappings = readMappings(new TextDecoder().decode(await load(path)));
  if (mappings === null) throw refused(importErrors.noMapping(basename(path)));
  return mappings;
}

async function incoming(
  name: string,
  bytes: Uint8Array,
  mappings: readonly TableMapping[],
): Promise<Incoming> {
  const optionsFor = (
    ...[grids, more]: [readonly Grid[], Parameters<typeof mappedOptions>[2]?]
  ): ListOptions => {
    const options = mappedOptions(grids, mappings, more);
    if ('problem' in options) throw refused(mappingProblem(options.problem, options.sheet));
    return options;
  };
  if (!ZIP.every((byte, at) => bytes[at] === byte)) {
    const opened = openText(name, bytes, (grid) => optionsFor([grid]));
    if ('fault' in opened) throw refused(textFault(name, opened.fault));
    return { name, lists: opened.lists };
  }
  const inputs = await readInputs(openXlsx(bytes, nodeCodec));
  const options = optionsFor(inputs.candidates, { tables: inputs.info.tables, blocks: inputs.blocks });
  const own = [...inputs.mappings, ...(options.mappings ?? [])];
  return { name, lists: listsIn(inputs.candidates, { ...options, mappings: own }) };
}

const refused = ({ code, message, action }: ErrorText): WorkbookError =>
  new WorkbookError(code, message, action);

/** @throws WorkbookError for a file without a list, with rows of which nobody can say whose they are, or with damage. */
function refuseUnclear({ name, lists }: Incoming, damaged: boolean): void {
  if (lists.tables.length === 0) throw refused(importErrors.noList(name));
  for (const { kind, unnumbered, twice } of lists.tables) {
    if (unnumbered.length > 0)
      throw refused(
        importErrors.unnumbered(
          name,
          kind,
          unnumbered.map((row) => row + 1),
        ),
      );
    if (twice.length > 0) throw refused(importErrors.twice(name, kind, twice));
  }
  const [first] = lists.damage;
  if (first === undefined || damaged) return;
  const alike = lists.damage.filter(({ kind }) => kind === first.kind);
  const places = alike.map(({ row, header, text }) => importTexts.place(row + 1, header, text));
  throw refused(importErrors.damage(name, first.kind, places));
}

/** @throws WorkbookError where two files have the same row: which of them counts is for a clerk to say. */
function refuseTwice({ name, lists }: Incoming, keys: Map<string, string>): void {
  for (const { kind, rows } of lists.tables) {
    for (const { key } of rows) {
      const id = `${kind}\n${key}`;
      const other = keys.get(id);
      if (other !== undefined) throw refused(importErrors.inBoth(other, name, key));
      keys.set(id, name);
    }
  }
}

/** @throws WorkbookError where something of the file has no place; a column that is missing is said instead. */
function refuseFaults(name: string, faults: readonly MergeFault[]): void {
  for (const fault of faults) {
    if (fault.kind === 'noList') throw refused(importErrors.noTarget(name, fault.table));
    if (fault.kind === 'formula') throw refused(importErrors.formula(name, fault.address));
    if (fault.kind === 'noRoom') throw refused(importErrors.noRoom(name, fault.table, fault.address));
  }
}

/** Applications of the file that there is another of, for the same establishment and 事業. */
function resubmitted({ lists, context }: Target, file: Incoming): string[] {
  const own = new Set(file.lists.tables.flatMap(({ rows }) => rows));
  return resubmissionsIn([lists, file.lists], context)
    .filter(({ newest, earlier }) => [newest, ...earlier].some((row) => own.has(row)))
    .map(({ newest, earlier }) =>
      importTexts.resubmitted(
        newest.key,
        earlier.map(({ key }) => key),
      ),
    );
}

function summary(
  { name, lists }: Incoming,
  differences: readonly TableDifference[],
  faults: readonly MergeFault[],
) {
  return [
    importTexts.file(name),
    ...differences.flatMap(({ kind, added, changed, identical, missing }) => [
      importTexts.counts(kind, {
        added: added.length,
        changed: changed.length,
        identical: identical.length,
        missing: missing.length,
      }),
      ...changed.flatMap(({ key, cells }) =>
        cells.map(({ field, before, after }) =>
          importTexts.change(kind, key, headerOf(kind, field), before, after),
        ),
      ),
      ...(missing.length === 0
        ? []
        : [
            importTexts.missing(
              kind,
              missing.map(({ key }) => key),
            ),
          ]),
    ]),
    ...lists.unused.map(({ headers }) => importTexts.unused(headers)),
    ...faults.flatMap((fault) =>
      fault.kind === 'noColumn'
        ? [importTexts.noColumn(fault.table, headerOf(fault.table, fault.field))]
        : [],
    ),
  ];
}
