import type { Scheme } from '../types';
import { areaModel, areaModelProgramme } from './area-model';
import { asEnteredProgrammes } from './as-entered';
import { collaboration, collaborationProgramme } from './collaboration';
import { documents, notice } from './documents';
import { modelFacility, modelFacilityProgramme, thirdParty, thirdPartyProgramme } from './fund';
import { linkModel, linkModelProgramme } from './link-model';
import { management, managementProgramme } from './management';
import { readings } from './readings';
import { rules } from './rules';
import { services } from './services';
import { technology, technologyProgramme } from './technology';
import { texts } from './texts';

/** 令和8年度 (令和7年度からの繰越分). */
export const r8: Scheme = {
  fiscalYear: 8,
  version: '令和8年度 第1版（老発0407第3号 令和8年4月7日）',
  year: { from: '2026-04-01', to: '2027-03-31' },
  documents,
  programmes: [
    technologyProgramme,
    areaModelProgramme,
    linkModelProgramme,
    collaborationProgramme,
    managementProgramme,
    modelFacilityProgramme,
    thirdPartyProgramme,
    ...asEnteredProgrammes,
  ],
  technology,
  models: { areaModel, linkModel, collaboration, management, modelFacility, thirdParty },
  services,
  rounding: { value: { unit: 1_000, allowed: [1, 100, 1_000] }, source: notice('別紙1 5（定めなし、A-09）') },
  rules,
  readings,
  texts,
};
