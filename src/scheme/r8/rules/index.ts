import type { Rule } from '../../types';
import { areaModelRules } from './area-model';
import { collaborationRules } from './collaboration';
import { commonRules } from './common';
import { effectRules } from './effects';
import { fundRules } from './fund';
import { linkModelRules } from './link-model';
import { managementRules } from './management';
import { stageRules } from './stages';
import { technologyRules } from './technology';

/** Every rule of 令和8年度 by its number. */
export const rules: Readonly<Record<string, Rule>> = {
  ...commonRules,
  ...technologyRules,
  ...areaModelRules,
  ...linkModelRules,
  ...collaborationRules,
  ...managementRules,
  ...fundRules,
  ...effectRules,
  ...stageRules,
};
