import { HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { booleanArgument, wordArgument } from '../richapi/arguments';
import { HostObject, type Members } from '../richapi/member';
import {
  autofitColumns,
  autofitRows,
  columnWidth,
  hasStandardWidth,
  rowHeight,
  setColumnWidth,
  setRowHeight,
  setStandardWidth,
} from './dimensions';
import type { RangeObject } from './range';
import { RangeBordersObject } from './range-borders';
import { RangeFillObject, RangeFontObject } from './range-font';
import { commonStyle, styleCells } from './range-style';

const HORIZONTAL = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
} as const;

const VERTICAL = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
} as const;

type Horizontal = keyof typeof HORIZONTAL;
type Vertical = keyof typeof VERTICAL;

/** Excel.RangeFormat */
export class RangeFormatObject extends HostObject {
  readonly kind = 'RangeFormat';
  protected readonly members: Members<RangeFormatObject> = RANGE_FORMAT;

  constructor(readonly range: RangeObject) {
    super();
  }
}

const RANGE_FORMAT: Members<RangeFormatObject> = {
  properties: {
    ColumnWidth: {
      get: ({ range }) => columnWidth(range),
      set: ({ range }, value) => {
        setColumnWidth(range, value);
      },
    },
    RowHeight: {
      get: ({ range }) => rowHeight(range),
      set: ({ range }, value) => {
        setRowHeight(range, value);
      },
    },
    UseStandardWidth: {
      get: ({ range }) => hasStandardWidth(range),
      set: ({ range }, value) => {
        setStandardWidth(range, value);
      },
    },
    HorizontalAlignment: {
      get: ({ range }) => commonStyle(range, (style) => wordOf(HORIZONTAL, style.ht, 'General')),
      set: ({ range }, value) => {
        const words = Object.keys(HORIZONTAL) as Horizontal[];
        const ht = HORIZONTAL[wordArgument(value, words, 'RangeFormat.horizontalAlignment')];
        style(range, { ht: ht === HorizontalAlign.UNSPECIFIED ? null : ht });
      },
    },
    VerticalAlignment: {
      get: ({ range }) => commonStyle(range, (style) => wordOf(VERTICAL, style.vt, 'Bottom')),
      set: ({ range }, value) => {
        const words = Object.keys(VERTICAL) as Vertical[];
        style(range, { vt: VERTICAL[wordArgument(value, words, 'RangeFormat.verticalAlignment')] });
      },
    },
    WrapText: {
      get: ({ range }) => commonStyle(range, (style) => style.tb === WrapStrategy.WRAP),
      set: ({ range }, value) => {
        const wrap = booleanArgument(value, 'RangeFormat.wrapText');
        style(range, { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED });
      },
    },
  },
  links: {
    Fill: ({ range }) => new RangeFillObject(range),
    Font: ({ range }) => new RangeFontObject(range),
    Borders: ({ range }) => new RangeBordersObject(range),
  },
  methods: {
    AutofitColumns: ({ range }) => {
      autofitColumns(range);
    },
    AutofitRows: ({ range }) => {
      autofitRows(range);
    },
  },
};

function style(range: RangeObject, patch: IStyleData): void {
  styleCells(range, patch, 'RangeFormat');
}

function wordOf<T extends string>(words: Readonly<Record<T, number>>, value: unknown, unset: T): T {
  const found = (Object.keys(words) as T[]).find((word) => words[word] === value);
  return found ?? unset;
}
