import type { ProgrammeKind } from '../../scheme/types';
import type { RuleId } from '../findings';
import type { EffectFindings } from '../findings/effects';
import type { ReadingFindings } from '../findings/reading';
import type { SideFindings } from '../findings/side';
import type { StageFindings } from '../findings/stages';
import type { ApplicationField, LineField, MemberField } from '../input/records';

/** The cells that a check looks at, and whose applications it checks. */
export interface Looks {
  readonly applications?: readonly ApplicationField[];
  readonly lines?: readonly LineField[];
  readonly members?: readonly MemberField[];
  /** Left out: every kind of 事業. */
  readonly of?: readonly ProgrammeKind[];
  /** It checks whatever is entered, and asks for no cell by itself. */
  readonly wherever?: true;
  /** What it checks is not the applicant's: how a list is made, what the prefecture sets. */
  readonly apart?: true;
}

/**
 * Rules on what an applicant enters; how a list is read, the prefecture's own tables and settings and the later stages
 * are none of them.
 */
export type ApplicantRule = Exclude<
  RuleId,
  | keyof ReadingFindings
  | keyof SideFindings
  | keyof StageFindings
  | keyof EffectFindings
  | 'Y-06'
  | 'S-01'
  | 'S-02'
  | 'S-03'
>;

const TECHNOLOGY = ['technology'] as const;
const COLLABORATION = ['collaboration'] as const;
const MANAGEMENT = ['management'] as const;
const AREA = ['areaModel'] as const;
const LINK = ['linkModel'] as const;
const MODELS = ['areaModel', 'linkModel'] as const;
const FUND = ['modelFacility', 'thirdParty'] as const;
const ESTABLISHMENTS = ['technology', 'modelFacility', 'thirdParty'] as const;
const GROUPS = ['areaModel', 'linkModel', 'collaboration'] as const;
const WITH_FORMULA = [...ESTABLISHMENTS, ...GROUPS, ...MANAGEMENT] as const;

const CORPORATION = ['corporationName', 'corporationNumber'] as const;
const ESTABLISHMENT = ['establishmentName', 'establishmentNumber'] as const;

