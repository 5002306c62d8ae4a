import { BooleanNumber, type Worksheet } from '@univerjs/core';
import type { HostContext } from '../context';
import { parseAddress } from '../model/address';
import { type Area, insideSheet, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import {
  booleanArgument,
  colourArgument,
  integerArgument,
  textArgument,
  wordArgument,
} from '../richapi/arguments';
import { RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import { AutoFilterObject } from './auto-filter';
import { ChartsObject } from './charts';
import { registrations } from './event-registration';
import { NamedItemsObject } from './named-items';
import { PageBreaksObject } from './page-breaks';
import { PageLayoutObject } from './page-layout';
import { ProtectionObject } from './protection';
import { RangeObject } from './range';
import { TablesObject } from './tables';
import { FreezePanesObject } from './worksheet-parts';

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };
const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Excel.Worksheet */
export class WorksheetObject extends HostObject {
  readonly kind = 'Worksheet';
  protected readonly members: Members<WorksheetObject> = WORKSHEET;

  constructor(
    readonly host: HostContext,
    readonly sheet: Worksheet,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.sheet.getSheetId() };
  }

  range(area: Area, location: string): RangeObject {
    if (!insideSheet(area)) throw new RichApiError('InvalidArgument', location);
    return new RangeObject(this.host, this.sheet, area);
  }

  /** An address, the name of a range or of a table; the whole sheet without one. */
  rangeOf(reference: unknown): RangeObject {
    const location = 'Worksheet.getRange';
    if (reference === null || reference === undefined || reference === '') return this.range(WHOLE, location);
    const text = textArgument(reference, location);
    const parsed = parseAddress(text);
    if (parsed) {
      const sheet = parsed.sheet === null ? this.sheet : this.host.book.sheet(parsed.sheet);
      if (sheet !== this.sheet) throw new RichApiError('InvalidArgument', location);
      return this.range(parsed.area, location);
    }
    const named = this.named(text);
    if (!named) throw new RichApiError('InvalidArgument', location);
    return this.range(named, location);
  }

  used(valuesOnly: unknown): RangeObject | null {
    const area = this.host.cells.used(this.sheet, valuesOnly === true);
    return area && new RangeObject(this.host, this.sheet, area);
  }

  private named(name: string): Area | null {
    const { names, tables } = this.host;
    const item = names.find(name, this.sheet) ?? names.find(name);
    const area = item && names.areaOf(item);
    if (area?.sheet === this.sheet) return area.area;
    const table = tables.find(name, this.sheet);
    return table && { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
  }
}

const WORKSHEET: Members<WorksheetObject> = {
  properties: {
    Id: { get: ({ sheet }) => sheet.getSheetId() },
    Name: {
      get: ({ sheet }) => sheet.getName(),
      set: ({ host, sheet }, value) => {
        host.sheets.rename(sheet, textArgument(value, 'Worksheet.name'));
      },
    },
    Position: {
      get: ({ host, sheet }) => host.book.sheets().indexOf(sheet),
      set: ({ host, sheet }, value) => {
        host.sheets.move(sheet, integerArgument(value, 'Worksheet.position'));
      },
    },
    Visibility: {
      get: ({ host, sheet }) => host.sheets.visibility(sheet),
      set: ({ host, sheet }, value) => {
        const word = wordArgument(value, ['Visible', 'Hidden', 'VeryHidden'], 'Worksheet.visibility');
        host.sheets.setVisibility(sheet, word);
      },
    },
    TabColor: {
      get: ({ sheet }) => (sheet.getTabColor() ?? '').toUpperCase(),
      set: ({ host, sheet }, value) => {
        host.sheets.setTabColour(sheet, value === '' ? '' : colourArgument(value, 'Worksheet.tabColor'));
      },
    },
    ShowGridlines: {
      get: ({ sheet }) => sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
      set: ({ host, sheet }, value) => {
        host.sheets.setGridlines(sheet, booleanArgument(value, 'Worksheet.showGridlines'));
      },
    },
    // The same under its name on the wire.
    Gridlines: {
      get: ({ sheet }) => sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
      set: ({ host, sheet }, value) => {
        host.sheets.setGridlines(sheet, booleanArgument(value, 'Worksheet.showGridlines'));
      },
    },
  },
  links: {
    AutoFilter: ({ host, sheet }) => new AutoFilterObject(host, sheet, () => null),
    Tables: ({ host, sheet }) => new TablesObject(host, sheet),
    Names: ({ host, sheet }) => new NamedItemsObject(host, sheet),
    Charts: ({ host, sheet }) => new ChartsObject(host, sheet),
    FreezePanes: ({ host, sheet }) => new FreezePanesObject(host, sheet),
    Protection: ({ host, sheet }) => new ProtectionObject(host, sheet),
    PageLayout: ({ host, sheet }) => new PageLayoutObject(host, sheet),
    HorizontalPageBreaks: ({ host, sheet }) => new PageBreaksObject(host, sheet, 'row'),
    VerticalPageBreaks: ({ host, sheet }) => new PageBreaksObject(host, sheet, 'column'),
  },
  methods: {
    Activate: ({ host, sheet }) => {
      host.sheets.activate(sheet);
    },
    Delete: ({ host, sheet }) => {
      host.sheets.delete(sheet);
    },
    Calculate: ({ host }) => {
      host.calculation.recalculateAll();
    },
    GetRange: (worksheet, [reference]) => worksheet.rangeOf(reference),
    GetRangeByIndexes: (worksheet, args) => {
      const location = 'Worksheet.getRangeByIndexes';
      const [row = 0, column = 0, rows = 0, columns = 0] = args.map((value) =>
        integerArgument(value, location),
      );
      return worksheet.range({ row, column, rows, columns }, location);
    },
    GetCell: (worksheet, [row, column]) => {
      const location = 'Worksheet.getCell';
      const at = { row: integerArgument(row, location), column: integerArgument(column, location) };
      return worksheet.range({ ...at, rows: 1, columns: 1 }, location);
    },
    GetUsedRange: (worksheet, [valuesOnly]) =>
      worksheet.used(valuesOnly) ?? worksheet.range(FIRST_CELL, 'Worksheet.getUsedRange'),
    GetUsedRangeOrNullObject: (worksheet, [valuesOnly]) => worksheet.used(valuesOnly),
    _GetSheetById: ({ host }, [id]) => byId(host, id),
    _GetAnotherWorksheetById: ({ host }, [id]) => byId(host, id),
    ...registrations<WorksheetObject>((worksheet) => ({
      host: worksheet.host,
      target: worksheet.sheet.getSheetId(),
      events: {
        DataChanged: 'worksheetChanged',
        SelectionChanged: 'worksheetSelectionChanged',
        Activated: 'worksheetActivated',
        Deactivated: 'worksheetDeactivated',
      },
    })),
  },
};

function byId(host: HostContext, id: unknown): WorksheetObject {
  const sheet = host.book.core.getSheetBySheetId(String(id));
  if (!sheet) throw new RichApiError('ItemNotFound', 'Worksheet');
  return new WorksheetObject(host, sheet);
}
