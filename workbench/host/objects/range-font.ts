import { BooleanNumber, type IStyleData, type Nullable } from '@univerjs/core';
import { booleanArgument, colourArgument, numberArgument, textArgument } from '../richapi/arguments';
import { RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import type { RangeObject } from './range';
import { commonStyle, styleCells } from './range-style';

const DEFAULT_FONT = '游ゴシック';
const DEFAULT_SIZE = 11;

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);
/** Excel answers #RRGGBB in capitals. */
const colour = (rgb: Nullable<string>, unset: string): string => (rgb ?? unset).toUpperCase();

/** Excel.RangeFont */
export class RangeFontObject extends HostObject {
  readonly kind = 'RangeFont';
  protected readonly members: Members<RangeFontObject> = RANGE_FONT;

  constructor(readonly range: RangeObject) {
    super();
  }

  common<T>(read: (style: IStyleData) => T): T | null {
    return commonStyle(this.range, read);
  }

  set(patch: IStyleData): void {
    styleCells(this.range, patch, 'RangeFont');
  }
}

const RANGE_FONT: Members<RangeFontObject> = {
  properties: {
    Bold: {
      get: (font) => font.common((style) => style.bl === BooleanNumber.TRUE),
      set: (font, value) => {
        font.set({ bl: flag(booleanArgument(value, 'RangeFont.bold')) });
      },
    },
    Italic: {
      get: (font) => font.common((style) => style.it === BooleanNumber.TRUE),
      set: (font, value) => {
        font.set({ it: flag(booleanArgument(value, 'RangeFont.italic')) });
      },
    },
    Underline: {
      get: (font) => font.common((style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None')),
      set: (font, value) => {
        font.set({ ul: { s: flag(value !== 'None') } });
      },
    },
    Color: {
      get: (font) => font.common((style) => colour(style.cl?.rgb, '#000000')),
      set: (font, value) => {
        font.set({ cl: { rgb: colourArgument(value, 'RangeFont.color') } });
      },
    },
    Name: {
      get: (font) => font.common((style) => style.ff ?? DEFAULT_FONT),
      set: (font, value) => {
        font.set({ ff: textArgument(value, 'RangeFont.name') });
      },
    },
    Size: {
      get: (font) => font.common((style) => style.fs ?? DEFAULT_SIZE),
      set: (font, value) => {
        const size = numberArgument(value, 'RangeFont.size');
        if (size < 1 || size > 409) throw new RichApiError('InvalidArgument', 'RangeFont.size');
        font.set({ fs: size });
      },
    },
  },
};

/** Excel.RangeFill */
export class RangeFillObject extends HostObject {
  readonly kind = 'RangeFill';
  protected readonly members: Members<RangeFillObject> = RANGE_FILL;

  constructor(readonly range: RangeObject) {
    super();
  }
}

const RANGE_FILL: Members<RangeFillObject> = {
  properties: {
    Color: {
      get: ({ range }) => commonStyle(range, (style) => colour(style.bg?.rgb, '#FFFFFF')) ?? '',
      set: ({ range }, value) => {
        styleCells(range, { bg: { rgb: colourArgument(value, 'RangeFill.color') } }, 'RangeFill.color');
      },
    },
  },
  methods: {
    Clear: ({ range }) => {
      styleCells(range, { bg: null }, 'RangeFill.clear');
    },
  },
};
