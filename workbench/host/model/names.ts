import { generateRandomId, type Worksheet } from '@univerjs/core';
import {
  type IDefinedNamesServiceParam,
  RemoveDefinedNameMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameMutation,
} from '@univerjs/preset-sheets-core';
import { sheetReference } from '../../../src/base/a1';
import { RichApiError } from '../richapi/error';
import { cellAddress, parseAddress } from './address';
import type { Area } from './area';
import type { Book } from './book';

export interface NamedArea {
  readonly sheet: Worksheet;
  readonly area: Area;
}

/** A letter, an underscore or a backslash first; no spaces; not an address like A1 or R1C1. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Z]{1,3}\d+|[RC]|R\d*C\d*)$/i;

/** Defined names. Their references move along when rows and columns are inserted: Univer sees to it. */
export class Names {
  constructor(private readonly book: Book) {
    const { definedNames } = book;
    // The box beside the formula bar asks by reference; as in Excel, it does not give away a hidden name.
    definedNames.getDefinedNameByRefString = (unitId, reference) =>
      Object.values(definedNames.getDefinedNameMap(unitId) ?? {}).find(
        ({ formulaOrRefString, hidden }) => formulaOrRefString === reference && hidden !== true,
      );
  }

  /** The workbook's names (`sheet` null) or those of a sheet only. */
  list(sheet: Worksheet | null = null): readonly IDefinedNamesServiceParam[] {
    const scope = sheet?.getSheetId() ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
    const all = Object.values(this.book.definedNames.getDefinedNameMap(this.book.unitId) ?? {});
    return all.filter((name) => (name.localSheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME) === scope);
  }

  find(key: string, sheet: Worksheet | null = null): IDefinedNamesServiceParam | null {
    const folded = key.toLowerCase();
    return this.list(sheet).find((name) => name.name.toLowerCase() === folded) ?? null;
  }

  byId(id: string): IDefinedNamesServiceParam | null {
    return this.book.definedNames.getDefinedNameMap(this.book.unitId)?.[id] ?? null;
  }

  /** Puts a name on a reference or a formula (`=…`). */
  add(name: string, reference: string, scope: Worksheet | null, comment = ''): IDefinedNamesServiceParam {
    const location = 'NamedItemCollection.add';
    if (!NAME.test(name) || LOOKS_LIKE_CELL.test(name)) throw new RichApiError('InvalidArgument', location);
    if (this.find(name, scope)) throw new RichApiError('ItemAlreadyExists', location);
    const added: IDefinedNamesServiceParam = {
      id: generateRandomId(),
      name,
      formulaOrRefString: this.normalise(reference),
      comment,
      localSheetId: scope?.getSheetId() ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
    this.set(added, null);
    return added;
  }

  update(item: IDefinedNamesServiceParam, patch: Partial<IDefinedNamesServiceParam>): void {
    const formula = patch.formulaOrRefString;
    const next = formula === undefined ? patch : { ...patch, formulaOrRefString: this.normalise(formula) };
    this.set({ ...item, ...next }, item);
  }

  delete(item: IDefinedNamesServiceParam): void {
    const { unitId } = this.book;
    this.book.change.run(
      [{ id: RemoveDefinedNameMutation.id, params: { ...item, unitId } }],
      [{ id: SetDefinedNameMutation.id, params: { ...item, unitId } }],
    );
  }

  /** What the name stands for where it is a range; null for a formula, a constant or a broken reference. */
  areaOf(item: IDefinedNamesServiceParam): NamedArea | null {
    const parsed = parseAddress(item.formulaOrRefString);
    const sheet = parsed?.sheet ? this.book.sheet(parsed.sheet) : null;
    return parsed && sheet ? { sheet, area: parsed.area } : null;
  }

  reference(sheet: Worksheet, area: Area): string {
    return `${sheetReference(sheet.getName())}!${cellAddress(area, true)}`;
  }

  /** Univer keeps a reference without its = sign and a formula with it. */
  private normalise(reference: string): string {
    const parsed = parseAddress(reference);
    const sheet = parsed?.sheet ? this.book.sheet(parsed.sheet) : null;
    if (parsed && sheet) return this.reference(sheet, parsed.area);
    return reference.startsWith('=') ? reference : `=${reference}`;
  }

  private set(next: IDefinedNamesServiceParam, before: IDefinedNamesServiceParam | null): void {
    const { unitId } = this.book;
    const undo = before
      ? { id: SetDefinedNameMutation.id, params: { ...before, unitId } }
      : { id: RemoveDefinedNameMutation.id, params: { ...next, unitId } };
    this.book.change.run([{ id: SetDefinedNameMutation.id, params: { ...next, unitId } }], [undo]);
  }
}
