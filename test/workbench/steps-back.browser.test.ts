// @vitest-environment node
import { onOneDesk } from './on-desk';
import { stepsBackSuite } from './robust/steps-back';

/** What was written, taken back one step after the other, on the product as it is delivered. */
onOneDesk([stepsBackSuite], { bare: true });
