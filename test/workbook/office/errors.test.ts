import { afterEach, describe, expect, it, vi } from 'vitest';
import { WorkbookError } from '../../../src/base/user-error';
import { excelErrorTexts, unknownExcelError } from '../../../src/catalogue/errors/office-errors';
import { applyOps } from '../../../src/workbook/office/apply';
import { failure, inStage, translate } from '../../../src/workbook/office/errors';
import { FilteredError, PortError } from '../../../src/workbook/workbook-error';
import { stubExcel } from './excel';

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

describe('when a write failed', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const refused = { code: 'AccessDenied', message: 'not for users' };
  const of = (work: () => Promise<void>): Promise<unknown> => work().catch((error: unknown) => error);

  it('is said by the innermost part of it that knows', async () => {
    const inner = () => inStage('before', () => Promise.reject(refused as never));
    expect(await of(() => inStage('during', inner))).toMatchObject({ code: 'AccessDenied', stage: 'before' });
    const outer = () => inStage('during', () => Promise.reject(refused as never));
    expect(await of(outer)).toMatchObject({ code: 'AccessDenied', stage: 'during' });
    expect(await of(outer)).toBeInstanceOf(PortError);
    const filtered = new FilteredError(unknownExcelError, ['経費']);
    expect(await of(() => inStage('during', () => Promise.reject(filtered)))).toBe(filtered);
    expect(filtered.stage).toBe('before');
    const mistake = new TypeError('x');
    expect(await of(() => inStage('before', () => Promise.reject(mistake)))).toBe(mistake);
  });

  it('is before the writing where Excel refuses the look that comes first, and where it was cancelled', async () => {
    const anything: object = new Proxy(() => anything, {
      get: (_, name) =>
        name === 'sync' ? () => Promise.reject(refused) : name === 'then' ? undefined : anything,
    });
    stubExcel(anything);
    const op = { op: 'dropMark', name: 'KAIGO_HOJO_X' } as const;
    expect(await of(() => applyOps([op], 'calls'))).toMatchObject({ code: 'AccessDenied', stage: 'before' });
    const progress = { report: () => undefined, signal: AbortSignal.abort() };
    expect(await of(() => applyOps([op], 'calls', progress))).toMatchObject({
      code: 'Cancelled',
      stage: 'before',
    });
  });
});
