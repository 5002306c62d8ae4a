import type { Listing } from '../../scheme/types';
import type { Cell, ReadingKind } from './cell';

/** ISO date, 2026-06-01. */
export type DateText = string;
export type YesNo = 'yes' | 'no';
export type Compliance = YesNo | 'unlisted';
export type Contract = 'perStaff' | 'flat';
export type SecurityAction = 'oneStar' | 'twoStar' | 'equivalent';
export type ImprovementSupport = 'consulting' | 'training' | 'none';

/** サービス種類: codes of the rule book, and the parts that are none. */
export interface Services {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
  /** Names that stand for several of the codes, where there are any. */
  readonly several?: readonly string[];
}

/** A row of 申請. Field names are the glossary's; the Japanese headers stand in `table/columns.ts`. */
export interface Application {
  /** Position in the input table, from 0. */
  readonly row: number;
  /** NFKC, trimmed; '' where blank. */
  readonly receiptNumber: string;
  readonly programme: Cell<string>;
  readonly receivedOn: Cell<DateText>;
  readonly corporationName: Cell<string>;
  readonly corporationNumber: Cell<string>;
  readonly establishmentName: Cell<string>;
  readonly establishmentNumber: Cell<string>;
  readonly services: Cell<Services>;
  readonly designator: Cell<string>;
  readonly municipality: Cell<string>;
  readonly fullTimeEquivalent: Cell<number>;
  readonly headcount: Cell<number>;
  readonly contract: Cell<Contract>;
  readonly linkedEstablishments: Cell<number>;
  readonly linkStartedOn: Cell<DateText>;
  readonly committee: Cell<YesNo>;
  readonly securityAction: Cell<SecurityAction>;
  readonly securityActionId: Cell<string>;
  readonly improvementPlan: Cell<'submitted' | 'notSubmitted'>;
  readonly plannedOn: Cell<DateText>;
  readonly supportStartedOn: Cell<DateText>;
  readonly supportEndedOn: Cell<DateText>;
  readonly consultedOn: Cell<DateText>;
  readonly improvementSupport: Cell<ImprovementSupport>;
  readonly wageNotice: Cell<YesNo>;
  readonly lifeCooperation: Cell<YesNo>;
  readonly evaluationCooperation: Cell<YesNo>;
  readonly seamless: Cell<YesNo>;
  readonly standardSpec: Cell<Compliance>;
  readonly lifeLink: Cell<Compliance>;
  readonly supportAgency: Cell<string>;
  readonly ministryApproval: Cell<YesNo>;
  readonly promotionGrant: Cell<YesNo>;
  readonly onSiteVisits: Cell<number>;
  readonly claimedAmount: Cell<number>;
  /** 総事業費; where it is blank, the 支出額 of all lines make it up. */
  readonly totalCost: Cell<number>;
  /** 取下げ: the day or a mark; such an application is neither checked nor computed. */
  readonly withdrawn: Cell<boolean>;
  /** 辞退: likewise. */
  readonly declined: Cell<boolean>;
  /** Flat table: fields in which the application's rows contradict each other (ID-09). */
  readonly contradictions: readonly Contradiction[];
}

export interface Contradiction {
  readonly field: ApplicationField;
  /** The header that the clerk gave the column. */
  readonly label: string;
  readonly texts: readonly string[];
}

/** A row of 経費. Amounts as written; whether they are whole yen is for the checks. */
export interface ExpenseLine {
  readonly row: number;
  readonly receiptNumber: string;
  readonly lineNumber: Cell<string>;
  readonly category: Cell<string>;
  readonly itemName: Cell<string>;
  readonly productCode: Cell<string>;
  readonly listing: Cell<Listing>;
  readonly units: Cell<number>;
  readonly cost: Cell<number>;
  readonly donation: Cell<number>;
  readonly parentLine: Cell<string>;
  readonly inPackage: Cell<boolean>;
  readonly otherGrant: Cell<YesNo>;
  readonly pricePublished: Cell<YesNo>;
  readonly judgement: Cell<string>;
}

/** A row of 構成員. */
export interface Member {
  readonly row: number;
  readonly receiptNumber: string;
  readonly corporationName: Cell<string>;
  readonly corporationNumber: Cell<string>;
  readonly establishmentName: Cell<string>;
  readonly establishmentNumber: Cell<string>;
  readonly services: Cell<Services>;
  readonly smallScale: Cell<boolean>;
  readonly representative: Cell<boolean>;
  readonly designatorPrefecture: Cell<string>;
}

export type ApplicationField = Exclude<keyof Application, 'row' | 'contradictions'>;
export type LineField = Exclude<keyof ExpenseLine, 'row'>;
export type MemberField = Exclude<keyof Member, 'row'>;

/** A cell of the input tables; `row` is the record's position. */
export type InputPlace =
  | { readonly table: 'applications'; readonly row: number; readonly field: ApplicationField }
  | { readonly table: 'lines'; readonly row: number; readonly field: LineField }
  | { readonly table: 'members'; readonly row: number; readonly field: MemberField };

/** An input cell that holds one of Excel's error values, or no more than 〃. */
export interface ErrorCell {
  readonly place: InputPlace;
  /** 受付番号 and 明細番号 of its row; '' where it has none. */
  readonly receiptNumber: string;
  readonly lineNumber: string;
  /** The header that the clerk gave the column. */
  readonly label: string;
  readonly text: string;
}

/** Cells of a column that were read although they say the contract's value in other words (Y-06). */
export interface ColumnReading {
  /** The first of them. */
  readonly place: InputPlace;
  /** The header that the clerk gave the column. */
  readonly label: string;
  readonly kind: ReadingKind;
  readonly count: number;
  /** Different spellings, and what each was read as; the first few of them. */
  readonly samples: readonly (readonly [written: string, readAs: string])[];
}

/** A cell that was not read, and what it may mean: a clerk can have it entered. */
export interface Proposal {
  readonly place: InputPlace;
  readonly text: string;
  readonly value: string | number;
  /** What is entered, where the value alone would not be seen for what it is: the day of a serial number. */
  readonly entered?: string;
}
