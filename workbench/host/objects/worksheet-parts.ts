import type { Worksheet } from '@univerjs/core';
import type { HostContext } from '../context';
import { parseAddress } from '../model/address';
import { areaBetween, lastColumn, lastRow } from '../model/area';
import { integerArgument } from '../richapi/arguments';
import { RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import { RangeObject } from './range';

/** Excel.WorksheetFreezePanes */
export class FreezePanesObject extends HostObject {
  readonly kind = 'WorksheetFreezePanes';
  protected readonly members: Members<FreezePanesObject> = {
    methods: {
      FreezeRows: ({ host, sheet }, [count]) => {
        host.sheets.freeze(sheet, count === undefined ? 1 : counted(count), 0);
      },
      FreezeColumns: ({ host, sheet }, [count]) => {
        host.sheets.freeze(sheet, 0, count === undefined ? 1 : counted(count));
      },
      FreezeAt: ({ host, sheet }, [range]) => {
        const area = range instanceof RangeObject ? range.area : parseAddress(String(range))?.area;
        if (!area) throw new RichApiError('InvalidArgument', 'WorksheetFreezePanes.freezeAt');
        host.sheets.freeze(sheet, lastRow(area) + 1, lastColumn(area) + 1);
      },
      Unfreeze: ({ host, sheet }) => {
        host.sheets.freeze(sheet, 0, 0);
      },
      GetLocationOrNullObject: ({ host, sheet }) => {
        const { xSplit, ySplit } = sheet.getFreeze();
        if (xSplit === 0 && ySplit === 0) return null;
        const rows = ySplit > 0 ? ySplit : sheet.getRowCount();
        const columns = xSplit > 0 ? xSplit : sheet.getColumnCount();
        return new RangeObject(host, sheet, areaBetween(0, 0, rows - 1, columns - 1));
      },
    },
  };

  constructor(
    readonly host: HostContext,
    readonly sheet: Worksheet,
  ) {
    super();
  }
}

function counted(value: unknown): number {
  const count = integerArgument(value, 'WorksheetFreezePanes.freezeRows');
  if (count < 0) throw new RichApiError('InvalidArgument', 'WorksheetFreezePanes.freezeRows');
  return count;
}
