import type { Worksheet } from '@univerjs/core';
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
  type SpreadsheetSkeleton,
} from '@univerjs/preset-sheets-core';
import type { Chart } from '../../../src/base/sheet-content';
import type { Host } from '../../host/host';
import { type Area, lastColumn, lastRow } from '../../host/model/area';
import { barsOf, drawn, tableOf } from './bars';

/** Univer's name of the canvas that the cells are drawn on. */
const CANVAS = 'canvas[id^="univer-sheet-main-canvas"]';

/** Pixels of the grid's scroll bars, which stay in sight. */
const SCROLLBAR = 12;

/** Draws the charts of the sheet that is shown over its cells, where they scroll and zoom with them. */
export class ChartOverlay {
  private readonly layer = document.createElement('div');
  private readonly figures = new Map<string, HTMLElement>();
  /** What each figure shows: it is drawn anew only where that has changed. */
  private readonly shown = new Map<string, string>();
  private frame = 0;

  constructor(
    private readonly host: Host,
    private readonly place: HTMLElement,
  ) {
    this.layer.className = 'charts';
    place.append(this.layer);
    const draw = (): void => {
      this.soon();
    };
    host.book.commands.onCommandExecuted(draw);
    host.calculation.onFinished(draw);
    host.charts.onChange(draw);
    const sizes = new ResizeObserver(draw);
    sizes.observe(place);
    draw();
  }

  private soon(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (this.place.isConnected) this.draw();
    });
  }

  private draw(): void {
    const { host } = this;
    const sheet = host.book.active();
    const charts = host.charts.all(sheet.getSheetId());
    const names = new Set(charts.map(({ name }) => name));
    for (const [name, figure] of this.figures) {
      if (names.has(name)) continue;
      figure.remove();
      this.figures.delete(name);
      this.shown.delete(name);
    }
    if (charts.length === 0) return;
    const view = this.view(sheet);
    // The grid has not been drawn yet.
    if (!view) {
      this.soon();
      return;
    }
    Object.assign(this.layer.style, pixels(view.window));
    for (const chart of charts) this.show(sheet, chart, view.rectangle(chart.place));
  }

  private show(sheet: Worksheet, chart: Chart, box: Box): void {
    const figure = this.figureOf(chart);
    Object.assign(figure.style, pixels(box));
    const read = (area: Area): unknown[] => this.host.cells.values(sheet, area).map(([value]) => value ?? '');
    const content = drawn(chart, read);
    const state = JSON.stringify([content, Math.round(box.width), Math.round(box.height)]);
    if (this.shown.get(chart.name) === state) return;
    this.shown.set(chart.name, state);
    const table = tableOf(content);
    table.className = 'visually-hidden';
    figure.replaceChildren(barsOf(content, box.width, box.height), table);
  }

  private figureOf({ name }: Chart): HTMLElement {
    let figure = this.figures.get(name);
    if (!figure) {
      figure = document.createElement('figure');
      figure.className = 'chart';
      this.figures.set(name, figure);
      this.layer.append(figure);
    }
    return figure;
  }

  /** The part of the page in which cells scroll, and where areas lie within it. */
  private view(sheet: Worksheet): View | null {
    const render = this.host.book
      .service<IRenderManagerService>(IRenderManagerService)
      .getRenderById(this.host.book.unitId);
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const skeleton = render?.with(SheetSkeletonManagerService).ensureSkeleton(sheet.getSheetId());
    const canvas = this.place.querySelector(CANVAS)?.getBoundingClientRect();
    if (!render || !main || !skeleton || !canvas || canvas.width === 0) return null;
    const around = this.place.getBoundingClientRect();
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    const [left, top] = [main.left * scaleX, main.top * scaleY];
    return {
      window: {
        left: canvas.left - around.left + left,
        top: canvas.top - around.top + top,
        width: Math.max(0, canvas.width - left - SCROLLBAR),
        height: Math.max(0, canvas.height - top - SCROLLBAR),
      },
      rectangle: (area) => {
        const edges = edgesOf(skeleton, area);
        const x = (edges.left - main.viewportScrollX) * scaleX - left;
        const y = (edges.top - main.viewportScrollY) * scaleY - top;
        const [right, bottom] = [edges.right - edges.left, edges.bottom - edges.top];
        return { left: x, top: y, width: right * scaleX, height: bottom * scaleY };
      },
    };
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface View {
  readonly window: Box;
  rectangle(area: Area): Box;
}

/** In the grid's own pixels, the headers of rows and columns counted in. */
function edgesOf(skeleton: SpreadsheetSkeleton, area: Area) {
  const first = skeleton.getNoMergeCellWithCoordByIndex(area.row, area.column);
  const last = skeleton.getNoMergeCellWithCoordByIndex(lastRow(area), lastColumn(area));
  return { left: first.startX, top: first.startY, right: last.endX, bottom: last.endY };
}

const pixels = (box: Box): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(box).map(([side, value]) => [side, `${String(value)}px`]));
