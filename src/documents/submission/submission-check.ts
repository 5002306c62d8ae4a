import { cellReference } from '../../base/a1';
import type { CellValue } from '../../base/cells';
import type { ViolationKind } from '../../catalogue/sheets/submission-texts';
import { parseAbsolute } from '../../ooxml/cells/address';
import type { Codec } from '../../ooxml/package/codec';
import { openPackage } from '../../ooxml/package/open';
import type { Package } from '../../ooxml/package/package';
import { readCells } from '../../ooxml/sheet/sheet-reader';
import { readSharedStrings } from '../../ooxml/workbook/shared-strings';
import { type SheetEntry, WorkbookPart } from '../../ooxml/workbook/workbook-part';
import { isTrue } from '../../ooxml/xml/spelling';
import { attributeOf, type XmlNode } from '../../ooxml/xml/tree';

/** Something in a submission copy that must not be there, and where. */
export interface Violation {
  readonly kind: ViolationKind;
  readonly place: string;
}

/** A sheet that the copy must hold, and its cells from A1. */
export interface ExpectedSheet {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** Parts of a workbook of values, by their names. */
const ALLOWED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|xl\/theme\/theme\d+\.xml|xl\/worksheets\/sheet\d+\.xml|xl\/worksheets\/_rels\/sheet\d+\.xml\.rels|xl\/drawings\/drawing\d+\.xml|xl\/drawings\/_rels\/drawing\d+\.xml\.rels|xl\/charts\/chart\d+\.xml|docProps\/(?:core|app)\.xml)$/i;

const KINDS: readonly (readonly [RegExp, ViolationKind])[] = [
  [/^customXml\/|^docProps\/custom\.xml$/i, 'customXml'],
  [/comment|persons?\//i, 'comment'],
  [/externalLinks?\/|connections\.xml$|queryTables?\//i, 'external'],
];

/** Names that a sheet's print set-up is made of. */
const PRINT_NAMES = new Set(['_xlnm.print_titles', '_xlnm.print_area']);

/** Elements of a sheet that hold formulas or lead out of the cells. */
const ELEMENTS: Readonly<Record<string, ViolationKind>> = {
  conditionalFormatting: 'formula',
  dataValidations: 'formula',
  hyperlinks: 'hyperlink',
  legacyDrawing: 'comment',
  extLst: 'part',
  tableParts: 'part',
  oleObjects: 'part',
  controls: 'part',
  customProperties: 'part',
};

/**
 * Reads a submission copy back and lists what must not be in it: empty where it holds the expected values and
 * nothing else.
 * @throws WorkbookError when the bytes are no workbook
 */
export function submissionViolations(
  bytes: Uint8Array,
  expected: readonly ExpectedSheet[],
  codec?: Codec,
): Violation[] {
  const { parts, workbook: part } = openPackage(bytes, codec);
  const workbook = new WorkbookPart(parts, part);
  return [
    ...partViolations(
      parts,
      expected.map(({ name }) => name),
    ),
    ...workbook.names
      .filter(({ name }) => !PRINT_NAMES.has(name.toLowerCase()))
      .map(({ name }): Violation => ({ kind: 'name', place: name })),
    ...sheetListViolations(parts, workbook, expected),
    ...expected.flatMap(({ name, values }) => {
      const entry = workbook.sheet(name);
      return entry === undefined ? [] : sheetViolations(parts, workbook, entry, values);
    }),
  ];
}

function partViolations(parts: Package, sheets: readonly string[]): Violation[] {
  return parts.names.flatMap((name): Violation[] => {
    const sources = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(name);
    const outward =
      sources !== null &&
      parts
        .relationships(`${sources[1] ?? ''}${sources[2] ?? ''}`)
        .some(({ type, target }) => target === null || /\/(?:hyperlink|externalLink|customXml)/.test(type));
    if (outward) return [{ kind: 'external', place: name }];
    if (/^docProps\/core\.xml$/i.test(name)) return personsIn(parts.document(name).root, name);
    if (/^xl\/charts\//i.test(name) && leadsOut(parts.document(name).root, sheets))
      return [{ kind: 'external', place: name }];
    if (ALLOWED.test(name)) return [];
    return [{ kind: KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'part', place: name }];
  });
}

/** Whether a chart shows cells of a sheet that is not in the copy. */
function leadsOut(root: XmlNode, sheets: readonly string[]): boolean {
  if (root.local === 'f') {
    const sheet = parseAbsolute(root.text)?.sheet;
    return sheet === undefined || !sheets.includes(sheet);
  }
  return root.children.some((child) => leadsOut(child, sheets));
}

const PERSONS = new Set(['creator', 'lastModifiedBy', 'title', 'subject', 'description', 'keywords']);

function personsIn(root: XmlNode, place: string): Violation[] {
  const told = root.children.filter(({ local, text }) => PERSONS.has(local) && text.trim() !== '');
  return told.map(({ local }) => ({ kind: 'person', place: `${place} ${local}` }));
}

function sheetListViolations(
  parts: Package,
  workbook: WorkbookPart,
  expected: readonly ExpectedSheet[],
): Violation[] {
  const names = new Set(expected.map(({ name }) => name));
  const missing = expected.filter(({ name }) => !workbook.hasSheet(name));
  const worksheets = new Set(workbook.sheets.map(({ part }) => part));
  const others = parts
    .relationships(workbook.part)
    .filter(({ type, target }) => /sheet$/i.test(type) && target !== null && !worksheets.has(target));
  return [
    ...workbook.sheets.flatMap(({ name, visible }): Violation[] => [
      ...(visible ? [] : [{ kind: 'hidden' as const, place: name }]),
      ...(names.has(name) ? [] : [{ kind: 'sheets' as const, place: name }]),
    ]),
    ...missing.map(({ name }): Violation => ({ kind: 'sheets', place: name })),
    ...others.map(({ target }): Violation => ({ kind: 'sheets', place: target ?? '' })),
  ];
}

function sheetViolations(
  parts: Package,
  workbook: WorkbookPart,
  { name, part }: SheetEntry,
  values: readonly (readonly CellValue[])[],
): Violation[] {
  const found: Violation[] = [];
  const say = (kind: ViolationKind, row: number, column: number): void => {
    found.push({ kind, place: `${name}!${cellReference(row, column)}` });
  };
  const seen = new Map<string, CellValue>();
  const strings = parts.relationships(workbook.part).find(({ type }) => type.endsWith('/sharedStrings'));
  const context = {
    strings: readSharedStrings(parts, strings?.target ?? undefined),
    date1904: workbook.date1904,
  };
  const document = readCells(parts, part, context, {
    everything: true,
    cell(row, column, value, formula) {
      if (formula !== null) say('formula', row, column);
      if (value !== null) seen.set(cellReference(row, column), value);
    },
    row(row, attributes) {
      if (isTrue(attributes.get('hidden'))) found.push({ kind: 'hidden', place: `${name}!${row + 1}` });
    },
  });
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      const reference = cellReference(row, column);
      if ((seen.get(reference) ?? null) !== (value === '' ? null : value)) say('value', row, column);
      seen.delete(reference);
    }),
  );
  found.push(
    ...[...seen.keys()].map((reference): Violation => ({ kind: 'value', place: `${name}!${reference}` })),
  );
  for (const { local, children } of document.root.children) {
    const kind = ELEMENTS[local];
    if (kind !== undefined) found.push({ kind, place: `${name} ${local}` });
    const hidden = local === 'cols' && children.some((column) => isTrue(attributeOf(column, 'hidden')));
    if (hidden) found.push({ kind: 'hidden', place: `${name} ${local}` });
  }
  return found;
}
