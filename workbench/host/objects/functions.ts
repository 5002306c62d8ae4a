import type { HostContext } from '../context';
import { dateSerial } from '../model/coerce';
import { numberArgument } from '../richapi/arguments';
import { HostObject, type Members } from '../richapi/member';

/** From the first day of one system to that of the other. */
const DAYS_TO_1904 = 1_462;

/** Excel.Functions: of the worksheet functions only DATE, which tells how a workbook counts its days. */
export class FunctionsObject extends HostObject {
  readonly kind = 'Functions';
  protected readonly members: Members<FunctionsObject> = {
    methods: {
      Date: ({ host }, args) => {
        const [year = 0, month = 0, day = 0] = args.map((value) => numberArgument(value, 'Functions.date'));
        // As in Excel, years before 1900 are counted from there.
        const offset = host.book.date1904 ? DAYS_TO_1904 : 0;
        const serial = dateSerial(year < 1900 ? year + 1900 : year, month, day) - offset;
        const refused = year < 0 || year > 9999 || serial < 0;
        return new FunctionResultObject(refused ? null : serial);
      },
    },
  };

  constructor(readonly host: HostContext) {
    super();
  }
}

/** Excel.FunctionResult: a value, or #NUM! where the function refused. */
class FunctionResultObject extends HostObject {
  readonly kind = 'FunctionResult';
  protected readonly members: Members<FunctionResultObject> = {
    properties: {
      Value: { get: ({ value }) => value },
      Error: { get: ({ value }) => (value === null ? '#NUM!' : null) },
    },
  };

  constructor(readonly value: number | null) {
    super();
  }
}
