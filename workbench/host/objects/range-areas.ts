import type { Worksheet } from '@univerjs/core';
import { sheetReference } from '../../../src/base/a1';
import type { HostContext } from '../context';
import { cellAddress } from '../model/address';
import type { Area } from '../model/area';
import { HostObject, type Members } from '../richapi/member';
import { RangeObject } from './range';
import { WorksheetObject } from './worksheet';

/** Excel.RangeAreas: several ranges of one sheet. */
export class RangeAreasObject extends HostObject {
  readonly kind = 'RangeAreas';
  protected readonly members: Members<RangeAreasObject> = RANGE_AREAS;

  constructor(
    readonly host: HostContext,
    readonly sheet: Worksheet,
    readonly areas: readonly Area[],
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _ReferenceId: this.host.references.keep(this) };
  }
}

/** Excel.RangeCollection */
class RangeCollectionObject extends HostObject {
  readonly kind = 'RangeCollection';
  protected readonly members: Members<RangeCollectionObject> = {
    methods: {
      GetCount: (collection) => collection.ranges.length,
      GetItemAt: (collection, [index]) => collection.item(index),
    },
  };

  constructor(readonly ranges: readonly RangeObject[]) {
    super();
  }

  override items(): readonly RangeObject[] {
    return this.ranges;
  }

  override item(key: unknown): RangeObject {
    const range = this.ranges[Number(key)];
    return range ?? (super.item(key) as RangeObject);
  }
}

/** Where Excel's text of many addresses ends. */
const MOST_CHARACTERS = 8_192;

const RANGE_AREAS: Members<RangeAreasObject> = {
  properties: {
    Address: {
      get: ({ sheet, areas }) =>
        areas
          .map((area) => `${sheetReference(sheet.getName())}!${cellAddress(area)}`)
          .join(',')
          .slice(0, MOST_CHARACTERS),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
  },
  links: {
    Areas: ({ host, sheet, areas }) =>
      new RangeCollectionObject(areas.map((area) => new RangeObject(host, sheet, area))),
    Worksheet: ({ host, sheet }) => new WorksheetObject(host, sheet),
  },
  methods: {
    _KeepReference: () => null,
  },
};
