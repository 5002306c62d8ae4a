import { BorderStyleTypes, type IBorderData, type IBorderStyleData } from '@univerjs/core';
import { lastColumn, lastRow } from '../model/area';
import { colourArgument, wordArgument } from '../richapi/arguments';
import { RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import type { RangeObject } from './range';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
type Side = (typeof SIDES)[number];

const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'Dot',
  'Double',
  'DashDot',
  'DashDotDot',
  'SlantDashDot',
] as const;
type LineStyle = (typeof STYLES)[number];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
type Weight = (typeof WEIGHTS)[number];

const LINES: Record<LineStyle, BorderStyleTypes> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const SOLID: Record<Weight, BorderStyleTypes> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

interface CellEdge {
  readonly row: number;
  readonly column: number;
  readonly edge: 't' | 'b' | 'l' | 'r';
}

/** Excel.RangeBorderCollection */
export class RangeBordersObject extends HostObject {
  readonly kind = 'RangeBorderCollection';
  protected readonly members: Members<RangeBordersObject> = {
    properties: { Count: { get: () => SIDES.length } },
    methods: { GetItem: (borders, [side]) => borders.item(side) },
  };

  constructor(readonly range: RangeObject) {
    super();
  }

  override items(): readonly HostObject[] {
    return SIDES.map((side) => new RangeBorderObject(this.range, side));
  }

  override item(key: unknown): HostObject {
    return new RangeBorderObject(this.range, wordArgument(key, SIDES, 'RangeBorderCollection.getItem'));
  }
}

/** Excel.RangeBorder: one side of the range, or the lines inside it. */
class RangeBorderObject extends HostObject {
  readonly kind = 'RangeBorder';
  protected readonly members: Members<RangeBorderObject> = RANGE_BORDER;

  constructor(
    readonly range: RangeObject,
    readonly side: Side,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.side };
  }

  get line(): IBorderStyleData | null {
    const { host, sheet } = this.range;
    const [first] = this.edges();
    return (first && host.cells.style(sheet, first.row, first.column).bd?.[first.edge]) ?? null;
  }

  draw(line: Partial<IBorderStyleData> | null): void {
    const { host, sheet } = this.range;
    host.sheets.mustBeWritable(sheet, 'RangeBorder');
    const before = this.line ?? { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };
    const drawn = line && { ...before, ...line };
    for (const { row, column, edge } of this.edges()) {
      const bd: IBorderData = { [edge]: drawn };
      host.book.change.put(sheet, row, column, { s: { bd } });
    }
  }

  private edges(): CellEdge[] {
    const { present: area } = this.range;
    const edges: CellEdge[] = [];
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        const edge = this.edgeOf(row, column);
        if (edge) edges.push({ row, column, edge });
      }
    }
    return edges;
  }

  private edgeOf(row: number, column: number): CellEdge['edge'] | null {
    const { present: area } = this.range;
    const [bottom, right] = [row === lastRow(area), column === lastColumn(area)];
    switch (this.side) {
      case 'EdgeTop':
        return row === area.row ? 't' : null;
      case 'EdgeBottom':
        return bottom ? 'b' : null;
      case 'EdgeLeft':
        return column === area.column ? 'l' : null;
      case 'EdgeRight':
        return right ? 'r' : null;
      case 'InsideHorizontal':
        return bottom ? null : 'b';
      case 'InsideVertical':
        return right ? null : 'r';
    }
  }
}

const isSolid = (type: BorderStyleTypes): boolean => Object.values(SOLID).includes(type);

const RANGE_BORDER: Members<RangeBorderObject> = {
  properties: {
    Id: { get: ({ side }) => side },
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: ({ line }): LineStyle => {
        if (!line || line.s === BorderStyleTypes.NONE) return 'None';
        return isSolid(line.s)
          ? 'Continuous'
          : (STYLES.find((style) => LINES[style] === line.s) ?? 'Continuous');
      },
      set: (border, value) => {
        const style = wordArgument(value, STYLES, 'RangeBorder.style');
        border.draw(style === 'None' ? null : { s: LINES[style] });
      },
    },
    Color: {
      get: ({ line }) => (line?.cl.rgb ?? '#000000').toUpperCase(),
      set: (border, value) => {
        border.draw({ cl: { rgb: colourArgument(value, 'RangeBorder.color') } });
      },
    },
    Weight: {
      get: ({ line }): Weight => WEIGHTS.find((weight) => line && SOLID[weight] === line.s) ?? 'Thin',
      set: (border, value) => {
        const weight = wordArgument(value, WEIGHTS, 'RangeBorder.weight');
        if (border.line && !isSolid(border.line.s))
          throw new RichApiError('InvalidOperation', 'RangeBorder.weight');
        border.draw({ s: SOLID[weight] });
      },
    },
  },
};
