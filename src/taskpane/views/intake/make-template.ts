import {
  optionalSheets,
  type OptionalTable,
  templateSheets,
} from '../../../catalogue/template/template-texts';
import { newest } from '../../../scheme';
import type { Job } from '../../workspace/jobs';

/**
 * Puts the blank form of the newest rule book into the open workbook. The code that makes it is loaded when it is
 * wanted: few clerks need it, and nobody at the start.
 * @param optional sheets that it has beside those of every year
 * @throws WorkbookError when Excel cannot do it or sheets of its names are there.
 */
export const makeTemplate =
  (optional: readonly OptionalTable[] = []): Job<void> =>
  ({ host }) =>
    host.insertSheets({
      names: [...Object.values(templateSheets), ...optional.map((kind) => optionalSheets[kind])],
      bytes: () => templateFile(optional),
    });

/** The same as a workbook of its own. */
export async function templateFile(optional: readonly OptionalTable[] = []): Promise<Uint8Array> {
  const [{ describeTemplate }, { templateXlsx }] = await Promise.all([
    import('../../../documents/printed/describe-template'),
    import('../../../documents/printed/template'),
  ]);
  return templateXlsx(describeTemplate(newest, optional));
}
