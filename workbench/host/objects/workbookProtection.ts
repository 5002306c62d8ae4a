import { HostObject } from '../richapi/member';
import type { Members } from '../richapi/member';

/** Excel.WorkbookProtection: nothing locks the structure of a workbook in the grid. */
export class WorkbookProtectionObject extends HostObject {
  readonly kind = 'WorkbookProtection';
  protected readonly members: Members<WorkbookProtectionObject> = {
    properties: { Protected: { get: () => false } },
  };
}
