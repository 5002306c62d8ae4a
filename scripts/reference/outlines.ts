import { annexes } from './outline-n001';
import type { Outline } from './outline';
import { fund } from './outline-n002';
import { guideline, management, policyPackage } from './outline-guidance';

/** The notices in the order of their numbers. */
export const outlines: readonly Outline[] = [management, annexes, fund, policyPackage, guideline];
