import type { Case } from '../../case';
import { holds, textOf, valueOf } from '../../cell';
import type { Asked, Text } from '../../findings/cases';
import { isSecurityActionId } from '../../identifiers';
import type { LineState } from '../../line-state';
import { codesOf, isAmong } from '../../members';
import type { Compliance } from '../../records';

/** 別紙1 4 and 6: what an establishment of 定着支援 must meet. R1-05, R1-39 to R1-43, R1-50 to R1-57. */
export function checkRequirements(entry: Case, states: readonly LineState[]): void {
  const { application, context, say } = entry;
  const codes = codesOf(application);
  if (states.some((state) => state.category?.careSoftware === true)) {
    checkCareSoftware(entry, codes);
  }
  const introduces = states.some(
    ({ category }) => category?.kind === 'device' || category?.kind === 'software',
  );
  const support = valueOf(application.improvementSupport);
  if (introduces && support !== 'consulting' && support !== 'training') {
    say('R1-43', 'improvementSupport', stateOf(application.improvementSupport));
  }
  if (isAmong(codes, context.scheme.services.committee) && !holds(application.committee, 'yes')) {
    say('R1-50', 'committee', { severity: '注意', ...stateOf(application.committee) });
  }
  if (isAmong(codes, context.scheme.services.dataLink)) checkDataLink(entry);
  checkDeclarations(entry);
}

/** Whether the cell is blank or holds something that does not meet the requirement. */
function stateOf(cell: Parameters<typeof textOf>[0]): { variant: keyof Asked; facts: Text } {
  return { variant: cell.kind === 'blank' ? 'blank' : 'not', facts: { text: textOf(cell) } };
}

function checkCareSoftware({ application, context, say }: Case, codes: readonly string[]): void {
  const { services } = context.scheme;
  if (codes.some((code) => services.preventiveSupport.includes(code))) say('R1-05', 'services');
  if (!holds(application.seamless, 'yes')) say('R1-39', 'seamless', stateOf(application.seamless));
  const comply = (rule: 'R1-40' | 'R1-41', field: 'standardSpec' | 'lifeLink'): void => {
    const compliance = valueOf<Compliance>(application[field]);
    if (compliance === 'yes') return;
    if (compliance === 'unlisted') say(rule, field, { severity: '要確認', variant: 'unlisted' });
    else say(rule, field, { severity: '不備', ...stateOf(application[field]) });
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

function checkDeclarations({ application, context, say }: Case): void {
  if (!holds(application.wageNotice, 'yes')) say('R1-52', 'wageNotice', stateOf(application.wageNotice));
  const action = valueOf(application.securityAction);
  if (action === null) {
    say('R1-53', 'securityAction', { severity: '不備', ...stateOf(application.securityAction) });
  } else if (action !== 'equivalent' && application.securityActionId.kind !== 'blank') {
    const id = textOf(application.securityActionId);
    if (!isSecurityActionId(id)) {
      const facts = { text: id, note: context.scheme.texts.findings['R1-53'] };
      say('R1-53', 'securityActionId', { severity: '注意', variant: 'id', facts });
    }
  }
  if (!holds(application.improvementPlan, 'submitted')) {
    say('R1-54', 'improvementPlan', stateOf(application.improvementPlan));
  }
  const { consultedOn } = application;
  if (consultedOn.kind !== 'value') {
    say('R1-55', 'consultedOn', { variant: consultedOn.kind, facts: { text: textOf(consultedOn) } });
  }
  if (!holds(application.lifeCooperation, 'yes')) {
    say('R1-56', 'lifeCooperation', stateOf(application.lifeCooperation));
  }
  if (!holds(application.evaluationCooperation, 'yes')) {
    say('R1-57', 'evaluationCooperation', stateOf(application.evaluationCooperation));
  }
}
