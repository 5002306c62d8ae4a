const DAY = 86_400_000;
/** Serial 0 of the 1904 date system. */
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Serial 60 is a 29 February 1900 that never was; from 1 March 1900 on, days count from this date. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);

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
  if (date1904) return (milliseconds - EPOCH_1904) / DAY;
  const serial = (milliseconds - EPOCH_1900) / DAY;
  return serial < 61 ? serial - 1 : serial;
}
