/** What is loaded together where a table is to be picked. */
export { FirstFill } from './FirstFill';
export { NoTable } from './NoTable';
export { Offer } from './Offer';
export { PickTable } from './PickTable';
