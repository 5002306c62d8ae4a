import {
  BREAKDOWN_HEADERS,
  CATEGORY_HEADERS,
  DEVICE_HEADERS,
  EFFECT_HEADERS,
  GROUP_HEADERS,
  MODEL_HEADERS,
  PLAN_HEADERS,
  REQUIREMENT_HEADERS,
  SERVICE_HEADERS,
  SUMMARY_HEADERS,
} from './headers';

/** 提出用コピーから除く列: what stands there while no column is to be left out. */
export const NO_COLUMN = 'なし';

/** Headers of the ministry sheets: what the setting may name. */
export const REPORT_COLUMNS: readonly string[] = [
  ...new Set<string>([
    ...SUMMARY_HEADERS,
    ...BREAKDOWN_HEADERS,
    ...CATEGORY_HEADERS,
    ...DEVICE_HEADERS,
    ...SERVICE_HEADERS,
    ...REQUIREMENT_HEADERS,
    ...PLAN_HEADERS,
    ...EFFECT_HEADERS,
    ...MODEL_HEADERS,
    ...GROUP_HEADERS,
  ]),
];
