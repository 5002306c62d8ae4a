/** What is loaded together where a table is to be picked. */
export { FirstFill } from './FirstFill';
export { NeededColumns } from './NeededColumns';
export { NoTable } from './NoTable';
export { Offer } from './Offer';
export { PickTable } from './PickTable';
