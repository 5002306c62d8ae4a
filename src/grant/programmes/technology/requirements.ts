import type { Case } from '../../case';
import { holds, textOf, valueOf } from '../../input/cell';
import { isSecurityActionId } from '../../input/identifiers';
import type { Compliance } from '../../input/records';
import { codesOf, isAmong } from '../../joint/members';
import type { LineState } from '../../lines/line';
import { sayOnLine } from '../../lines/line-findings';
import { askedOf } from '../asked';
import { checkConsulted, checkPlan } from '../plan';
import { isItem } from './lines';

/** 別紙1 4 and 6: what an establishment of 定着支援 must meet. R1-05, R1-39 to R1-44, R1-50 to R1-57. */
export function checkRequirements(entry: Case, states: readonly LineState[]): void {
  const { application, context, say } = entry;
  const codes = codesOf(application);
  if (states.some((state) => state.category?.careSoftware === true)) {
    checkCareSoftware(entry, codes);
  }
  checkSupport(states);
  const introduces = states.some(isItem);
  const support = valueOf(application.improvementSupport);
  if (introduces && support !== 'consulting' && support !== 'training') {
    say('R1-43', 'improvementSupport', askedOf(application.improvementSupport));
  }
  if (isAmong(codes, context.scheme.services.committee)) checkYes(entry, 'R1-50', 'committee');
  if (isAmong(codes, context.scheme.services.dataLink)) checkDataLink(entry);
  checkDeclarations(entry);
}

/** R1-44: 業務改善支援 and 県独自研修 go with a device or software that is eligible, in a package or out of it. */
function checkSupport(states: readonly LineState[]): void {
  if (states.some((state) => isItem(state) && !state.excluded)) return;
  for (const state of states) {
    if (state.category?.kind !== 'support') continue;
    sayOnLine(state, 'R1-44', 'category', { facts: { category: state.category.name } });
  }
}

/** A requirement that is met by 有. */
function checkYes(
  { application, say }: Case,
  rule: 'R1-39' | 'R1-50' | 'R1-52' | 'R1-56' | 'R1-57',
  field: 'seamless' | 'committee' | 'wageNotice' | 'lifeCooperation' | 'evaluationCooperation',
): void {
  if (!holds(application[field], 'yes')) say(rule, field, askedOf(application[field]));
}

function checkCareSoftware(entry: Case, codes: readonly string[]): void {
  const { application, context, say } = entry;
  const { services } = context.scheme;
  if (codes.some((code) => services.preventiveSupport.includes(code))) say('R1-05', 'services');
  checkYes(entry, 'R1-39', 'seamless');
  const comply = (rule: 'R1-40' | 'R1-41', field: 'standardSpec' | 'lifeLink'): void => {
    const compliance = valueOf<Compliance>(application[field]);
    if (compliance === 'yes') return;
    if (compliance === 'unlisted') say(rule, field, { severity: '要確認', variant: 'unlisted' });
    else say(rule, field, { severity: '不備', ...askedOf(application[field]) });
  };
  if (isAmong(codes, services.standardSpec)) comply('R1-40', 'standardSpec');
  if (isAmong(codes, services.lifeLink)) comply('R1-41', 'lifeLink');
}

/** 6⑤: a day in the past where the notice asks for one, and how a later one is judged. */
function checkDataLink({ application, context, say }: Case): void {
  const { settledTo, judgedTo } = context.scheme.technology.dataLinkStart.value;
  const started = valueOf(application.linkStartedOn);
  const field = 'linkStartedOn';
  if (started === null || started > judgedTo) {
    const variant =
      started !== null ? 'later' : application.linkStartedOn.kind === 'blank' ? 'blank' : 'unreadable';
    const facts = { text: textOf(application.linkStartedOn), until: judgedTo };
    say('R1-51', field, { severity: '不備', variant, facts });
    return;
  }
  if (started <= settledTo) return;
  const severity = context.settings.linkStartTreatment;
  if (severity === null) say('S-01', field, { variant: 'needed', facts: { setting: 'linkStartTreatment' } });
  else {
    const quote = context.scheme.texts.findings['R1-51'];
    say('R1-51', field, { severity, variant: 'duringYear', facts: { date: started, quote } });
  }
}

function checkDeclarations(entry: Case): void {
  const { application, context, say } = entry;
  checkYes(entry, 'R1-52', 'wageNotice');
  const action = valueOf(application.securityAction);
  if (action === null) {
    say('R1-53', 'securityAction', { severity: '不備', ...askedOf(application.securityAction) });
  } else if (action !== 'equivalent' && application.securityActionId.kind !== 'blank') {
    const id = textOf(application.securityActionId);
    if (!isSecurityActionId(id)) {
      const facts = { text: id, note: context.scheme.texts.findings['R1-53'] };
      say('R1-53', 'securityActionId', { severity: '注意', variant: 'id', facts });
    }
  }
  checkPlan(entry, 'R1-54');
  checkConsulted(entry, 'R1-55');
  checkYes(entry, 'R1-56', 'lifeCooperation');
  checkYes(entry, 'R1-57', 'evaluationCooperation');
}
