import type { ProgrammeKind } from '../../scheme/types';
import { areaModel } from './area-model';
import { asEntered } from './as-entered';
import { collaboration } from './collaboration';
import { modelFacility, thirdParty } from './fund';
import type { KindSheet, ProgrammeHome } from './home';
import { linkModel } from './link-model';
import { management } from './management';
import { technology } from './technology';

export type { Concern, Degree, KindSheet, ProgrammeHome, ServiceList } from './home';

/** The home of each kind of 事業; whatever depends on the kind is asked of it. */
export const homes: Readonly<Record<ProgrammeKind, ProgrammeHome>> = {
  technology,
  areaModel,
  linkModel,
  collaboration,
  management,
  modelFacility,
  thirdParty,
  asEntered,
};

/** The kinds that a ministry sheet lists. */
export const kindsOn = (sheet: KindSheet): ProgrammeKind[] =>
  Object.values(homes).flatMap((home) => (home.sheet === sheet ? [home.kind] : []));
