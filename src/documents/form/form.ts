import { cellReference } from '../../base/a1';
import { openPackage } from '../../ooxml/package/open';
import type { Package } from '../../ooxml/package/package';
import { mergesOf } from '../../ooxml/sheet/sheet-furniture';
import { readCells } from '../../ooxml/sheet/sheet-reader';
import { calcChainPart } from '../../ooxml/workbook/calc-chain';
import { readSharedStrings } from '../../ooxml/workbook/shared-strings';
import { type SheetEntry, WorkbookPart } from '../../ooxml/workbook/workbook-part';
import { type FormCell, type FormPlan, type FormProblem, planForm } from '../../report/form-plan';
import { type Blocks, hasTag, type TagValue } from '../../report/tags';
import { growDependents, growMerges, growOthers } from './form-furniture';
import { FormRows, type RowsPlan } from './form-rows';
import { grownFormula, type Growths } from './grown-formula';
import { growPlaces } from './grown-places';
import { QuotedFormats } from './quoted-formats';
import type { Growth } from './row-growth';

/** A tag that was not filled, and where it stands. */
export interface FormFault extends Pick<FormProblem, 'kind' | 'tag' | 'suggestions'> {
  readonly sheet: string;
  readonly cell: string;
}

export interface FilledForm {
  /** null where a tag has a problem and unknown tags are not allowed. */
  readonly bytes: Uint8Array | null;
  readonly faults: readonly FormFault[];
  /** Sheets that have tags, and how many of those can be filled. */
  readonly sheets: readonly { readonly name: string; readonly filled: number }[];
}

interface PlannedSheet {
  readonly entry: SheetEntry;
  readonly plan: FormPlan;
}

/**
 * Fills the tags of a form. Everything in the file that has nothing to do with them stays as it is, to the byte;
 * what stands below a repeated row moves down with all that refers to it.
 *
 * @param allowUnknown leaves tags that have a problem as they are written
 * @throws WorkbookError when the bytes are no workbook
 */
export function fillForm(bytes: Uint8Array, blocks: Blocks, allowUnknown: boolean): FilledForm {
  const { parts, workbook: part } = openPackage(bytes);
  const workbook = new WorkbookPart(parts, part);
  const planned = workbook.sheets.map((entry): PlannedSheet => ({
    entry,
    plan: planOf(parts, workbook, entry, blocks),
  }));
  const faults = planned.flatMap(({ entry: { name: sheet }, plan: { problems } }) =>
    problems.map(({ kind, tag, suggestions, row, column }) => ({
      sheet,
      cell: cellReference(row, column),
      kind,
      tag,
      suggestions,
    })),
  );
  const sheets = planned.flatMap(({ entry: { name }, plan: { tags, filled } }) =>
    tags === 0 ? [] : [{ name, filled }],
  );
  if (faults.length > 0 && !allowUnknown) return { bytes: null, faults, sheets };
  if (planned.some(({ plan }) => plan.fillings.length > 0)) fill(parts, part, planned);
  return { bytes: parts.save(), faults, sheets };
}

function planOf(parts: Package, workbook: WorkbookPart, { part }: SheetEntry, blocks: Blocks): FormPlan {
  const strings = parts.relationships(workbook.part).find(({ type }) => type.endsWith('/sharedStrings'));
  const cells: FormCell[] = [];
  const document = readCells(
    parts,
    part,
    { strings: readSharedStrings(parts, strings?.target ?? undefined), date1904: workbook.date1904 },
    {
      everything: true,
      cell(row, column, value, formula) {
        if (typeof value === 'string' && hasTag(value))
          cells.push({ row, column, text: value, isFormula: formula !== null });
      },
    },
  );
  return planForm(cells, mergesOf(document), blocks);
}

function fill(parts: Package, workbookPart: string, planned: readonly PlannedSheet[]): void {
  const growthOf = ({ repeats }: FormPlan): Growth =>
    new Map([...repeats].map(([row, times]) => [row, times - 1]));
  const growths: Growths = new Map(
    planned
      .map(({ entry, plan }) => [entry.name.toLowerCase(), growthOf(plan)] as const)
      .filter(([, growth]) => growth.size > 0),
  );
  const formats = new QuotedFormats(parts, new WorkbookPart(parts, workbookPart));
  for (const { entry, plan } of planned) {
    if (plan.fillings.length > 0 || growths.size > 0)
      fillSheet(parts, entry, plan, { growth: growthOf(plan), growths, formats });
  }
  formats.flush();
  const workbook = new WorkbookPart(parts, workbookPart);
  if (growths.size > 0) {
    workbook.followNames((reference) => grownFormula(reference, '', growths, null));
    growOthers(parts, growths);
    // Excel makes the chain anew; one that names cells by their old places would be found damaged
    const chain = calcChainPart(parts, workbook);
    if (chain !== undefined) {
      parts.remove(chain);
      parts.unrelate(workbook.part, chain);
    }
  }
  workbook.calculateOnLoad();
  workbook.flush();
  parts.declareRelationships();
}

function fillSheet(
  parts: Package,
  entry: SheetEntry,
  plan: FormPlan,
  { growth, growths, formats }: Pick<RowsPlan, 'growth' | 'growths' | 'formats'>,
): void {
  const values = new Map<string, readonly TagValue[]>(
    plan.fillings.map((filling) => [cellReference(filling.row, filling.column), filling.values]),
  );
  const rows = new FormRows({ sheet: entry.name, values, growth, growths, formats });
  const document = parts.document(entry.part, rows);
  document.take(rows.edits);
  const grown = { sheet: entry.name, growth: growth.size > 0 ? growth : null, growths };
  if (growths.size > 0) {
    growPlaces(document, 'sheet', grown);
    if (grown.growth !== null) growMerges(document, grown.growth);
  }
  parts.setText(entry.part, document.toString());
  if (growths.size > 0) growDependents(parts, entry.part, grown);
}
