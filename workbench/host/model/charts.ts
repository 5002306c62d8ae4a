import { CHART_LOOK } from '../../../src/base/looks';
import type { Chart, Tone } from '../../../src/base/sheet-content';
import type { Area } from './area';

/** What a program has set of an object, by the names on the wire; objects within are records of their own. */
export type Memory = Record<string, unknown>;

export interface ChartSeriesModel {
  values: Area | null;
  categories: Area | null;
  readonly memory: Memory;
  readonly points: Memory[];
}

/** A chart of horizontal bars as it is being made through office.js. */
export interface ChartModel {
  place: Area;
  readonly memory: Memory;
  readonly series: ChartSeriesModel[];
}

const at = (memory: Memory | undefined, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Memory | undefined)?.[key], memory);

/** The tone of a colour of ours. */
function toneOf(memory: Memory | undefined): Tone | undefined {
  const colour = String(at(memory, 'Format', 'Fill', 'Color') ?? '')
    .replace('#', '')
    .toUpperCase();
  return (Object.keys(CHART_LOOK.tones) as Tone[]).find((tone) => CHART_LOOK.tones[tone] === colour);
}

/** The chart in the words of the file adapter; null as long as it has no bars. */
function chartOf({ place, memory, series }: ChartModel): Chart | null {
  const [first] = series;
  if (!first?.values || !first.categories) return null;
  return {
    name: String(memory['Name'] ?? ''),
    title: String(at(memory, 'Title', 'Text') ?? ''),
    numberFormat: String(at(first.memory, 'DataLabels', 'NumberFormat') ?? 'General'),
    place,
    categories: first.categories,
    series: series.flatMap(({ values, memory: own, points }) => {
      if (!values) return [];
      const [tone = toneOf(own) ?? 'mid', ...others] = points.map((point) => toneOf(point) ?? 'mid');
      // The name of a column stands above it.
      const name = { row: Math.max(0, values.row - 1), column: values.column, rows: 1, columns: 1 };
      return [{ name, values, tones: [tone, ...others] as const }];
    }),
  };
}

/** The charts of a workbook: those of its file, and those that the add-in makes. */
export class Charts {
  private readonly fromFile = new Map<string, readonly Chart[]>();
  private readonly models = new Map<string, ChartModel[]>();
  private readonly removed = new Map<string, Set<string>>();
  private readonly callbacks = new Set<() => void>();

  /** The charts of a sheet as its file has them. */
  load(sheetId: string, charts: readonly Chart[]): void {
    this.fromFile.set(sheetId, charts);
  }

  /** Called when a chart is made, changed or taken away. */
  onChange(callback: () => void): void {
    this.callbacks.add(callback);
  }

  changed(): void {
    for (const callback of this.callbacks) callback();
  }

  all(sheetId: string): readonly Chart[] {
    const gone = this.removed.get(sheetId);
    const kept = (this.fromFile.get(sheetId) ?? []).filter(({ name }) => gone?.has(name) !== true);
    return [...kept, ...this.modelsOf(sheetId).flatMap((model) => chartOf(model) ?? [])];
  }

  /** All charts of a sheet where the add-in has made or taken away any; undefined where the file's are still right. */
  made(sheetId: string): readonly Chart[] | undefined {
    return this.models.has(sheetId) || this.removed.has(sheetId) ? this.all(sheetId) : undefined;
  }

  modelsOf(sheetId: string): readonly ChartModel[] {
    return this.models.get(sheetId) ?? [];
  }

  has(sheetId: string, name: string): boolean {
    return this.all(sheetId).some((chart) => chart.name === name);
  }

  add(sheetId: string, values: Area): ChartModel {
    const model: ChartModel = {
      place: { row: 0, column: 0, rows: 15, columns: 6 },
      memory: {},
      series: [{ values, categories: null, memory: {}, points: [] }],
    };
    this.models.set(sheetId, [...this.modelsOf(sheetId), model]);
    this.changed();
    return model;
  }

  remove(sheetId: string, name: string): void {
    const gone = this.removed.get(sheetId) ?? new Set<string>();
    this.removed.set(sheetId, gone.add(name));
    const left = this.modelsOf(sheetId).filter(({ memory }) => memory['Name'] !== name);
    this.models.set(sheetId, left);
    this.changed();
  }
}
