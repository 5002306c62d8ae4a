/** Whether what a total is held against is a phrase of its own, and no name of a table. */
export const isPhrase = (against: string): boolean => against.startsWith('「');

/** 表「算定」, or the phrase as it stands. */
export const againstText = (against: string): string => (isPhrase(against) ? against : `表「${against}」`);
