import type { Worksheet } from '@univerjs/core';
import type { HostContext } from '../context';
import { parseAddress } from '../model/address';
import { RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import { RangeObject } from './range';

type Side = 'row' | 'column';

/** Excel.PageBreakCollection: remembered and read back, like the rest of the page set-up. */
export class PageBreaksObject extends HostObject {
  readonly kind = 'PageBreakCollection';
  protected readonly members: Members<PageBreaksObject> = PAGE_BREAKS;

  constructor(
    readonly host: HostContext,
    readonly sheet: Worksheet,
    readonly side: Side,
  ) {
    super();
  }

  /** Rows or columns, from 0, that begin a page; Excel keeps a break once. */
  get starts(): readonly number[] {
    const starts = this.host.pages.of(this.sheet.getSheetId())[this.side];
    return Array.isArray(starts) ? starts.map(Number) : [];
  }

  set starts(starts: readonly number[]) {
    this.host.pages.of(this.sheet.getSheetId())[this.side] = [...new Set(starts)].sort((a, b) => a - b);
  }

  override items(): readonly HostObject[] {
    return this.starts.map((at) => new PageBreakObject(this.side, at));
  }

  override item(key: unknown): HostObject {
    const at = this.starts[Number(key)];
    if (at === undefined) throw new RichApiError('ItemNotFound', 'PageBreakCollection.getItem');
    return new PageBreakObject(this.side, at);
  }
}

const PAGE_BREAKS: Members<PageBreaksObject> = {
  methods: {
    Add: (breaks, [range]) => {
      const area = range instanceof RangeObject ? range.area : parseAddress(String(range))?.area;
      const at = area?.[breaks.side];
      if (at === undefined || at === 0) throw new RichApiError('InvalidArgument', 'PageBreakCollection.add');
      breaks.starts = [...breaks.starts, at];
      return new PageBreakObject(breaks.side, at);
    },
    GetCount: ({ starts }) => starts.length,
    RemovePageBreaks: (breaks) => {
      breaks.starts = [];
    },
  },
};

const PAGE_BREAK: Members<PageBreakObject> = {
  properties: {
    ColumnIndex: { get: ({ side, at }) => (side === 'column' ? at : 0) },
    RowIndex: { get: ({ side, at }) => (side === 'row' ? at : 0) },
  },
};

/** Excel.PageBreak */
class PageBreakObject extends HostObject {
  readonly kind = 'PageBreak';
  protected readonly members: Members<PageBreakObject> = PAGE_BREAK;

  constructor(
    readonly side: Side,
    readonly at: number,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: `${this.side}${this.at}` };
  }
}
