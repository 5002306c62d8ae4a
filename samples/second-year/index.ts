import { seededRandom } from '../random';
import type { Application, Row } from '../record';
import { type Planned, plansOf } from './plans';
import { reportsOf, type ReportTold } from './reports';

/** Another one than those of the applications, whose rows stay as they are. */
const SEED = 20_280_410;

/** The 事業 that hand in 業務改善計画; of the last two (002) a 事後評価 is due later instead of 効果報告. */
const PLANNING = ['定着支援', '面的支援モデル', '協働化', '経営改善', 'モデル施設', '第三者支援'];

/** Of so many applications in a hundred no plan has come. */
const MISSING_PERCENT = 4;

/** Where in the list the two plans stand that are spoilt. */
const SPOILT = 20;

export interface SecondYear {
  /** Rows of 計画. */
  readonly plans: readonly Row[];
  /** Rows of 効果報告, in the order in which they came in. */
  readonly reports: readonly Row[];
  /** 受付番号 of what stands out, by what was done to it on purpose. */
  readonly told: Readonly<Record<ReportTold | 'inWords' | 'blankPlan' | 'partial', string>>;
}

/**
 * The sample in April 2028: what was planned, and what has been reported of R9 and, once, of R10.
 * @param faulty 受付番号 of the applications that are 不備: nothing is granted to them.
 */
export function secondYear(applications: readonly Application[], faulty: ReadonlySet<string>): SecondYear {
  const random = seededRandom(SEED);
  const asked = applications.filter(({ row }) => PLANNING.includes(String(row['事業']).trim()));
  const planned = plansOf(asked, random).filter(() => !random.chance(MISSING_PERCENT));
  const [inWords, blank] = planned.slice(SPOILT);
  if (inWords === undefined || blank === undefined) throw new Error('no plan to spoil');
  inWords.row['超過勤務時間'] = '月平均6時間程度';
  for (const header of Object.keys(blank.row)) if (header !== '受付番号') blank.row[header] = null;
  const partial = planned.findLast(({ application }) => application.row['事業'] === '第三者支援');
  if (partial === undefined) throw new Error('no plan of 002 5');
  partial.row['プロセス'] = null;
  const granted = planned.filter((plan) => plan !== blank && plan !== inWords && !faulty.has(numberOf(plan)));
  const { reports, told } = reportsOf(granted, random);
  return {
    plans: planned.map(({ row }) => row),
    reports,
    told: { ...told, inWords: numberOf(inWords), blankPlan: numberOf(blank), partial: numberOf(partial) },
  };
}

const numberOf = ({ row }: Planned): string => String(row['受付番号']);
