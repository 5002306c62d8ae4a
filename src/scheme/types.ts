import type { ExclusionRule, Reading, Rule } from './rule-types';
import type { ServiceBook } from './service-types';
import type { Source, Sourced, SourceDocument } from './source';
import type { BookTexts } from './text-types';
import type { Rate, Yen } from './units';

export type { Citation, ExclusionRule, Reading, Rule, Severity, Stage } from './rule-types';
export type { ServiceBook, ServiceGroups } from './service-types';
export type { Source, SourceDocument, Sourced } from './source';
export type { BookTexts, Duty } from './text-types';

/** A rate of the notice and the setting a prefecture may lower it with. */
export interface SubsidyRate extends Sourced<Rate> {
  readonly setting: 'subsidyRate' | 'modelRate' | 'fundRate';
}

/** How a line of this 経費区分 is treated. */
export type CategoryKind =
  | 'device' // counted in 台
  | 'software'
  | 'adoption' // 定着促進費用
  | 'accessory' // 付帯経費: follows its parent
  | 'support' // 業務改善支援
  | 'terminal' // 情報端末 with a cap per 台
  | 'demo' // デモ環境: counted as it is, asked about above so much a 台
  | 'cost' // counted as it is
  | 'never'; // never eligible

/** 経費区分. */
export type ExpenseCategory = CategoryFacts & (CountedCategory | ExcludedCategory);

interface CountedCategory {
  readonly kind: Exclude<CategoryKind, 'never'>;
  readonly excludedBy?: undefined;
}

/** Lines of it are left out, by the rule that says why. */
interface ExcludedCategory {
  readonly kind: 'never';
  readonly excludedBy: ExclusionRule;
}

interface CategoryFacts {
  readonly name: string;
  /** 補助区分 it is summed in; null where that depends on another line or where it is never eligible. */
  readonly costCategory: string | null;
  /** 掲載 values that the notice allows for it; null where 掲載 is not asked. */
  readonly listings: readonly Listing[] | null;
  /** 介護ソフト: called for by 定着促進費用, 一気通貫 and the like. */
  readonly careSoftware?: boolean;
  /** One of these must be in a package (4(2)). */
  readonly packageCore?: boolean;
  /** A parent that 付帯経費 may follow (4 留意事項). */
  readonly accessoryParent?: boolean;
  /** 6①: to be given priority. */
  readonly priority?: boolean;
  readonly source: Source;
}

/** ア, ウ①, ウ② of 4(1). */
export type Listing = 'tais' | 'equivalent' | 'other';

/** A band of 職員数, `from` and `to` inclusive; null is open-ended. */
export interface StaffBand {
  readonly from: number;
  readonly to: number | null;
  /** 第2欄: software alone. */
  readonly software: Yen;
  /** 第3欄: with 定着促進費用. */
  readonly withAdoption: Yen;
  readonly label: string;
}

/** How the 基準額 of a 補助区分 comes about. */
export type BaseRule =
  | { readonly kind: 'perUnit'; readonly amount: Yen }
  | { readonly kind: 'flat'; readonly amount: Yen }
  | { readonly kind: 'staffBands' }
  | { readonly kind: 'package' };

/** 補助区分 of 定着支援. */
export interface CostCategory {
  readonly name: string;
  readonly base: BaseRule;
  /** 集計単位 can be set finer for this one. */
  readonly divisible: boolean;
  readonly source: Source;
}

export type ProgrammeKind =
  | 'technology' // 定着支援
  | 'areaModel' // 面的支援モデル
  | 'linkModel' // 連携モデル
  | 'collaboration' // 協働化
  | 'management' // 経営改善
  | 'modelFacility' // モデル施設
  | 'thirdParty' // 第三者支援
  | 'asEntered'; // the amount that was entered

