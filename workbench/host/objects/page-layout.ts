import type { Worksheet } from '@univerjs/core';
import type { HostContext } from '../context';
import { HostObject, type Members, type Property } from '../richapi/member';
import { RangeObject } from './range';

const DEFAULTS: Readonly<Record<string, unknown>> = {
  Orientation: 'Portrait',
  PaperSize: 'A4',
  Zoom: { scale: 100 },
  CenterHorizontally: false,
  CenterVertically: false,
  PrintGridlines: false,
  PrintHeadings: false,
  BlackAndWhite: false,
  TopMargin: 54,
  BottomMargin: 54,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  PrintOrder: 'DownThenOver',
};

/** Excel.PageLayout: remembered and read back; the grid has no paper. */
export class PageLayoutObject extends HostObject {
  readonly kind = 'PageLayout';
  protected readonly members: Members<PageLayoutObject> = PAGE_LAYOUT;

  constructor(
    readonly host: HostContext,
    readonly sheet: Worksheet,
  ) {
    super();
  }

  get memory(): Record<string, unknown> {
    return this.host.pages.of(this.sheet.getSheetId());
  }

  /** The address of a range that was given as an object or as a text. */
  remember(name: string, range: unknown): void {
    this.memory[name] = range instanceof RangeObject ? range.address : range;
  }
}

function remembered(name: string): Property<PageLayoutObject> {
  return {
    get: (layout) => layout.memory[name] ?? DEFAULTS[name],
    set: (layout, value) => {
      if (name === 'Zoom' && layout.host.pages.ignoresFit && !hasScale(value)) return;
      layout.memory[name] = value;
    },
  };
}

const hasScale = (zoom: unknown): boolean => typeof zoom === 'object' && zoom !== null && 'scale' in zoom;

const PAGE_LAYOUT: Members<PageLayoutObject> = {
  properties: Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, remembered(name)])),
  links: { HeadersFooters: (layout) => new HeadersFootersObject(layout) },
  methods: {
    SetPrintTitleRows: (layout, [range]) => {
      layout.remember('PrintTitleRows', range);
    },
    SetPrintTitleColumns: (layout, [range]) => {
      layout.remember('PrintTitleColumns', range);
    },
    SetPrintArea: (layout, [range]) => {
      layout.remember('PrintArea', range);
    },
    SetPrintMargins: (layout, [unit, options]) => {
      layout.memory['PrintMargins'] = { unit, options };
    },
  },
};

const TEXTS = [
  'LeftHeader',
  'CenterHeader',
  'RightHeader',
  'LeftFooter',
  'CenterFooter',
  'RightFooter',
] as const;

const HEADERS_FOOTERS: Members<HeadersFootersObject> = {
  links: { DefaultForAllPages: ({ layout }) => new HeaderFooterObject(layout) },
};

const HEADER_FOOTER: Members<HeaderFooterObject> = {
  properties: Object.fromEntries(
    TEXTS.map((name) => [
      name,
      {
        get: ({ layout }: HeaderFooterObject) => layout.memory[name] ?? '',
        set: ({ layout }: HeaderFooterObject, value: unknown) => {
          layout.memory[name] = String(value);
        },
      },
    ]),
  ),
};

/** Excel.HeaderFooterGroup, with the texts of all pages alone. */
class HeadersFootersObject extends HostObject {
  readonly kind = 'HeaderFooterGroup';
  protected readonly members: Members<HeadersFootersObject> = HEADERS_FOOTERS;

  constructor(readonly layout: PageLayoutObject) {
    super();
  }
}

/** Excel.HeaderFooter. */
class HeaderFooterObject extends HostObject {
  readonly kind = 'HeaderFooter';
  protected readonly members: Members<HeaderFooterObject> = HEADER_FOOTER;

  constructor(readonly layout: PageLayoutObject) {
    super();
  }
}
