import type { Area, CellValue } from '../../base/cells';
import type { Paper, SheetContent } from '../../base/sheet-content';
import { headerKey } from '../../table/columns';

/**
 * A ministry sheet without the columns of these headers. What stands right of them in the block moves up; title
 * and head above the block stay where they are.
 */
export function omitColumns(content: SheetContent, headers: readonly string[]): SheetContent {
  const keys = new Set(headers.map(headerKey));
  return content.blocks.reduce((reduced, _, at) => omitFrom(reduced, at, keys), content);
}

function omitFrom(content: SheetContent, at: number, keys: ReadonlySet<string>): SheetContent {
  const block = content.blocks[at];
  const [header = []] = block?.values ?? [];
  const gone = header.flatMap((cell, i) =>
    typeof cell === 'string' && keys.has(headerKey(cell)) ? [i] : [],
  );
  if (block === undefined || gone.length === 0) return content;
  const stays = (i: number): boolean => !gone.includes(i);
  const goneOnSheet = new Set(gone.map((i) => block.column + i));
  const bottom = block.row + block.values.length;
  return {
    ...content,
    blocks: content.blocks.map((other, i) =>
      i === at
        ? { ...block, values: block.values.map((line): CellValue[] => line.filter((_, j) => stays(j))) }
        : other,
    ),
    styles: content.styles.flatMap(({ area, style }) => {
      if (area.row < block.row || area.row >= bottom) return [{ area, style }];
      const narrowed = narrow(area, goneOnSheet);
      return narrowed.columns === 0 ? [] : [{ area: narrowed, style }];
    }),
    widths: content.widths.filter((_, i) => !goneOnSheet.has(i)),
    ...(content.paper && { paper: narrowPaper(content.paper, goneOnSheet) }),
  };
}

function narrowPaper(paper: Paper, gone: ReadonlySet<number>): Paper {
  const left = (column: number): number => column - [...gone].filter((other) => other < column).length;
  const titleColumns = left(paper.titleColumns);
  const starts = new Set(paper.columnStarts.map(left).filter((column) => column > titleColumns));
  return { ...paper, titleColumns, columnStarts: [...starts] };
}

function narrow(area: Area, gone: ReadonlySet<number>): Area {
  const before = [...gone].filter((column) => column < area.column).length;
  const within = [...gone].filter(
    (column) => column >= area.column && column < area.column + area.columns,
  ).length;
  return { ...area, column: area.column - before, columns: area.columns - within };
}