/** What each rule looks at; a test holds it against what the checks find. */
export const looks: Readonly<Record<ApplicantRule, Looks>> = {
  'ID-01': { applications: ['receiptNumber'] },
  'ID-02': { applications: ['programme'] },
  'ID-03': { applications: ['establishmentNumber'], of: ESTABLISHMENTS },
  'ID-04': { applications: ['establishmentNumber'], wherever: true },
  'ID-05': { applications: ['corporationNumber'] },
  'ID-06': { applications: ['corporationNumber'] },
  'ID-07': { applications: ['services'], of: ESTABLISHMENTS },
  'ID-08': {
    applications: [...CORPORATION, ...ESTABLISHMENT],
    members: [...CORPORATION],
    of: [...ESTABLISHMENTS, 'management', 'collaboration'],
    wherever: true,
  },
  'ID-09': { apart: true },
  'ID-10': {
    applications: [...CORPORATION, ...ESTABLISHMENT],
    lines: ['category', 'itemName'],
    members: [...CORPORATION, ...ESTABLISHMENT],
    of: [...ESTABLISHMENTS, ...MODELS, 'management'],
    wherever: true,
  },
  'ID-11': { applications: ['receivedOn'] },
  'ID-12': {
    members: [...CORPORATION, 'establishmentNumber', 'services', 'designatorPrefecture'],
    of: GROUPS,
  },
  'L-01': { lines: ['receiptNumber'], members: ['receiptNumber'] },
  'L-02': { lines: ['category'] },
  'L-03': { applications: ['totalCost'], lines: ['cost'] },
  'L-04': { lines: ['cost'] },
  'L-05': { lines: ['lineNumber'] },
  'L-06': { lines: ['donation', 'cost'] },
  'L-07': { lines: ['category', 'cost'], of: WITH_FORMULA },
  'L-08': {
    applications: ['contract', 'linkedEstablishments', 'promotionGrant', 'withdrawn', 'declined'],
    lines: ['inPackage', 'otherGrant', 'pricePublished'],
    members: ['smallScale', 'representative'],
    wherever: true,
  },
  'L-09': {},
  'L-10': { lines: ['category', 'itemName', 'productCode', 'units', 'cost'], wherever: true },
  'R1-05': { applications: ['services'], lines: ['category'], of: TECHNOLOGY },
  'R1-06': { lines: ['otherGrant'] },
  'R1-20': { applications: ['contract'], of: TECHNOLOGY },
  'R1-21': { applications: ['linkedEstablishments', 'services', 'contract'], of: TECHNOLOGY },
  'R1-25': { applications: ['fullTimeEquivalent', 'headcount'], of: TECHNOLOGY },
  'R1-30': { lines: ['productCode', 'listing'], of: TECHNOLOGY },
  'R1-31': { lines: ['listing', 'judgement'], of: TECHNOLOGY },
  'R1-32': { lines: ['pricePublished'], of: TECHNOLOGY },
  'R1-33': { lines: ['units'], of: TECHNOLOGY },
  'R1-34': { lines: ['units'], of: TECHNOLOGY },
  'R1-35': { lines: ['parentLine'], of: TECHNOLOGY },
  'R1-36': { lines: ['category'], of: TECHNOLOGY },
  'R1-37': { lines: ['category', 'inPackage'], of: TECHNOLOGY },
  'R1-38': { lines: ['inPackage', 'category', 'listing'], of: TECHNOLOGY },
  'R1-39': { applications: ['seamless'], of: TECHNOLOGY },
  'R1-40': { applications: ['standardSpec'], of: TECHNOLOGY },
  'R1-41': { applications: ['lifeLink'], of: TECHNOLOGY },
  'R1-43': { applications: ['improvementSupport'], of: TECHNOLOGY },
  'R1-44': { lines: ['category'], of: TECHNOLOGY },
  'R1-45': { lines: ['category'], of: TECHNOLOGY },
  'R1-46': { lines: ['category'], of: TECHNOLOGY },
  'R1-48': { lines: ['category'], of: TECHNOLOGY },
  'R1-49': { lines: ['listing'], of: TECHNOLOGY },
  'R1-50': { applications: ['committee'], of: TECHNOLOGY },
  'R1-51': { applications: ['linkStartedOn'], of: TECHNOLOGY },
  'R1-52': { applications: ['wageNotice'], of: TECHNOLOGY },
  'R1-53': { applications: ['securityAction', 'securityActionId'], of: TECHNOLOGY },
  'R1-54': { applications: ['improvementPlan'], of: TECHNOLOGY },
  'R1-55': { applications: ['consultedOn'], of: TECHNOLOGY },
  'R1-56': { applications: ['lifeCooperation'], of: TECHNOLOGY },
  'R1-57': { applications: ['evaluationCooperation'], of: TECHNOLOGY },
  'R1-60': { of: TECHNOLOGY, apart: true },
  'R1-61': { lines: ['inPackage', 'listing'], of: TECHNOLOGY },
  'R1-70': { applications: ['claimedAmount'] },
  'R1-71': { applications: ['claimedAmount'] },
  'R1-72': { applications: ['claimedAmount'] },
  'R2-01': { members: [...ESTABLISHMENT], of: AREA },
  // of the prefecture as a whole
  'R2-02': { of: AREA },
  'R2-03': { lines: ['listing', 'pricePublished'], of: AREA },
  'R2-04': { members: ['services'], of: LINK },
  // of the prefecture as a whole
  'R2-05': { of: LINK },
  'R2-06': { lines: ['units', 'cost'], of: LINK },
  'R2-07': { lines: ['units', 'cost'], of: LINK },
  'R2-08': { applications: ['improvementPlan'], of: MODELS },
  'R2-09': { applications: ['consultedOn'], of: MODELS },
  'R3-01': { members: [...CORPORATION, 'smallScale'], of: COLLABORATION },
  'R3-02': { members: ['representative', 'services'], of: COLLABORATION },
  'R3-05': { lines: ['category'], of: COLLABORATION },
  'R3-06': { applications: ['promotionGrant'], of: COLLABORATION },
  'R3-07': { members: ['designatorPrefecture'], of: COLLABORATION },
  'R3-09': { applications: ['supportAgency'], of: MANAGEMENT },
  'R3-10': { applications: ['ministryApproval'], of: MANAGEMENT },
  'R3-11': { applications: ['improvementPlan'], of: [...COLLABORATION, ...MANAGEMENT] },
  'R3-12': { applications: ['plannedOn', 'supportStartedOn'], of: COLLABORATION },
  'R3-13': { applications: ['plannedOn', 'supportEndedOn'], of: MANAGEMENT },
  'R3-14': { applications: ['corporationName'], members: ['representative'], of: COLLABORATION },
  'R3-15': {
    applications: ['supportAgency', 'evaluationCooperation'],
    lines: ['judgement'],
    of: MANAGEMENT,
  },
  'R5-03': { applications: ['services'], of: FUND },
  'R5-05': { applications: ['onSiteVisits'], of: ['thirdParty'] },
  'R5-07': { applications: ['improvementPlan'], of: FUND },
  'R5-08': { lines: ['category'], of: ['asEntered'] },
};

/** Entered by the prefecture, which an applicant never sees. */
export const OF_PREFECTURE: Readonly<{
  applications: readonly ApplicationField[];
  lines: readonly LineField[];
  members: readonly MemberField[];
}> = {
  applications: ['receivedOn', 'withdrawn', 'declined'],
  lines: ['judgement'],
  members: [],
};
