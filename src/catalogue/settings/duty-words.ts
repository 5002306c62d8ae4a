/** Words by which the ticks of the prefecture's own duties stand in 設定, exact. */

/** Beginning of their 項目. */
export const DUTY_PREFIX = '確認:';

/** 項目 of a duty. */
export const dutyKey = (item: string): string => `${DUTY_PREFIX}${item}`;
