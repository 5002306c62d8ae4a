import type { CategoryAssessment } from '../../assessment';
import type { Case } from '../../case';
import { textOf, wholeOf } from '../../input/cell';
import type { Contract } from '../../input/records';
import { codesOf, isAmong } from '../../joint/members';
import type { LineState } from '../../lines/line';

/** +5万円 of 表3 for data links. */
export interface LinkBonus {
  /** null: what it depends on cannot be read. */
  readonly added: boolean | null;
  /** Not added, and not for certain: what is said of it waits for the row of 算定. */
  readonly open: Open | null;
}

interface Open {
  readonly variant: 'communityBased' | 'backOffice';
  readonly facts: Facts;
}

interface Facts {
  readonly linked: number;
  readonly amount: number;
  readonly establishments: number;
  readonly until: string;
}

const NO_BONUS: LinkBonus = { added: false, open: null };
const field = 'linkedEstablishments';

/**
 * 表3なお書き: the addition for an establishment that links data with so many others. R1-21, L-08.
 * @param software outside the package that is not excluded.
 */
export function linkBonus(
  { application, context, say }: Case,
  contract: Contract | null,
  software: readonly LineState[],
): LinkBonus {
  const { scheme, settings } = context;
  if (software.length === 0 || application.linkedEstablishments.kind === 'blank') return NO_BONUS;
  const linked = wholeOf(application.linkedEstablishments, 0);
  const { establishments, amount } = scheme.technology.linkBonus.value;
  // バックオフィスソフト links no care plans, whatever the service
  const links = software.some(({ category }) => category?.careSoftware === true);
  if (linked === null) {
    const byContract = contract !== 'flat' || settings.flatContractBonus !== false;
    const decides = links && byContract && isAmong(codesOf(application), scheme.services.linkBonus);
    const facts = { text: textOf(application.linkedEstablishments) };
    say('L-08', field, { variant: decides ? 'links' : 'linksAside', facts });
    return decides ? { added: null, open: null } : NO_BONUS;
  }
  if (linked < establishments) return NO_BONUS;
  const facts: Facts = { linked, amount, establishments, until: scheme.year.to };
  if (!links) return { added: false, open: { variant: 'backOffice', facts } };
  const codes = codesOf(application);
  if (!isAmong(codes, scheme.services.linkBonus)) {
    const community = isAmong(codes, scheme.services.communityBased);
    if (community) return { added: false, open: { variant: 'communityBased', facts } };
    say('R1-21', field, { severity: '注意', variant: 'notListed', facts });
    return NO_BONUS;
  }
  const added = contract === 'flat' ? settings.flatContractBonus : true;
  if (added === null) say('S-01', field, { variant: 'needed', facts: { setting: 'flatContractBonus' } });
  else say('R1-21', field, { severity: '情報', variant: added ? 'added' : 'notByFlat', facts });
  return { added, open: null };
}

/** R1-21 where the addition is not certain: a clerk has to judge only what the 基準額 without it keeps back. */
export function sayOpenBonus(
  { context, say, lessEarlier }: Case,
  { open }: LinkBonus,
  rows: readonly CategoryAssessment[],
): void {
  if (open === null) return;
  const { variant, facts } = open;
  const ofSoftware = ({ costCategory }: CategoryAssessment): boolean =>
    context.costCategories.get(costCategory)?.base.kind === 'staffBands';
  if (lessEarlier(rows).find(ofSoftware)?.capped === true)
    say('R1-21', field, { severity: '要確認', variant, facts });
  else say('R1-21', field, { severity: '情報', variant: `${variant}Within`, facts });
}
