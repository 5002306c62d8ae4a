import { CellValueType, InterceptorEffectEnum, type Univer } from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  InterceptCellContentPriority,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';

/** A number format that puts a sign before a text, in one of the 56 colours: [Color10]"○ "@ */
const SIGNED = /^\[Color(\d{1,2})\]"([^"]+)"@$/u;

/** Those of Excel's palette that the add-in uses. */
const PALETTE: Readonly<Record<string, string>> = { 9: '#800000', 10: '#008000', 53: '#993300' };

/** Univer formats numbers alone: what Excel shows before a text is put there for the eye, and the cell keeps its word. */
export function showTextSigns(univer: Univer): void {
  const service = univer.__getInjector().get(SheetInterceptorService);
  service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { workbook, rawData }, next) => {
      const text = rawData?.v;
      if (typeof text !== 'string' || text === '') return next(cell);
      const pattern = workbook.getStyles().get(rawData?.s)?.n?.pattern;
      const [, colour = '', sign] = pattern === undefined ? [] : (SIGNED.exec(pattern) ?? []);
      if (sign === undefined) return next(cell);
      const rgb = PALETTE[colour];
      const style = rgb === undefined ? {} : { interceptorStyle: { ...cell?.interceptorStyle, cl: { rgb } } };
      return next({ ...cell, ...style, v: sign + text, t: CellValueType.STRING });
    },
  });
  // the formula bar and the editor show the word alone
  service.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (cell, { workbook, worksheet, row, col }, next) => {
      const raw = worksheet.getCellRaw(row, col);
      const pattern = workbook.getStyles().get(raw?.s)?.n?.pattern;
      return next(cell && pattern !== undefined && SIGNED.test(pattern) ? { ...cell, v: raw?.v } : cell);
    },
  });
}
