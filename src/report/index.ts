import { SHEETS } from '../catalogue/headers';
import type { Scheme } from '../scheme/types';
import { categoryBlock } from './categories';
import type { Block, ReportInput } from './input';
import { summaryBlock } from './summary';

/** The blocks that can be asked for by 様式. */
const blocks: Readonly<Record<string, (input: ReportInput, scheme: Scheme) => Block>> = {
  [SHEETS.summary]: summaryBlock,
  [SHEETS.categories]: categoryBlock,
};

/** 様式 that there is a block for. */
export const reportForms: readonly string[] = Object.keys(blocks);

/** The block of a 様式, header row first; null where there is no such 様式. */
export function reportBlock(form: string, input: ReportInput, scheme: Scheme): Block | null {
  return blocks[form]?.(input, scheme) ?? null;
}
