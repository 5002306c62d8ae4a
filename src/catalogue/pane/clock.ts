import { inJapan } from '../../base/dates';

/** 10:42, as the sheets say it. */
export const clock = (time: Date): string => {
  const there = inJapan(time);
  return `${there.getUTCHours()}:${String(there.getUTCMinutes()).padStart(2, '0')}`;
};
