import type { Wages } from '../../grant/effects/wages';
import { valueOf } from '../../grant/input/cell';
import { wagesCell } from '../../table/plans/wages';

/** 賃金還元 as it is written, read when reports are compared: the sheet 効果報告 shows it as it stands. */
export const wagesOf = (text: string): Wages =>
  text === '' ? 'blank' : (valueOf(wagesCell(text)) ?? 'unread');
