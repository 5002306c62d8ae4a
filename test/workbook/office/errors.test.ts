import { describe, expect, it } from 'vitest';
import { WorkbookError } from '../../../src/base/user-error';
import { excelErrorTexts, unknownExcelError } from '../../../src/catalogue/errors/office-errors';
import { failure, translate } from '../../../src/workbook/office/errors';

describe('errors of Excel', () => {
  it.each(Object.keys(excelErrorTexts))('%s tells what happened and what to do', (code) => {
    const error = translate({ code, message: 'not for users' });
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code, ...excelErrorTexts[code] });
    expect((error as WorkbookError).action).toMatch(/。$/);
  });

  it('keep their code when it is not known', () => {
    expect(translate({ code: 'SomethingNew' })).toMatchObject({ code: 'SomethingNew', ...unknownExcelError });
  });

  it('are left alone when they are not Excel’s, or are ours already', () => {
    const mistake = new TypeError('x');
    expect(translate(mistake)).toBe(mistake);
    const ours = failure('Cancelled', unknownExcelError);
    expect(translate(ours)).toBe(ours);
  });
});
