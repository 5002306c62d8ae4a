import type { Application, ApplicationField } from '../grant/records';
import { columnsOf } from './column-cells';
import type { ColumnNotes } from './column-notes';
import type { Located } from './locate';
import { programmeCell } from './names';
import type { Receipts } from './receipts';
import { servicesCell, type BookServices } from './services';
import { corporationNumberCell, establishmentNumberCell } from './texts';
import { countCell, dateCell, decimalCell } from './values';
import { withdrawnCell } from './withdrawn';
import * as words from './words';

type ApplicationReader = (row: number, position: number) => Application;

/** Reads the rows of 申請. */
export function applicationReader(
  table: Located<ApplicationField>,
  notes: ColumnNotes,
  receipts: Receipts,
  scheme: BookServices,
  date1904: boolean,
): ApplicationReader {
  const { from, as, text, name, amount, word } = columnsOf(table, notes);
  const count = (field: ApplicationField) => as(field, countCell);
  const decimal = (field: ApplicationField) => as(field, decimalCell);
  const date = (field: ApplicationField) => as(field, (raw) => dateCell(raw, date1904));
  const receiptNumber = from('receiptNumber');
  const fields = {
    programme: as('programme', programmeCell),
    receivedOn: date('receivedOn'),
    corporationName: name('corporationName'),
    corporationNumber: as('corporationNumber', corporationNumberCell),
    establishmentName: name('establishmentName'),
    establishmentNumber: as('establishmentNumber', establishmentNumberCell),
    services: as('services', (raw) => servicesCell(raw, scheme.services)),
    designator: name('designator'),
    municipality: name('municipality'),
    fullTimeEquivalent: decimal('fullTimeEquivalent'),
    headcount: decimal('headcount'),
    contract: word('contract', words.contract),
    linkedEstablishments: count('linkedEstablishments'),
    linkStartedOn: date('linkStartedOn'),
    committee: word('committee', words.yesNo),
    securityAction: word('securityAction', words.securityAction),
    securityActionId: text('securityActionId'),
    improvementPlan: word('improvementPlan', words.improvementPlan),
    plannedOn: date('plannedOn'),
    supportStartedOn: date('supportStartedOn'),
    supportEndedOn: date('supportEndedOn'),
    consultedOn: date('consultedOn'),
    improvementSupport: word('improvementSupport', words.improvementSupport),
    wageNotice: word('wageNotice', words.yesNo),
    lifeCooperation: word('lifeCooperation', words.yesNo),
    evaluationCooperation: word('evaluationCooperation', words.yesNo),
    seamless: word('seamless', words.yesNo),
    standardSpec: word('standardSpec', words.compliance),
    lifeLink: word('lifeLink', words.compliance),
    supportAgency: text('supportAgency'),
    ministryApproval: word('ministryApproval', words.yesNo),
    promotionGrant: word('promotionGrant', words.yesNo),
    onSiteVisits: count('onSiteVisits'),
    claimedAmount: amount('claimedAmount'),
    totalCost: amount('totalCost'),
    withdrawn: as('withdrawn', (raw) => withdrawnCell(raw, date1904)),
  };
  return (row, position) => {
    notes.row = position;
    return read(row, position);
  };

  function read(row: number, position: number): Application {
    return {
      row: position,
      receiptNumber: receipts.of(receiptNumber(row)),
      contradictions: [],
      programme: fields.programme(row),
      receivedOn: fields.receivedOn(row),
      corporationName: fields.corporationName(row),
      corporationNumber: fields.corporationNumber(row),
      establishmentName: fields.establishmentName(row),
      establishmentNumber: fields.establishmentNumber(row),
      services: fields.services(row),
      designator: fields.designator(row),
      municipality: fields.municipality(row),
      fullTimeEquivalent: fields.fullTimeEquivalent(row),
      headcount: fields.headcount(row),
      contract: fields.contract(row),
      linkedEstablishments: fields.linkedEstablishments(row),
      linkStartedOn: fields.linkStartedOn(row),
      committee: fields.committee(row),
      securityAction: fields.securityAction(row),
      securityActionId: fields.securityActionId(row),
      improvementPlan: fields.improvementPlan(row),
      plannedOn: fields.plannedOn(row),
      supportStartedOn: fields.supportStartedOn(row),
      supportEndedOn: fields.supportEndedOn(row),
      consultedOn: fields.consultedOn(row),
      improvementSupport: fields.improvementSupport(row),
      wageNotice: fields.wageNotice(row),
      lifeCooperation: fields.lifeCooperation(row),
      evaluationCooperation: fields.evaluationCooperation(row),
      seamless: fields.seamless(row),
      standardSpec: fields.standardSpec(row),
      lifeLink: fields.lifeLink(row),
      supportAgency: fields.supportAgency(row),
      ministryApproval: fields.ministryApproval(row),
      promotionGrant: fields.promotionGrant(row),
      onSiteVisits: fields.onSiteVisits(row),
      claimedAmount: fields.claimedAmount(row),
      totalCost: fields.totalCost(row),
      withdrawn: fields.withdrawn(row),
    };
  }
}
