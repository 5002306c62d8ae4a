import type { Rule } from '../../types';
import { commonRules } from './common';
import { otherRules } from './others';
import { technologyRules } from './technology';

/** Every rule of 令和8年度 by its number. */
export const rules: Readonly<Record<string, Rule>> = { ...commonRules, ...technologyRules, ...otherRules };
