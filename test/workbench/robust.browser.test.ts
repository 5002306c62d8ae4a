// @vitest-environment node
import { onOneDesk } from './on-desk';
import { contents } from './robust/contents';
import { locks } from './robust/locks';
import { others } from './robust/others';

/** What can go wrong while the add-in works, on the product as it is delivered over Microsoft's unmodified office.js. */
onOneDesk([locks, others, contents], { bare: true });
