import { sha256 } from '../../base/sha256';
import { WorkbookError } from '../../base/user-error';
import { mappingProblem } from '../../catalogue/errors/mapping-errors';
import { textFault } from '../../catalogue/errors/text-faults';
import type { ErrorText } from '../../catalogue/errors/work-errors';
import { importErrors, importTexts } from '../../catalogue/import-texts';
import { type ListOptions, listsIn } from '../../intake/lists';
import { mappedOptions } from '../../intake/mapped';
import { openText } from '../../intake/open-text';
import type { Grid } from '../../table/find/grid';
import type { TableMapping } from '../../table/pick/table-mapping';
import type { WorkbookPort } from '../port';
import { readInputs } from '../read/inputs';
import type { IncomingFile } from './take-in';

/** What it takes to read a file beside its bytes. */
export interface FileReading {
  /** Opens the bytes of a workbook. */
  readonly open: (bytes: Uint8Array) => WorkbookPort;
  /** What a clerk has said of such files. */
  readonly mappings: readonly TableMapping[];
}

/** What every workbook of today begins with: it is a zip archive. */
const ZIP = [0x50, 0x4b];

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
  { open, mappings }: FileReading,
): Promise<IncomingFile> {
  const optionsFor = (grids: readonly Grid[], more?: Parameters<typeof mappedOptions>[2]): ListOptions => {
    const options = mappedOptions(grids, mappings, more);
    if ('problem' in options) throw refused(mappingProblem(options.problem, options.sheet));
    return options;
  };
  const digest = await sha256(bytes);
  if (!begins(bytes, ZIP)) {
    const opened = openText(name, bytes, (grid) => optionsFor([grid]));
    if ('fault' in opened) throw refused(textFault(name, opened.fault));
    return { name, digest, format: importTexts.text(opened.text.encoding), lists: opened.lists };
  }
  const { info, candidates, blocks, mappings: own } = await readInputs(open(bytes));
  const options = optionsFor(candidates, { tables: info.tables, blocks });
  const lists = listsIn(candidates, { ...options, mappings: [...own, ...(options.mappings ?? [])] });
  return { name, digest, format: importTexts.excel, lists };
}

/**
 * Why a file can't be taken in as it is: it has no list, leaves open whose a row is, or holds damaged cells.
 * @param damaged damaged cells are taken over as they are
 */
export function problemsOf({ name, lists }: IncomingFile, damaged: boolean): readonly ErrorText[] {
  if (lists.tables.length === 0) return [importErrors.noList(name)];
  const rows = lists.tables.flatMap(({ kind, unnumbered, twice }) => [
    ...(unnumbered.length === 0
      ? []
      : [
          importErrors.unnumbered(
            name,
            kind,
            unnumbered.map((row) => row + 1),
          ),
        ]),
    ...(twice.length === 0 ? [] : [importErrors.twice(name, kind, twice)]),
  ]);
  if (damaged) return rows;
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
  return [...rows, ...damages];
}
