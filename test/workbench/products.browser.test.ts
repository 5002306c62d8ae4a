// @vitest-environment node
import { onOneDesk } from './on-desk';
import { products } from './product/products';

/** 製品 and 過年度交付 in the add-in as it is delivered. */
onOneDesk([products]);
