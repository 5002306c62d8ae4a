import type { Source, Sourced } from './source';

/** A list of service codes that a clause names; the groups are the notice's own items. */
export type ServiceGroups = Sourced<readonly (readonly string[])[]>;

export interface ServiceBook {
  /** サービス種類コード and its name. */
  readonly names: Readonly<Record<string, string>>;
  /**
   * Other names that applicants use, with their codes. Where there are several codes, every list below has all of
   * them or none, so that it makes no difference which of them is meant.
   */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** 養護・軽費: no 事業所番号. */
  readonly welfareActHomes: readonly string[];
  readonly homeVisit: readonly string[];
  /** 介護予防支援. */
  readonly preventiveSupport: readonly string[];
  /** Clauses of the three lists above. */
  readonly sources: Readonly<Record<'welfareActHomes' | 'homeVisit' | 'preventiveSupport', Source>>;
  /** +5万円 (表3). */
  readonly linkBonus: ServiceGroups;
  readonly communityBased: ServiceGroups;
  /** 6④. */
  readonly committee: ServiceGroups;
  /** 6⑤. */
  readonly dataLink: ServiceGroups;
  /** 4 留意事項 ①. */
  readonly standardSpec: ServiceGroups;
  /** 4 留意事項 ②. */
  readonly lifeLink: ServiceGroups;
  /** 別紙2 3(2): 居宅サービス and 居宅介護支援. */
  readonly homeServices: ServiceGroups;
  readonly carePlanning: ServiceGroups;
}
