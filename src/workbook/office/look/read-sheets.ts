import { rangeReference } from '../../../base/a1';
import { sameArea } from '../../../base/areas';
import type { Area } from '../../../base/cells';
import type { MergesMatter, SheetCells } from '../../port';
import { supports } from './excel';
import { areaOf } from './facts';
import { type Place, readAreas } from './read';
import { askFormats, shownFormats } from './shown-formats';

/**
 * Values of the used range of each sheet, and the merges of those where they matter; an empty or missing sheet is left
 * out of the map.
 * @param foreseen used ranges as they were described: the same request asks for them and for the values of these, and
 *   only a sheet whose cells have changed since takes another one
 */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  merges: MergesMatter = () => false,
  foreseen: ReadonlyMap<string, Area> = new Map(),
): Promise<Map<string, SheetCells>> {
  let frames: { readonly name: string; readonly used: Excel.Range }[] = [];
  let formatsAhead: Excel.Range[] = [];
  const likely = names.flatMap((name) => placesAt(name, foreseen.get(name)));
  const ahead = await readAreas(context, likely, 'values', () => {
    frames = names.map((name) => {
      const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
      return { name, used: used.load('rowIndex,columnIndex,rowCount,columnCount') };
    });
    formatsAhead = askFormats(context, likely);
  });
  const filled = frames.flatMap(({ name, used }) => placesAt(name, used.isNullObject ? null : areaOf(used)));
  const right = new Map(
    likely.flatMap((place, at) =>
      filled.some(({ sheet, area }) => sheet === place.sheet && sameArea(area, place.area))
        ? [[place.sheet, { place, values: ahead[at] ?? [], formats: formatsAhead[at] }]]
        : [],
    ),
  );
  const others = filled.filter(({ sheet }) => !right.has(sheet));
  // they go with the first request for the values
  const formatsLater = askFormats(context, others);
  const values = others.length === 0 ? [] : await readAreas(context, others, 'values');
  others.forEach((place, at) =>
    right.set(place.sheet, { place, values: values[at] ?? [], formats: formatsLater[at] }),
  );
  const entries = filled.flatMap(({ sheet }) => {
    const entry = right.get(sheet);
    return entry?.formats === undefined ? [] : [{ ...entry, formats: entry.formats }];
  });
  const formats = await shownFormats(
    context,
    entries.map(({ place }) => place),
    entries.map((entry) => entry.formats),
  );
  const read = entries.map(({ place: { sheet, area }, values: cells }, at) => ({
    sheet,
    cells: { area, values: cells, merges: [], ...formats[at] },
  }));
  const asked = read.filter(({ sheet, cells }) => merges(sheet, cells));
  const found = await mergedAreas(
    context,
    asked.map(({ sheet, cells: { area } }) => ({ sheet, area })),
  );
  return new Map(read.map(({ sheet, cells }) => [sheet, { ...cells, merges: found.get(sheet) ?? [] }]));
}

const placesAt = (sheet: string, area: Area | null | undefined): Place[] => (area ? [{ sheet, area }] : []);

/**
 * The merged cells of some sheets (ExcelApi 1.13), as ranges: their addresses in one text end at 8,192 characters.
 * Excel's undo list is empty afterwards (OfficeDev/office-js 5918).
 */
async function mergedAreas(
  context: Excel.RequestContext,
  wanted: readonly Place[],
): Promise<ReadonlyMap<string, readonly Area[]>> {
  if (wanted.length === 0 || !supports('1.13')) return new Map();
  const all = wanted.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(rangeReference(area));
    const merged = range.getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return { sheet, merged };
  });
  await context.sync();
  return new Map(
    all.map(({ sheet, merged }) => [sheet, merged.isNullObject ? [] : merged.areas.items.map(areaOf)]),
  );
}
