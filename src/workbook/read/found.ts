import { textOf } from '../../grant/input/cell';
import type { Application } from '../../grant/input/records';
import type { FindingRow } from '../../report/columns/finding';
import { receiptKey } from '../../table/cells/receipts';
import type { Assessed } from './assessed';

/** An application as it was found, by what a letter calls it. */
export interface FoundApplication {
  readonly receiptNumber: string;
  readonly corporationName: string;
  readonly establishmentName: string;
  readonly programme: string;
  readonly withdrawn: boolean;
  /** 算定額 is determined. */
  readonly determined: boolean;
}

/** What was found of the applications of a workbook. */
export interface Found {
  readonly findings: readonly FindingRow[];
  /** By the keys of their 受付番号; of one that is there twice, the one that was not taken back. */
  readonly applications: ReadonlyMap<string, FoundApplication>;
}

/** What letters that were sent are held against. */
export function foundIn({ result, findings }: Pick<Assessed, 'result' | 'findings'>): Found {
  const entry = (application: Application, own: Pick<FoundApplication, 'withdrawn' | 'determined'>) =>
    [
      receiptKey(application.receiptNumber),
      {
        receiptNumber: application.receiptNumber,
        corporationName: textOf(application.corporationName),
        establishmentName: textOf(application.establishmentName),
        programme: textOf(application.programme),
        ...own,
      },
    ] as const;
  return {
    findings,
    applications: new Map([
      ...result.withdrawn.map(({ application }) => entry(application, { withdrawn: true, determined: true })),
      ...result.assessments.map(({ application, computed }) =>
        entry(application, { withdrawn: false, determined: computed !== null }),
      ),
    ]),
  };
}
