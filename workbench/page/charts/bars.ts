import { numfmt } from '@univerjs/core';
import type { Chart, Tone } from '../../../src/base/sheet-content';

/** A chart with the words and figures of its cells as they are now. */
export interface Drawn {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    /** The figures as they are written beside the bars. */
    readonly labels: readonly string[];
    readonly tones: readonly Tone[];
  }[];
}

const SVG = 'http://www.w3.org/2000/svg';
const TITLE = 34;
const LEGEND = 26;
const MARGIN = 12;
/** Share of the width for the names, and room for the longest figure. */
const NAMES = 0.34;
const FIGURES = 96;
const GAP = 0.3;
const THICKEST = 44;

function node(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** Horizontal bars, the first on top, each with its figure; the picture is named by its title. */
export function barsOf({ title, categories, series }: Drawn, width: number, height: number): SVGElement {
  const picture = node('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title });
  const several = series.length > 1;
  const left = Math.round(width * NAMES);
  const room = Math.max(1, width - left - FIGURES - MARGIN);
  const bottom = several ? LEGEND : MARGIN;
  const step = (height - TITLE - bottom) / Math.max(1, categories.length);
  const thickness = Math.min(THICKEST, (step * (1 - GAP)) / series.length);
  const most = Math.max(0, ...series.flatMap(({ values }) => values));
  picture.append(
    node('text', { class: 'chart__title', x: width / 2, y: 22, 'text-anchor': 'middle' }, title),
  );
  categories.forEach((category, at) => {
    const middle = TITLE + (at + 0.5) * step;
    const top = middle - (thickness * series.length) / 2;
    const name = { class: 'chart__text', x: left - 8, y: middle, 'text-anchor': 'end' };
    picture.append(node('text', { ...name, 'dominant-baseline': 'central' }, shortened(category, left)));
    series.forEach(({ values, labels, tones }, of) => {
      const length = most > 0 ? (Math.max(0, values[at] ?? 0) / most) * room : 0;
      const y = top + of * thickness;
      const tone = tones[at] ?? tones[0] ?? 'mid';
      picture.append(
        node('rect', {
          class: `chart__bar chart__bar--${tone}`,
          x: left,
          y,
          width: length,
          height: thickness,
        }),
        node(
          'text',
          {
            class: 'chart__text',
            x: left + length + 6,
            y: y + thickness / 2,
            'dominant-baseline': 'central',
          },
          labels[at] ?? '',
        ),
      );
    });
  });
  picture.append(node('line', { class: 'chart__axis', x1: left, x2: left, y1: TITLE, y2: height - bottom }));
  if (several) picture.append(...legend(series, width, height));
  return picture;
}

function legend(series: Drawn['series'], width: number, height: number): SVGElement[] {
  const each = Math.min(160, (width - MARGIN * 2) / series.length);
  const start = (width - each * series.length) / 2;
  return series.flatMap(({ name, tones }, at) => {
    const x = start + at * each;
    const tone = tones[0] ?? 'mid';
    return [
      node('rect', { class: `chart__bar chart__bar--${tone}`, x, y: height - 18, width: 10, height: 10 }),
      node('text', { class: 'chart__text', x: x + 16, y: height - 9 }, name),
    ];
  });
}

/** A character of full width takes 12 pixels; a name that is too long is cut, and whole in the table. */
function shortened(text: string, room: number): string {
  const most = Math.floor((room - MARGIN) / 12);
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}

/** The same as a table, for who cannot see the picture. */
export function tableOf({ title, categories, series }: Drawn): HTMLTableElement {
  const table = document.createElement('table');
  table.createCaption().textContent = title;
  const row = (cells: readonly string[], tag: 'th' | 'td'): void => {
    const line = table.insertRow();
    cells.forEach((text, at) => {
      const cell = document.createElement(at === 0 ? 'th' : tag);
      cell.textContent = text;
      if (cell.tagName === 'TH') cell.setAttribute('scope', tag === 'th' ? 'col' : 'row');
      line.append(cell);
    });
  };
  row(['項目', ...series.map(({ name }) => name)], 'th');
  categories.forEach((category, at) => {
    row([category, ...series.map(({ labels }) => labels[at] ?? '')], 'td');
  });
  return table;
}

/** The figures that a chart shows, from the cells that it names. */
export function drawn(chart: Chart, read: (area: Chart['place']) => readonly unknown[]): Drawn {
  const format = (value: number): string => numfmt.format(chart.numberFormat, value);
  return {
    title: chart.title,
    categories: read(chart.categories).map(String),
    series: chart.series.map(({ name, values, tones }) => {
      const numbers = read(values).map((value) => (typeof value === 'number' ? value : 0));
      return { name: String(read(name)[0] ?? ''), values: numbers, labels: numbers.map(format), tones };
    }),
  };
}
