import { rangeReference } from '../../../base/a1';
import type { Area } from '../../../base/cells';
import type { FaceFact, LineFact, Side } from '../look/faces';
import { command, type Work } from './work';

/** The sides of a rectangle, and the lines in it, by the side of one cell that they are like. */
const LINES: readonly (readonly [Side, readonly (keyof typeof INSIDE | Side)[]])[] = [
  ['EdgeTop', ['EdgeTop']],
  ['EdgeBottom', ['EdgeBottom', 'InsideHorizontal']],
  ['EdgeRight', ['EdgeRight', 'InsideVertical']],
];

/** Whether a rectangle has such lines at all. */
const INSIDE = {
  InsideHorizontal: ({ rows }: Area) => rows > 1,
  InsideVertical: ({ columns }: Area) => columns > 1,
} as const;

/** Gives a rectangle the font and the lines of a cell of the clerk's; where that has no lines ours stay. */
export function faceWorks(sheet: string, area: Area, { font, lines }: FaceFact): Work[] {
  const drawn = LINES.flatMap(([side, places]) => {
    const line = lines.get(side);
    if (line === undefined || line.style === 'None') return [];
    return places
      .filter((place) => !(place in INSIDE) || INSIDE[place as keyof typeof INSIDE](area))
      .map((place) => [place, line] as const);
  });
  return [
    command(
      (context) => {
        const { format } = context.workbook.worksheets.getItem(sheet).getRange(rangeReference(area));
        // null where a cell is written in several fonts
        if (font.name) format.font.name = font.name;
        if (font.size) format.font.size = font.size;
        // no line of ours among those of hers
        if (drawn.length > 0) format.borders.getItem('EdgeBottom').style = 'None';
        for (const [place, line] of drawn) draw(format.borders.getItem(place), line);
      },
      3 + 3 * drawn.length,
    ),
  ];
}

function draw(border: Excel.RangeBorder, { style, weight, color }: LineFact): void {
  border.style = style;
  // other lines have one weight
  if (style === 'Continuous') border.weight = weight;
  border.color = color;
}
