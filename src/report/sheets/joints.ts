import { groupBy } from '../../base/group-by';
import { isErrorValue } from '../../base/text';
import { BLANK, read } from '../../grant/input/cell';
import { distinctCorporations } from '../../grant/joint/corporations';
import { ADJUSTMENT } from '../../grant/lines/donations';
import type { Books } from '../../scheme';
import type { ProgrammeKind } from '../../scheme/types';
import { namesOfKinds, programmeOf } from '../books';
import { reportColumns, YEN } from '../columns/report';
import {
  type ReportAmount,
  type ReportApplication,
  type ReportInput,
  type ReportMember,
  sumBy,
} from '../input';

/** An application of several establishments, with its row of 算定 and its rows of 構成員. */
export interface Joint {
  readonly application: ReportApplication;
  readonly amount: ReportAmount | null;
  readonly members: readonly ReportMember[];
}

/** The columns of its amounts, in yen. */
export const jointAmounts = reportColumns<Joint, readonly Joint[]>()({
  eligibleCost: {
    header: '対象経費',
    look: YEN,
    cell: ({ amount }) => amount?.eligibleCost ?? '',
    total: (joints) => sumBy(joints, ({ amount }) => amount?.eligibleCost ?? null),
  },
  base: {
    header: '基準額',
    look: YEN,
    cell: ({ amount }) => amount?.base ?? '',
    total: (joints) => sumBy(joints, ({ amount }) => amount?.base ?? null),
  },
  amount: {
    header: '補助額',
    look: YEN,
    cell: ({ amount }) => amount?.amount ?? '',
    total: (joints) => sumBy(joints, ({ amount }) => amount?.amount ?? null),
  },
});

/** The applications of these kinds in the order of the rule books and then of 申請. */
export function jointsOf(
  { applications, amounts, members }: ReportInput,
  books: Books,
  kinds: readonly ProgrammeKind[],
): Joint[] {
  const names = namesOfKinds(books.all, kinds);
  const rowsOf = groupBy(amounts, keyOf);
  // two applications of one 受付番号 (ID-01) have their rows of 算定 one after the other
  const runs = new Map([...rowsOf].map(([key, rows]) => [key, runsOf(rows)]));
  const membersOf = groupBy(members, ({ receiptNumber }) => receiptNumber);
  return applications
    .filter((application) => {
      const programme = programmeOf(application, books);
      return programme !== null && kinds.includes(programme.kind);
    })
    .map((application) => ({
      application,
      amount: wholeOf(runs.get(keyOf(application))?.shift() ?? []),
      members: withCorporations(membersOf.get(application.receiptNumber) ?? []),
    }))
    .sort((a, b) => names.indexOf(a.application.programme) - names.indexOf(b.application.programme));
}

const keyOf = ({ receiptNumber, programme }: ReportAmount | ReportApplication): string =>
  `${receiptNumber}\n${programme}`;

/** The rows of each application: the one of its 事業, and what takes 寄付金等 back. */
function runsOf(rows: readonly ReportAmount[]): ReportAmount[][] {
  const runs: ReportAmount[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (row.name === ADJUSTMENT && run !== undefined) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** The one row of the 事業, less what a further row takes back for 寄付金等. */
function wholeOf([first, ...others]: readonly ReportAmount[]): ReportAmount | null {
  if (first === undefined) return null;
  return first.amount === null
    ? first
    : { ...first, amount: first.amount + sumBy(others, ({ amount }) => amount) };
}

/** The members with their corporations told apart as the 基準額 counts them. */
function withCorporations(members: readonly ReportMember[]): ReportMember[] {
  const rows = members.map((member) => ({
    member,
    corporationNumber: read(member.corporation),
    corporationName: isErrorValue(member.corporationName) ? BLANK : read(member.corporationName),
  }));
  const keys = new Map(
    distinctCorporations(rows).flatMap(({ key, members: own }) =>
      own.map(({ member }) => [member, key] as const),
    ),
  );
  return members.map((member) => ({ ...member, corporation: keys.get(member) ?? '' }));
}
