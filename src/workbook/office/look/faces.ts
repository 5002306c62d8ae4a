import { rangeReference } from '../../../base/a1';
import type { ColumnsWrite } from '../../port';
import { cellKey } from './facts';

/** A line at a side of a cell; style None where there is none. */
export interface LineFact {
  readonly style: Excel.BorderLineStyle;
  readonly weight: Excel.BorderWeight;
  readonly color: string;
}

/** How a cell of the clerk's is written and framed. */
export interface FaceFact {
  readonly font: { readonly name: string; readonly size: number };
  readonly lines: ReadonlyMap<Side, LineFact>;
}

/** The header and the first cell of the column beside ours. */
export interface Faces {
  readonly header: FaceFact;
  readonly body: FaceFact | null;
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeRight'] as const;
export type Side = (typeof SIDES)[number];

/** Where a run of our columns begins, as a key. */
export const placeKey = ({ sheet, row, column }: Pick<ColumnsWrite, 'sheet' | 'row' | 'column'>): string =>
  cellKey(sheet, row, column);

/**
 * Asks how the column beside each run of ours is written; the next request brings the answer.
 * @param runs that are written for the first time: what a clerk changes afterwards stays
 */
export function askFaces(
  context: Excel.RequestContext,
  runs: readonly ColumnsWrite[],
): () => ReadonlyMap<string, Faces> {
  const asked = runs
    .filter(({ column }) => column > 0)
    .map((run) => ({
      run,
      header: askFace(context, run.sheet, run.row, run.column - 1),
      body: run.values.length > 0 ? askFace(context, run.sheet, run.row + 1, run.column - 1) : null,
    }));
  return () =>
    new Map(
      asked.map(({ run, header, body }) => [placeKey(run), { header: header(), body: body?.() ?? null }]),
    );
}

function askFace(context: Excel.RequestContext, sheet: string, row: number, column: number): () => FaceFact {
  const place = rangeReference({ row, column, rows: 1, columns: 1 });
  const { format } = context.workbook.worksheets.getItem(sheet).getRange(place);
  const font = format.font.load('name,size');
  const lines = SIDES.map((side) => [side, format.borders.getItem(side).load('style,weight,color')] as const);
  return () => ({
    font: { name: font.name, size: font.size },
    lines: new Map(
      lines.map(([side, { style, weight, color }]) => [side, { style, weight, color } as LineFact]),
    ),
  });
}
