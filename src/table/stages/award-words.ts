import type { AwardOutcome } from '../../grant/stages/award-records';
import { words } from '../cells/words';

const AWARDS: readonly AwardOutcome[] = ['採択', '一部採択', '補欠', '採択相当', '不採択'];

/** 手修正 of 採択. */
export const awardOutcome = words(AWARDS.map((word) => [word, [word]] as const));
