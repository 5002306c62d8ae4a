// @vitest-environment node
import { beforeAll } from 'vitest';
import { onOneDesk } from './on-desk';
import { openBook } from './product/pane';
import { SAMPLE } from './product/grid';
import { editsSuite } from './reports/edits';
import { cancelsSuite } from './reports/cancels';
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
