import { TOTAL } from '../../catalogue/sheets/headers';
import { kindsOn } from '../../grant/programmes';
import type { Books } from '../../scheme';
import { bookOf } from '../books';
import { cellsOf, look } from '../columns/column';
import { listBlock, reportColumns, YEN } from '../columns/report';
import { type Block, countDistinct, type ReportInput, shown, sumBy } from '../input';
import { type Joint, jointAmounts, jointsOf } from './joints';

interface Row extends Joint {
  /** 補助額の累計 of its 事業. */
  readonly running: number;
}

const corporations = ({ members }: Joint): number => countDistinct(members, ({ corporation }) => corporation);
const establishments = ({ members }: Joint): number =>
  countDistinct(members, ({ establishment }) => establishment);

/** モデル一覧; amounts in yen. Members are counted group by group, as the rows show them. */
export const modelColumns = reportColumns<Row, readonly Joint[]>()({
  receiptNumber: {
    header: '受付番号',
    look: look('text', 10),
    cell: ({ application }) => application.receiptNumber,
    total: () => TOTAL,
  },
  programme: {
    header: '事業',
    look: look('text', 14),
    cell: ({ application }) => application.programme,
    total: (joints) => joints.length,
  },
  corporationName: {
    header: '法人名',
    look: look('wrap', 18),
    cell: ({ application }) => application.corporationName,
  },
  corporations: {
    header: '構成法人数',
    look: look('count', 10),
    cell: corporations,
    total: (joints) => sumBy(joints, corporations),
  },
  establishments: {
    header: '構成事業所数',
    look: look('count', 12),
    cell: establishments,
    total: (joints) => sumBy(joints, establishments),
  },
  ...jointAmounts,
  running: { header: '補助額の累計', look: YEN, cell: ({ running }) => running },
  planned: {
    header: '交付予定額',
    look: YEN,
    cell: ({ application }) => shown(application.planned),
    total: (joints) => sumBy(joints, ({ application }) => application.planned),
  },
  verdict: { header: '判定', look: look('center', 8), cell: ({ application }) => application.verdict },
});

const cellsOfRow = cellsOf(modelColumns);

/**
 * モデル一覧: 面的支援モデル, 連携モデル and モデル施設 in the order of the rule books and then of 申請, under a row of
 * totals. 補助額の累計 runs over those of its 事業 that are not 不備, as R2-05 does.
 */
export function modelBlock(input: ReportInput, books: Books): Block {
  const joints = jointsOf(input, books, kindsOn('models'));
  const sums = new Map<string, number>();
  const rows = joints.map((joint) => {
    const { application, amount } = joint;
    // each year counts its own (R2-05)
    const counted = `${bookOf(application, books).fiscalYear} ${application.programme}`;
    const before = sums.get(counted) ?? 0;
    const running = application.verdict === '不備' ? before : before + (amount?.amount ?? 0);
    sums.set(counted, running);
    return cellsOfRow({ ...joint, running });
  });
  return listBlock(modelColumns, joints, rows);
}
