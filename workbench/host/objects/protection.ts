import type { Worksheet } from '@univerjs/core';
import type { HostContext } from '../context';
import { RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';

const word = (password: unknown): string => (typeof password === 'string' ? password : '');

/** Excel.WorksheetProtection. The password guards nothing here but what the add-in asks for. */
export class ProtectionObject extends HostObject {
  readonly kind = 'WorksheetProtection';
  protected readonly members: Members<ProtectionObject> = {
    properties: { Protected: { get: ({ host, sheet }) => host.sheets.isProtected(sheet) } },
    methods: {
      Protect: ({ host, sheet }, [, password]) => {
        // Excel refuses to protect what is protected.
        host.sheets.mustBeWritable(sheet, 'WorksheetProtection.protect');
        host.book.change.flush();
        host.sheets.setProtected(sheet, true, word(password));
      },
      Unprotect: ({ host, sheet }, [password]) => {
        host.sheets.unprotect(sheet, word(password));
      },
    },
  };

  constructor(
    readonly host: HostContext,
    readonly sheet: Worksheet,
  ) {
    super();
  }
}

/** Excel.WorkbookProtection: of the structure, that is of the list of sheets. */
export class WorkbookProtectionObject extends HostObject {
  readonly kind = 'WorkbookProtection';
  protected readonly members: Members<WorkbookProtectionObject> = {
    properties: { Protected: { get: ({ host }) => host.sheets.structureProtected } },
    methods: {
      Protect: ({ host }, [password]) => {
        host.sheets.mustBeFree('WorkbookProtection.protect');
        host.sheets.structureProtected = true;
        host.sheets.structurePassword = word(password);
      },
      Unprotect: ({ host }, [password]) => {
        if (host.sheets.structureProtected && host.sheets.structurePassword !== word(password)) {
          throw new RichApiError('AccessDenied', 'WorkbookProtection.unprotect');
        }
        host.sheets.structureProtected = false;
      },
    },
  };

  constructor(readonly host: HostContext) {
    super();
  }
}
