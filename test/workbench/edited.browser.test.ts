// @vitest-environment node
import { onOneDesk } from './on-desk';
import { edited } from './robust/edited';

/** Cells that are edited while the product writes and takes back. */
onOneDesk([edited], { bare: true });
