// @vitest-environment node
import { beforeAll } from 'vitest';
import { onOneDesk } from './on-desk';
import { SAMPLE } from './product/grid';
import { openBook } from './product/pane';
import { cancelsSuite } from './reports/cancels';
import { editsSuite } from './reports/edits';
import { functionsSuite } from './reports/functions';
import { newWorkbookSuite } from './reports/new-workbook';
import { pagesSuite } from './reports/pages';
import { undoSuite } from './reports/undo';
import { smallSample } from './robust/small-sample';

/** What Excel is reported to do, each by a fault of the workbench, on a small workbook. */
onOneDesk(
  [
    (desk) => {
      beforeAll(async () => {
        await openBook(desk(), SAMPLE, await smallSample());
      });
    },
    undoSuite,
    functionsSuite,
    editsSuite,
    pagesSuite,
    newWorkbookSuite,
    cancelsSuite,
  ],
  { bare: true },
);
