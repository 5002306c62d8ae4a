// @vitest-environment node
import { onOneDesk } from './on-desk';
import { syncs } from './robust/syncs';

/** Requests that break off, each of them in turn, on the product as it is delivered. */
onOneDesk([syncs], { bare: true });
