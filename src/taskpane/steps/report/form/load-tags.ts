import { emptyBlocks } from '../../../../report/tag-list';
import type { Blocks } from '../../../../report/tags';
import { booksOf, newest, schemes } from '../../../../scheme';
import { ministrySheets, reportBlocks } from '../../../../workbook/run/ministry-sheets';
import { toPaneError } from '../../../workspace/errors';
import type { Job } from '../../../workspace/jobs';
import type { PaneError } from '../../../workspace/types';

/** What tags can name, and whether the values are those of the open workbook. */
export interface TagSource {
  readonly blocks: Blocks;
  /** null where the values are those of the open workbook; else why they are not. */
  readonly without: PaneError | null;
}

/** The 様式 of the open workbook; of one without tables what the rule book fixes. Rejects only where it is cut off. */
export const loadTags: Job<TagSource> = async ({ port, context }) => {
  try {
    const { sheets } = await ministrySheets(port, context);
    return { blocks: reportBlocks(sheets), without: null };
  } catch (cause) {
    if (context.progress?.signal?.aborted === true) throw cause;
    return { blocks: emptyBlocks(booksOf(newest, schemes)), without: toPaneError(cause) };
  }
};
