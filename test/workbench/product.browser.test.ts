// @vitest-environment node
import { onOneDesk } from './on-desk';
import { applicant } from './product/applicant';
import { atOnce } from './product/at-once';
import { awardStep } from './product/award-step';
import { awards } from './product/awards';
import { cases } from './product/cases';
import { duties } from './product/duties';
import { early } from './product/early';
import { effects } from './product/effects';
import { functions } from './product/functions';
import { intake } from './product/intake';
import { intakeChoices } from './product/intake-choices';
import { intakeMapping } from './product/intake-mapping';
import { keyboard } from './product/keyboard';
import { letters } from './product/letters';
import { live } from './product/live';
import { resubmitted } from './product/resubmitted';
import { sample } from './product/sample';
import { secondYear } from './product/second-year';
import { whatIf } from './product/what-if';

/** The add-in as it is delivered, over Microsoft's unmodified office.js, in one browser for all suites. */
onOneDesk([
  sample,
  functions,
  atOnce,
  letters,
  cases,
  keyboard,
  live,
  whatIf,
  intake,
  intakeMapping,
  intakeChoices,
  applicant,
  resubmitted,
  awards,
  awardStep,
  early,
  duties,
  effects,
  secondYear,
]);
