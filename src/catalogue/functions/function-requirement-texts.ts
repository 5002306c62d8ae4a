import type { Degree } from '../../grant/applicable';

/** Headers of what GRANT_REQUIREMENTS spills. */
export const requirementHeaders = ['ルール', '要件', '条項', '必須か'] as const;

/** 必須か: 不備 where a 必須 one is not met, 要確認 or 注意 for the others. */
export const degreeTexts: Readonly<Record<Degree, string>> = {
  required: '必須',
  requiredByReport: '必須（実績報告まで）',
  judged: '要確認',
  wished: '努力',
};
