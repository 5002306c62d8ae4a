const DAY_MS = 86_400_000;

/** Days from serial 0 of Excel's two date systems to 1970-01-01; that of 1900 counts so from 1 March 1900 on. */
const EPOCHS = { 1900: 25_569, 1904: 24_107 } as const;

const epoch = (date1904: boolean): number => EPOCHS[date1904 ? 1904 : 1900];

/** The day of a serial number, to be read in UTC; the time of day is left out. */
export const dayOfSerial = (serial: number, date1904: boolean): Date =>
  new Date((Math.floor(serial) - epoch(date1904)) * DAY_MS);

/** Serial number of a moment in UTC, in milliseconds. */
export const serialOfTime = (milliseconds: number, date1904: boolean): number =>
  (milliseconds + epoch(date1904) * DAY_MS) / DAY_MS;

/** Whole days from one day to another, both written as 2028-03-31. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

const AHEAD_OF_UTC_MS = 9 * 3_600_000;

/** The clock of Japan, wherever the machine stands: read it with getUTC… and toISOString. */
export const inJapan = (time: Date): Date => new Date(time.getTime() + AHEAD_OF_UTC_MS);
