import { WorkbookError } from '../../../../base/user-error';
import { applicantFile } from '../../../../catalogue/applicant-texts';
import { applicantErrors } from '../../../../catalogue/errors/applicant-errors';
import type { Job } from '../../../workspace/jobs';

/** A form that was made, to be saved as a file. */
export interface MadeForm {
  readonly bytes: Uint8Array;
  readonly programme: string;
  readonly file: string;
}

/**
 * The form of a 事業 for one applicant, by the open workbook's 設定. What makes it is loaded when it is wanted; the
 * workbook is only read.
 * @throws WorkbookError where the rule book of that 設定 has no such 事業
 */
export const makeForm =
  (name: string): Job<MadeForm> =>
  async ({ port }) => {
    const [{ applicantForm }, { formTerms }] = await Promise.all([
      import('../../../../documents/applicant/form'),
      import('../../../../workbook/intake/form-terms'),
    ]);
    const { scheme, settings } = await formTerms(port);
    const programme = scheme.programmes.find((each) => each.name === name);
    if (programme === undefined) {
      const { code, message, action } = applicantErrors.noProgramme(name, scheme.fiscalYear);
      throw new WorkbookError(code, message, action);
    }
    return {
      bytes: applicantForm(programme, scheme, settings),
      programme: name,
      file: applicantFile(name, scheme.fiscalYear),
    };
  };
