import type { Outline } from './outline';
import { guideline, management, policyPackage } from './outline-guidance';
import { annexes } from './outline-n001';
import { fund } from './outline-n002';

/** The notices in the order of their numbers. */
export const outlines: readonly Outline[] = [management, annexes, fund, policyPackage, guideline];
