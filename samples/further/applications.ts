import type { Planned } from '../collection';
import { seededRandom } from '../random';
import { addLine, type Application, day, dayAfter, type Row } from '../record';
import { groupApplications } from './groups';
import { singleApplications } from './singles';

/** Another one than that of 定着支援, whose rows stay as they are when a 事業 is added here. */
const SEED = 20_260_702;

/** An application of a 事業 other than 定着支援, before it has its 受付番号. */
export interface Further {
  readonly row: Row;
  readonly lines: readonly Row[];
  readonly members?: readonly Row[];
  readonly flaw?: Pick<Planned, 'rule' | 'severity' | 'story'>;
}

export interface FurtherApplications {
  readonly applications: readonly Application[];
  /** Rows of 構成員. */
  readonly members: readonly Row[];
  readonly flaws: readonly Planned[];
}

/** The eleven other 事業, numbered on after `count` applications and received from 2026-06-26 on. */
export function furtherApplications(count: number): FurtherApplications {
  const random = seededRandom(SEED);
  const all = [...groupApplications(random), ...singleApplications(random)];
  const numbered = all.map((further, at) => {
    const receiptNumber = `R8-${String(count + at + 1).padStart(4, '0')}`;
    const row = {
      受付番号: receiptNumber,
      受付日: dayAfter(day(2026, 6, 26), at % 5 === 4 ? 4 : 3),
      ...further.row,
    };
    const application: Application = { row, lines: [] };
    for (const line of further.lines) addLine(application, line);
    return { ...further, receiptNumber, application };
  });
  return {
    applications: numbered.map(({ application }) => application),
    members: numbered.flatMap(({ receiptNumber, members = [] }) =>
      members.map((member) => ({ 受付番号: receiptNumber, ...member })),
    ),
    flaws: numbered.flatMap(({ receiptNumber, flaw }) => (flaw ? [{ receiptNumber, ...flaw }] : [])),
  };
}
