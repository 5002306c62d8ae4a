import type { Rule, Severity, Source } from '../../types';

/** A rule with its severities, what it asks, its clause and the notice's own words. */
export const rule = (
  severities: Severity | readonly Severity[],
  requirement: string,
  source: Source | null = null,
  quote?: string,
  cited: Pick<Rule, 'ofProgramme' | 'quoteOfProgramme' | 'silentIn' | 'ofVariant' | 'stage'> = {},
): Rule => ({
  severities: typeof severities === 'string' ? [severities] : severities,
  requirement,
  source,
  ...(quote === undefined ? {} : { quote }),
  ...cited,
});
