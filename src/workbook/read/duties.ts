import { type ApplicationDuties, applicationDuties } from '../../grant/joint/application-duties';
import type { Assessed } from './assessed';

/** What every application owes on the day that reports are held against; null where that day is not known. */
export function dutiesOf({
  gathered,
  result,
  reports,
  dutyDay,
}: Assessed): readonly ApplicationDuties[] | null {
  const { scheme, settings } = gathered;
  return dutyDay === null
    ? null
    : applicationDuties(result, scheme, reports, settings.effectDeadline, dutyDay);
}
