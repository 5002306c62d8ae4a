import { GROUP_HEADERS, MODEL_HEADERS, TOTAL } from '../../catalogue/headers';
import { BLANK, isErrorValue, read } from '../../grant/cell';
import { distinctCorporations } from '../../grant/corporations';
import { ADJUSTMENT } from '../../grant/donations';
import { kindsOn } from '../../grant/programmes';
import type { Books } from '../../scheme';
import type { ProgrammeKind } from '../../scheme/types';
import { bookOf, namesOfKinds, programmeOf } from '../books';
import {
  countDistinct,
  groupBy,
  shown,
  sumBy,
  type Block,
  type ReportAmount,
  type ReportApplication,
  type ReportInput,
  type ReportMember,
} from '../input';

type Row = (string | number)[];

/** An application of several establishments, with its row of 算定 and its rows of 構成員. */
interface Joint {
  readonly application: ReportApplication;
  readonly amount: ReportAmount | null;
  readonly members: readonly ReportMember[];
}

/**
 * モデル一覧: 面的支援モデル, 連携モデル and モデル施設 in the order of the rule books and then of 申請, under a row of
 * totals. 補助額の累計 runs over those of its 事業 that are not 不備, as R2-05 does. Amounts in yen.
 */
export function modelBlock(input: ReportInput, books: Books): Block {
  const joints = jointsOf(input, books, kindsOn('models'));
  const running = new Map<string, number>();
  const rows = joints.map(({ application, amount, members }): Row => {
    const { programme } = application;
    // each year counts its own (R2-05)
    const counted = `${bookOf(application, books).fiscalYear} ${programme}`;
    const before = running.get(counted) ?? 0;
    const so = application.verdict === '不備' ? before : before + (amount?.amount ?? 0);
    running.set(counted, so);
    return [
      application.receiptNumber,
      programme,
      application.corporationName,
      countDistinct(members, ({ corporation }) => corporation),
      countDistinct(members, ({ establishment }) => establishment),
      ...amountsOf(amount),
      so,
      shown(application.planned),
      application.verdict,
    ];
  });
  const total = totalsOf(joints);
  return [
    MODEL_HEADERS,
    [TOTAL, joints.length, '', ...total.members, ...total.amounts, '', total.planned, ''],
    ...rows,
  ];
}

/** グループ一覧: the groups of 協働化 with what their 基準額 is made from (別紙3 3(1)ウ), under a row of totals. */
export function groupBlock(input: ReportInput, books: Books): Block {
  const joints = jointsOf(input, books, kindsOn('groups'));
  const corporations = (members: readonly ReportMember[]): number =>
    countDistinct(members, ({ corporation }) => corporation);
  const visiting = ({ application, members }: Joint): number => {
    const { homeVisit } = bookOf(application, books).services;
    return corporations(members.filter(({ services }) => services.some((code) => homeVisit.includes(code))));
  };
  const rows = joints.map((joint): Row => {
    const { application, amount, members } = joint;
    return [
      application.receiptNumber,
      application.programme,
      members.find(({ representative }) => representative)?.corporationName ?? '',
      corporations(members),
      visiting(joint),
      corporations(members.filter(({ smallScale }) => smallScale)),
      countDistinct(members, ({ establishment }) => establishment),
      ...amountsOf(amount),
      shown(application.planned),
      application.verdict,
    ];
  });
  const total = totalsOf(joints);
  const members = joints.map((joint) => joint.members);
  return [
    GROUP_HEADERS,
    [
      TOTAL,
      joints.length,
      '',
      total.members[0],
      sumBy(joints, visiting),
      sumBy(members, (own) => corporations(own.filter(({ smallScale }) => smallScale))),
      total.members[1],
      ...total.amounts,
      total.planned,
      '',
    ],
    ...rows,
  ];
}

function jointsOf(
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

const amountsOf = (amount: ReportAmount | null): (number | '')[] => [
  shown(amount?.eligibleCost ?? null),
  shown(amount?.base ?? null),
  shown(amount?.amount ?? null),
];

/** Totals; members are counted group by group, as the rows show them. */
function totalsOf(joints: readonly Joint[]): {
  readonly members: readonly [corporations: number, establishments: number];
  readonly amounts: readonly number[];
  readonly planned: number;
} {
  return {
    members: [
      sumBy(joints, ({ members }) => countDistinct(members, ({ corporation }) => corporation)),
      sumBy(joints, ({ members }) => countDistinct(members, ({ establishment }) => establishment)),
    ],
    amounts: [
      sumBy(joints, ({ amount }) => amount?.eligibleCost ?? null),
      sumBy(joints, ({ amount }) => amount?.base ?? null),
      sumBy(joints, ({ amount }) => amount?.amount ?? null),
    ],
    planned: sumBy(joints, ({ application }) => application.planned),
  };
}
