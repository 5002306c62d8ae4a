import type { ProgrammeKind, Scheme, ServiceBook } from '../../scheme/types';
import type { CategoryAssessment } from '../assessment';
import type { Case } from '../case';
import type { RuleId, VariantOf } from '../findings';
import type { LineState } from '../lines/line';

/**
 * How binding a requirement is: `required`, one that is not met is 不備; `requiredByReport`, at the application
 * still 注意; `judged`, 要確認 by a clerk; `wished`, 注意.
 */
export type Degree = 'required' | 'requiredByReport' | 'judged' | 'wished';

/** A list of services that a requirement is for. */
export type ServiceList = keyof Pick<
  ServiceBook,
  'preventiveSupport' | 'standardSpec' | 'lifeLink' | 'committee' | 'dataLink'
>;

/** A requirement: what the applicant has to be, do or declare, or what a cost has to be. */
export interface Concern {
  readonly rule: RuleId;
  readonly degree: Degree;
  /** Only where the applicant provides one of these services. */
  readonly among?: ServiceList;
  /** Only where the notice lists the costs of the 事業 one by one. */
  readonly ofListedCosts?: true;
}

/** A ministry sheet that lists the applications of some kinds of 事業. */
export type KindSheet = 'categories' | 'models' | 'groups';

/** All that one kind of 事業 is: how it is computed, what it asks, and where it is listed. */
export interface ProgrammeHome {
  readonly kind: ProgrammeKind;
  /** The rows of 算定, with its findings on the way. */
  readonly assess: (entry: Case, states: readonly LineState[]) => CategoryAssessment[];
  /** How a figure is found and how a cell is written are no requirements. */
  readonly concerns: readonly Concern[];
  /** 業務改善計画 is asked for. */
  readonly hasPlan: boolean;
  /** And it is due with the application, not only with the 実績報告 (R6-02). */
  readonly planWithApplication?: true;
  /** It is no more than 「推奨する」. */
  readonly planIsWished?: true;
  /** 事後評価書 is asked for once, after the work is done. */
  readonly hasEvaluation?: true;
  /** Who supported the establishment is made public with the results. */
  readonly namesSupporter?: true;
  readonly sheet: KindSheet | null;
  /** What may stand in one application alone (ID-08); left out where nothing is limited to one. */
  readonly once?: VariantOf<'ID-08'>;
  /** What the 構成員 are there for (ID-12): the 基準額 counts their corporations, or they are listed. */
  readonly members?: 'counted' | 'listed';
  /** 県上限 in yen, where the notice sets one. */
  readonly prefectureCeiling?: (scheme: Scheme) => number;
}

export const on = (degree: Degree, ...rules: RuleId[]): Concern[] => rules.map((rule) => ({ rule, degree }));

export const among = (services: ServiceList, degree: Degree, rule: RuleId): Concern => ({
  rule,
  degree,
  among: services,
});
