// @vitest-environment node
import { onOneDesk } from './on-desk';
import { moves } from './robust/moves';

/** Rows that move while the product writes beside them. */
onOneDesk([moves], { bare: true });
