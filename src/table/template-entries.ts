import type { ApplicationField, LineField, MemberField } from '../grant/records';
import type { ListName } from './template-lists';

/** How a column of the blank workbook is filled; widths are in characters. */
export type Entry = { readonly width: number } & (
  | { readonly kind: 'prose'; readonly wrap?: true }
  /** Digits and letters that must stay text: 0012, 4/5, 4010001234567. */
  | { readonly kind: 'code'; readonly length?: number }
  /** `open`: other values are let through after a warning. */
  | { readonly kind: 'choice'; readonly list: ListName; readonly open?: true }
  | { readonly kind: 'date' }
  | { readonly kind: 'yen' }
  | { readonly kind: 'count'; readonly least: number }
  | { readonly kind: 'decimal' }
);

const prose = (width: number): Entry => ({ kind: 'prose', width });
const code = (width: number, length?: number): Entry => ({
  kind: 'code',
  width,
  ...(length === undefined ? {} : { length }),
});
const choice = (width: number, list: ListName): Entry => ({ kind: 'choice', width, list });
const count = (width: number, least: number): Entry => ({ kind: 'count', width, least });
const date: Entry = { kind: 'date', width: 12 };
const yen: Entry = { kind: 'yen', width: 14 };

const CORPORATION_NUMBER = 13;
const ESTABLISHMENT_NUMBER = 10;

export const applicationEntries: Readonly<Record<ApplicationField, Entry>> = {
  receiptNumber: code(13),
  programme: choice(16, 'programmes'),
  receivedOn: date,
  corporationName: prose(26),
  corporationNumber: code(16, CORPORATION_NUMBER),
  establishmentName: prose(26),
  establishmentNumber: code(13, ESTABLISHMENT_NUMBER),
  services: code(14),
  designator: prose(13),
  municipality: prose(13),
  fullTimeEquivalent: { kind: 'decimal', width: 10 },
  headcount: count(10, 0),
  contract: choice(13, 'contract'),
  linkedEstablishments: count(11, 0),
  linkStartedOn: date,
  committee: choice(10, 'yesNo'),
  securityAction: choice(13, 'securityAction'),
  securityActionId: code(14, 11),
  improvementPlan: choice(11, 'improvementPlan'),
  plannedOn: date,
  supportStartedOn: date,
  supportEndedOn: date,
  consultedOn: date,
  improvementSupport: choice(11, 'improvementSupport'),
  wageNotice: choice(11, 'yesNo'),
  lifeCooperation: choice(10, 'yesNo'),
  evaluationCooperation: choice(10, 'yesNo'),
  seamless: choice(10, 'yesNo'),
  standardSpec: choice(11, 'compliance'),
  lifeLink: choice(11, 'compliance'),
  supportAgency: choice(19, 'supportAgency'),
  ministryApproval: choice(11, 'yesNo'),
  promotionGrant: choice(17, 'yesNo'),
  onSiteVisits: count(10, 0),
  claimedAmount: yen,
  totalCost: yen,
  withdrawn: date,
};

export const lineEntries: Readonly<Record<LineField, Entry>> = {
  receiptNumber: code(13),
  lineNumber: count(10, 1),
  category: { kind: 'choice', width: 20, list: 'categories', open: true },
  itemName: prose(28),
  productCode: code(16),
  listing: choice(11, 'listing'),
  units: count(9, 1),
  cost: yen,
  donation: { kind: 'yen', width: 13 },
  parentLine: count(10, 1),
  inPackage: choice(12, 'circle'),
  otherGrant: choice(10, 'yesNo'),
  pricePublished: choice(10, 'yesNo'),
  judgement: { kind: 'prose', width: 36, wrap: true },
};

export const memberEntries: Readonly<Record<MemberField, Entry>> = {
  receiptNumber: code(13),
  corporationName: prose(30),
  corporationNumber: code(16, CORPORATION_NUMBER),
  establishmentName: prose(30),
  establishmentNumber: code(13, ESTABLISHMENT_NUMBER),
  services: code(14),
  smallScale: choice(10, 'circle'),
  representative: choice(10, 'circle'),
  designatorPrefecture: choice(18, 'prefecture'),
};
