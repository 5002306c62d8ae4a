import type { Worksheet } from '@univerjs/core';
import type { HostContext } from '../context';
import type { Area } from '../model/area';
import type { ChartModel, ChartSeriesModel } from '../model/charts';
import { RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import { CHART, POINT, SERIES } from './chart-shapes';
import { RangeObject } from './range';
import { membersOf, Remembered } from './remembered';

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

function areaOf(range: unknown, location: string): Area {
  if (!(range instanceof RangeObject)) throw new RichApiError('InvalidArgument', location);
  return range.area;
}

/** Excel.ChartCollection of a sheet; only bars are drawn. */
export class ChartsObject extends HostObject {
  readonly kind = 'ChartCollection';
  protected readonly members: Members<ChartsObject> = {
    properties: { Count: { get: ({ host, sheet }) => host.charts.all(sheet.getSheetId()).length } },
    methods: {
      GetCount: ({ host, sheet }) => host.charts.all(sheet.getSheetId()).length,
      Add: ({ host, sheet }, [type, values]) => {
        if (type !== 'BarClustered')
          throw new RichApiError('ApiNotFound', `ChartCollection.add ${String(type)}`);
        host.sheets.mustBeWritable(sheet, 'ChartCollection.add');
        const area = areaOf(values, 'ChartCollection.add');
        return new ChartObject(host, sheet, host.charts.add(sheet.getSheetId(), area));
      },
      GetItemOrNullObject: (charts, [name]) => charts.find(String(name)),
      GetItem: (charts, [name]) => charts.item(name),
    },
  };

  constructor(
    readonly host: HostContext,
    readonly sheet: Worksheet,
  ) {
    super();
  }

  override items(): readonly ChartObject[] {
    const id = this.sheet.getSheetId();
    return this.host.charts.all(id).flatMap(({ name }) => this.find(name) ?? []);
  }

  override item(key: unknown): ChartObject {
    const chart = this.find(String(key));
    if (!chart) throw new RichApiError('ItemNotFound', 'ChartCollection.getItem');
    return chart;
  }

  find(name: string): ChartObject | null {
    const id = this.sheet.getSheetId();
    if (!this.host.charts.has(id, name)) return null;
    const model = this.host.charts.modelsOf(id).find(({ memory }) => memory['Name'] === name);
    // Of a chart of the file only the name is known: enough to take it away.
    const named = { place: FIRST_CELL, memory: { Name: name }, series: [] };
    return new ChartObject(this.host, this.sheet, model ?? named);
  }
}

/** Excel.Chart */
class ChartObject extends HostObject {
  readonly kind = 'Chart';
  protected readonly members: Members<ChartObject> = CHART_MEMBERS;

  constructor(
    readonly host: HostContext,
    readonly sheet: Worksheet,
    readonly model: ChartModel,
  ) {
    super();
  }
}

const shapedChart = membersOf<ChartObject>(
  CHART,
  ({ model }) => model.memory,
  ({ host }) => {
    host.charts.changed();
  },
);

const CHART_MEMBERS: Members<ChartObject> = {
  properties: shapedChart.properties ?? {},
  links: {
    ...shapedChart.links,
    Series: ({ host, model }) => new SeriesCollectionObject(host, model),
  },
  methods: {
    Delete: ({ host, sheet, model }) => {
      host.charts.remove(sheet.getSheetId(), String(model.memory['Name'] ?? ''));
    },
    SetPosition: ({ host, model }, [start, end]) => {
      const first = areaOf(start, 'Chart.setPosition');
      const last = end === null || end === undefined ? first : areaOf(end, 'Chart.setPosition');
      model.place = {
        row: first.row,
        column: first.column,
        rows: last.row + last.rows - first.row,
        columns: last.column + last.columns - first.column,
      };
      host.charts.changed();
    },
  },
};

/** Excel.ChartSeriesCollection */
class SeriesCollectionObject extends HostObject {
  readonly kind = 'ChartSeriesCollection';
  protected readonly members: Members<SeriesCollectionObject> = {
    properties: { Count: { get: ({ model }) => model.series.length } },
    methods: {
      GetItemAt: (series, [index]) => series.item(index),
      Add: ({ host, model }, [name]) => {
        const added = { values: null, categories: null, memory: { Name: name }, points: [] };
        model.series.push(added);
        return new SeriesObject(host, added);
      },
    },
  };

  constructor(
    readonly host: HostContext,
    readonly model: ChartModel,
  ) {
    super();
  }

  override items(): readonly SeriesObject[] {
    return this.model.series.map((one) => new SeriesObject(this.host, one));
  }

  override item(key: unknown): SeriesObject {
    const one = this.model.series[Number(key)];
    if (!one) throw new RichApiError('ItemNotFound', 'ChartSeriesCollection.getItemAt');
    return new SeriesObject(this.host, one);
  }
}

/** Excel.ChartSeries */
class SeriesObject extends HostObject {
  readonly kind = 'ChartSeries';
  protected readonly members: Members<SeriesObject> = SERIES_MEMBERS;

  constructor(
    readonly host: HostContext,
    readonly model: ChartSeriesModel,
  ) {
    super();
  }
}

const shapedSeries = membersOf<SeriesObject>(
  SERIES,
  ({ model }) => model.memory,
  ({ host }) => {
    host.charts.changed();
  },
);

const SERIES_MEMBERS: Members<SeriesObject> = {
  properties: shapedSeries.properties ?? {},
  links: {
    ...shapedSeries.links,
    Points: ({ host, model }) => new PointsObject(host, model),
  },
  methods: {
    SetValues: ({ host, model }, [range]) => {
      model.values = areaOf(range, 'ChartSeries.setValues');
      host.charts.changed();
    },
    SetXAxisValues: ({ host, model }, [range]) => {
      model.categories = areaOf(range, 'ChartSeries.setXAxisValues');
      host.charts.changed();
    },
  },
};

/** Excel.ChartPointsCollection */
class PointsObject extends HostObject {
  readonly kind = 'ChartPointsCollection';
  protected readonly members: Members<PointsObject> = {
    methods: {
      GetItemAt: ({ host, model }, [index]) => {
        const memory = (model.points[Number(index)] ??= {});
        return new Remembered(POINT, memory, () => {
          host.charts.changed();
        });
      },
    },
  };

  constructor(
    readonly host: HostContext,
    readonly model: ChartSeriesModel,
  ) {
    super();
  }
}
