import type { Rule } from '../../types';
import { commonRules } from './common';
import { areaModelRules } from './area-model';
import { linkModelRules } from './link-model';
import { collaborationRules } from './collaboration';
import { managementRules } from './management';
import { fundRules } from './fund';
import { effectRules } from './effects';
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
};
