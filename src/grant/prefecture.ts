import type { CategoryAssessment } from './assessment';
import type { Context, Report } from './context';
import { verdictOf, type Finding } from './finding';
import type { Application } from './records';
import type { Programme } from '../scheme/types';

/** An application before 判定, as the prefecture-wide rules need it. */
export interface Candidate {
  readonly application: Application;
  readonly programme: Programme | null;
  readonly categories: readonly CategoryAssessment[];
  readonly findings: readonly Finding[];
  readonly report: Report;
}

/**
 * Rules over all applications of the prefecture, in row order and among those that no other rule makes 不備:
 * R2-02 (3 モデル), R2-05 (6,000万円, over 補助額 before rounding).
 */
export function checkPrefecture(candidates: readonly Candidate[], { scheme }: Context): void {
  const { areaModel, linkModel } = scheme.models;
  let models = 0;
  let running = 0;
  for (const { application, programme, categories, findings, report } of candidates) {
    if (verdictOf(findings) === '不備') continue;
    const place = { table: 'applications', row: application.row, field: 'receiptNumber' } as const;
    if (programme?.kind === 'areaModel') {
      models += 1;
      if (models > areaModel.value.models) {
        report('R2-02', place, { facts: { position: models, most: areaModel.value.models } });
      }
    }
    if (programme?.kind === 'linkModel') {
      running += categories.reduce((total, { amount }) => total + (amount ?? 0), 0);
      if (running > linkModel.value.prefectureCeiling) {
        report('R2-05', place, { facts: { running, ceiling: linkModel.value.prefectureCeiling } });
      }
    }
  }
}