/** 事業. */
export interface Programme {
  readonly name: string;
  readonly kind: ProgrammeKind;
  /** 経費区分 that belong to it; null: free text. */
  readonly categories: readonly ExpenseCategory[] | null;
  /** 経費区分 by which devices of one 事業所 are brought in, in 事業 other than 定着支援 (ID-10). */
  readonly introducing?: readonly string[];
  readonly rate: SubsidyRate | null;
  /** How the amount is found, in the notice's own words, where it sets neither rate nor 基準額 and says so. */
  readonly decided?: Sourced<string>;
  /** Words for the costs that the notice lists one by one; left out where it leaves them open. */
  readonly costWords?: Sourced<readonly string[]>;
  /** 事業所番号 and サービス種類 must be there. */
  readonly ofEstablishment: boolean;
  /** How many years after the grant an effect report is due. */
  readonly effectReportYears: number;
  /** null: no effect report is due. */
  readonly effectReportSource: Source | null;
  /** Clause by which some of its applications are given priority (優先). */
  readonly prioritySource?: Source;
  readonly source: Source;
}

/** Values of 別紙1 that the table of 補助区分 does not hold. */
export interface TechnologyTerms {
  readonly costCategories: readonly CostCategory[];
  readonly staffBands: Sourced<readonly StaffBand[]>;
  /** 契約方式 = その他 (一律). */
  readonly flatContract: Sourced<{ readonly software: Yen; readonly withAdoption: Yen }>;
  readonly linkBonus: Sourced<{ readonly establishments: number; readonly amount: Yen }>;
  readonly packageCeiling: Sourced<{ readonly least: Yen; readonly most: Yen }>;
  readonly packageAdoptionBonus: Sourced<Yen>;
  readonly packageLeastItems: Sourced<number>;
  /** ケアプランデータ連携システム: ISO dates, inclusive. */
  readonly dataLinkStart: Sourced<{ readonly settledTo: string; readonly judgedTo: string }>;
}

/** 別紙2, 別紙3, 基金: one ceiling each. */
export interface ModelTerms {
  readonly areaModel: Sourced<{ readonly ceiling: Yen; readonly models: number }>;
  readonly linkModel: Sourced<{
    readonly ceiling: Yen;
    readonly perTerminal: Yen;
    readonly prefectureCeiling: Yen;
  }>;
  readonly collaboration: Sourced<{
    readonly perCorporation: Yen;
    readonly homeVisitBonus: Yen;
    readonly ceiling: Yen;
    readonly leastCorporations: number;
  }>;
  readonly management: Sourced<{
    readonly ceiling: Yen;
    /** 支援機関 that may give the support. */
    readonly agencies: readonly string[];
    /** 民間のコンサルティング会社は除く. */
    readonly excludedAgencies: readonly string[];
    /** 厚生労働省が認める場合のみ. */
    readonly approvedAgencies: readonly string[];
    /** 実施主体が…判断する機関: the prefecture says why. */
    readonly judgedAgencies: readonly string[];
  }>;
  readonly modelFacility: Sourced<Yen>;
  readonly thirdParty: Sourced<{ readonly ceiling: Yen; readonly leastVisits: number }>;
}

/** The rule book of one fiscal year. */
export interface Scheme {
  /** 令和. */
  readonly fiscalYear: number;
  readonly version: string;
  /** First and last day of the fiscal year, ISO. */
  readonly year: { readonly from: string; readonly to: string };
  readonly documents: Readonly<Record<string, SourceDocument>>;
  readonly programmes: readonly Programme[];
  readonly technology: TechnologyTerms;
  readonly models: ModelTerms;
  readonly services: ServiceBook;
  /** 端数処理単位 (円): what holds unless the prefecture says otherwise, and what it may say. */
  readonly rounding: Sourced<{ readonly unit: number; readonly allowed: readonly number[] }>;
  readonly rules: Readonly<Record<string, Rule>>;
  /** By A-01 …. */
  readonly readings: Readonly<Record<string, Reading>>;
  readonly texts: BookTexts;
}
