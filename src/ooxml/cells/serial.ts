import { serialOfTime } from '../../base/dates';

/** Serial 60 is a 29 February 1900 that never was: the days before 1 March 1900 have one less. */
const FIRST_OF_MARCH = 61;

/**
 * Serial number of an ISO 8601 date, time or both, as cells of type "d" hold them; undefined where the text is
 * none of these.
 */
export function isoToSerial(text: string, date1904: boolean): number | undefined {
  const time = /^(?:T?)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/.exec(text);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  if (!/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$/.test(text)) return undefined;
  const milliseconds = Date.parse(text.length === 10 || text.endsWith('Z') ? text : `${text}Z`);
  if (Number.isNaN(milliseconds)) return undefined;
  const serial = serialOfTime(milliseconds, date1904);
  return !date1904 && serial < FIRST_OF_MARCH ? serial - 1 : serial;
}
