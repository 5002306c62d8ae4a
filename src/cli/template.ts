import { cliTexts } from '../catalogue/cli';
import type { OptionalTable } from '../catalogue/template/template-texts';
import { applicantForm } from '../documents/applicant/form';
import { describeTemplate } from '../documents/printed/describe-template';
import { templateXlsx } from '../documents/printed/template';
import { newest } from '../scheme';
import { programmeNamed } from '../table/cells/names';
import { formTerms } from '../workbook/intake/form-terms';
import { openXlsx } from '../workbook/xlsx/adapter';
import { nodeCodec } from './codec';
import { load } from './files';
import { UsageError } from './usage-error';

/**
 * The blank workbook (ひな形) of the newest rule book, as the bytes of an .xlsx file.
 * @param optional tables that it has beside those of every year
 */
export async function templateBytes(optional: readonly OptionalTable[] = []): Promise<Uint8Array> {
  return templateXlsx(describeTemplate(newest, optional));
}

/**
 * The form of a 事業 for one applicant, by the settings of a workbook or by those that hold while nothing is decided.
 * @throws UsageError where there is no such 事業
 */
export async function applicantFormBytes(
  name: string,
  settingsOf: string | null,
): Promise<{ readonly programme: string; readonly bytes: Uint8Array }> {
  const { scheme, settings } = await formTerms(
    settingsOf === null ? null : openXlsx(await load(settingsOf), nodeCodec),
  );
  const programme = scheme.programmes.find((each) => each.name === programmeNamed(name));
  if (programme === undefined) {
    throw new UsageError(
      cliTexts.noProgramme(
        name,
        scheme.programmes.map((each) => each.name),
      ),
    );
  }
  return { programme: programme.name, bytes: applicantForm(programme, scheme, settings) };
}
