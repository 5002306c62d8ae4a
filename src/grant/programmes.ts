import type { Programme } from '../scheme/types';
import { assessTechnology } from './annex1';
import { assessAreaModel, assessLinkModel } from './annex2';
import { assessCollaboration } from './annex3/collaboration';
import { assessManagement } from './annex3/management';
import type { CategoryAssessment } from './assessment';
import type { Context, Report } from './context';
import { assessFund } from './fund';
import type { LineState } from './line-state';
import type { Application, Member } from './records';
import { enteredRow } from './single-row';

/** The rows of 算定 of an application, by the rules of its 事業. */
export function assessProgramme(
  application: Application,
  states: readonly LineState[],
  members: readonly Member[],
  programme: Programme,
  context: Context,
  report: Report,
): CategoryAssessment[] {
  switch (programme.kind) {
    case 'technology':
      return assessTechnology(application, states, programme, context, report);
    case 'areaModel':
      return assessAreaModel(application, states, programme, context, report);
    case 'linkModel':
      return assessLinkModel(application, states, members, programme, context, report);
    case 'collaboration':
      return assessCollaboration(application, states, members, programme, context, report);
    case 'management':
      return assessManagement(application, states, programme, context, report);
    case 'modelFacility':
    case 'thirdParty':
      return assessFund(application, states, programme, context, report);
    case 'asEntered':
      return [enteredRow(programme.name, states)];
  }
}
