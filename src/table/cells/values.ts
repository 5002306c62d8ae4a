/** How the cells of the tables are read, each by the kind of what it holds. */
export { dateCell, handedDate } from './dates';
export { countCell, indicatorCell, numberCell, yenCell } from './numbers';

export { nameCell, textCell } from './texts';
export { wordCell } from './word-cell';
