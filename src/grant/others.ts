import type { Programme } from '../scheme/types';
import type { CategoryAssessment } from './assessment';
import type { Context, Report } from './context';
import type { LineState } from './line-state';
import type { Application } from './records';

export function assessOther(
  _application: Application,
  _states: readonly LineState[],
  _programme: Programme,
  _context: Context,
  _report: Report,
): CategoryAssessment[] {
  return [];
}
