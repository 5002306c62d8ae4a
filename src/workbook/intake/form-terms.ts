import type { Settings } from '../../grant/input/settings';
import { newestOf, schemeOf, schemes } from '../../scheme';
import type { Scheme } from '../../scheme/types';
import { readSettings } from '../../table/settings/settings';
import type { WorkbookPort } from '../port';
import { readInputs } from '../read/inputs';

/** The rule book and the settings that a form for an applicant is made with. */
export interface FormTerms {
  readonly scheme: Scheme;
  readonly settings: Settings;
}

/** Those of a workbook's 設定; what holds while nothing is decided where it has none, or there is no workbook. */
export async function formTerms(port: WorkbookPort | null): Promise<FormTerms> {
  const rows = port === null ? [] : ((await readInputs(port)).settingsTable?.rows ?? []);
  const settings = readSettings(rows);
  return { scheme: schemeOf(settings.fiscalYear ?? 0, schemes) ?? newestOf(schemes), settings };
}
