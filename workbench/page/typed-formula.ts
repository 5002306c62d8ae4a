import type { Univer } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { TEXT_FORMAT } from '../host/model/coerce';
import { narrowFormula } from './wide-formula';

/** Lets a clerk type a formula with an input method for Japanese switched on, as Excel does. */
export function acceptWideFormulas(univer: Univer): void {
  const service = univer.__getInjector().get(SheetInterceptorService);
  service.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, { workbook }, next) => {
      const typed = cell?.f ?? cell?.v;
      if (!cell || typeof typed !== 'string') return next(cell);
      if (workbook.getStyles().get(cell.s)?.n?.pattern === TEXT_FORMAT) return next(cell);
      const formula = narrowFormula(typed);
      return next(formula === typed ? cell : { ...cell, f: formula, v: null, t: null, p: null });
    },
  });
}
