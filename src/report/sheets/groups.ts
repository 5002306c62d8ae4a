import { GROUP_HEADERS, MODEL_HEADERS, TOTAL } from '../../catalogue/headers';
import type { ProgrammeKind, Scheme } from '../../scheme/types';
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

/** An application of several establishments, with its one row of 算定 and its rows of 構成員. */
interface Joint {
  readonly application: ReportApplication;
  readonly amount: ReportAmount | null;
  readonly members: readonly ReportMember[];
}

/**
 * モデル一覧: 面的支援モデル, 連携モデル and モデル施設 in the order of the rule book and then of 申請, under a row of
 * totals. 補助額の累計 runs over those of its 事業 that are not 不備, as R2-05 does. Amounts in yen.
 */
export function modelBlock(input: ReportInput, scheme: Scheme): Block {
  const joints = jointsOf(input, scheme, ['areaModel', 'linkModel', 'modelFacility']);
  const running = new Map<string, number>();
  const rows = joints.map(({ application, amount, members }): Row => {
    const { programme } = application;
    const before = running.get(programme) ?? 0;
    const so = application.verdict === '不備' ? before : before + (amount?.amount ?? 0);
    running.set(programme, so);
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
export function groupBlock(input: ReportInput, scheme: Scheme): Block {
  const joints = jointsOf(input, scheme, ['collaboration']);
  const homeVisit = new Set(scheme.services.homeVisit);
  const visits = ({ services }: ReportMember): boolean => services.some((code) => homeVisit.has(code));
  const corporations = (members: readonly ReportMember[]): number =>
    countDistinct(members, ({ corporation }) => corporation);
  const rows = joints.map(({ application, amount, members }): Row => [
    application.receiptNumber,
    application.programme,
    members.find(({ representative }) => representative)?.corporationName ?? '',
    corporations(members),
    corporations(members.filter(visits)),
    corporations(members.filter(({ smallScale }) => smallScale)),
    countDistinct(members, ({ establishment }) => establishment),
    ...amountsOf(amount),
    shown(application.planned),
    application.verdict,
  ]);
  const total = totalsOf(joints);
  const members = joints.map((joint) => joint.members);
  return [
    GROUP_HEADERS,
    [
      TOTAL,
      joints.length,
      '',
      total.members[0],
      sumBy(members, (own) => corporations(own.filter(visits))),
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
  { programmes }: Scheme,
  kinds: readonly ProgrammeKind[],
): Joint[] {
  const names = programmes.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  const amountOf = new Map(amounts.map((amount) => [`${amount.receiptNumber}\n${amount.programme}`, amount]));
  const membersOf = groupBy(members, ({ receiptNumber }) => receiptNumber);
  return applications
    .filter(({ programme }) => names.includes(programme))
    .map((application) => ({
      application,
      amount: amountOf.get(`${application.receiptNumber}\n${application.programme}`) ?? null,
      members: membersOf.get(application.receiptNumber) ?? [],
    }))
    .sort((a, b) => names.indexOf(a.application.programme) - names.indexOf(b.application.programme));
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
