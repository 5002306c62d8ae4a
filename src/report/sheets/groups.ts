import { TOTAL } from '../../catalogue/sheets/headers';
import { kindsOn } from '../../grant/programmes';
import type { Books } from '../../scheme';
import { bookOf } from '../books';
import { cellsOf, look } from '../columns/column';
import { listBlock, reportColumns, YEN } from '../columns/report';
import { type Block, countDistinct, type ReportInput, type ReportMember, shown, sumBy } from '../input';
import { type Joint, jointAmounts, jointsOf } from './joints';

interface Row extends Joint {
  /** Corporations with a service of 訪問介護, as the book of the application's year knows it. */
  readonly visiting: number;
}

const corporationsOf = (members: readonly ReportMember[]): number =>
  countDistinct(members, ({ corporation }) => corporation);

const corporations = ({ members }: Joint): number => corporationsOf(members);
const small = ({ members }: Joint): number => corporationsOf(members.filter(({ smallScale }) => smallScale));
const establishments = ({ members }: Joint): number =>
  countDistinct(members, ({ establishment }) => establishment);

/** グループ一覧; amounts in yen. Members are counted group by group, as the rows show them. */
export const groupColumns = reportColumns<Row, readonly Row[]>()({
  receiptNumber: {
    header: '受付番号',
    look: look('text', 10),
    cell: ({ application }) => application.receiptNumber,
    total: () => TOTAL,
  },
  programme: {
    header: '事業',
    look: look('text', 13),
    cell: ({ application }) => application.programme,
    total: (groups) => groups.length,
  },
  representative: {
    header: '代表法人',
    look: look('wrap', 18),
    cell: ({ members }) => members.find(({ representative }) => representative)?.corporationName ?? '',
  },
  corporations: {
    header: '構成法人数',
    look: look('count', 10),
    cell: corporations,
    total: (groups) => sumBy(groups, corporations),
  },
  visiting: {
    header: '訪問介護法人数',
    look: look('count', 9),
    cell: ({ visiting }) => visiting,
    total: (groups) => sumBy(groups, ({ visiting }) => visiting),
  },
  small: {
    header: '小規模法人数',
    look: look('count', 7),
    cell: small,
    total: (groups) => sumBy(groups, small),
  },
  establishments: {
    header: '構成事業所数',
    look: look('count', 12),
    cell: establishments,
    total: (groups) => sumBy(groups, establishments),
  },
  ...jointAmounts,
  planned: {
    header: '交付予定額',
    look: YEN,
    cell: ({ application }) => shown(application.planned),
    total: (groups) => sumBy(groups, ({ application }) => application.planned),
  },
  verdict: { header: '判定', look: look('center', 8), cell: ({ application }) => application.verdict },
});

/** グループ一覧: the groups of 協働化 with what their 基準額 is made from (別紙3 3(1)ウ), under a row of totals. */
export function groupBlock(input: ReportInput, books: Books): Block {
  const groups = jointsOf(input, books, kindsOn('groups')).map((joint): Row => {
    const { homeVisit } = bookOf(joint.application, books).services;
    const visits = joint.members.filter(({ services }) => services.some((code) => homeVisit.includes(code)));
    return { ...joint, visiting: corporationsOf(visits) };
  });
  return listBlock(groupColumns, groups, groups.map(cellsOf(groupColumns)));
}
