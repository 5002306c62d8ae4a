/**
 * `npm run lint:rooms`: no circle of files, no arrow upwards, nothing from outside the product; types count too.
 */
import { APART, FLOORS, PAGE, pathsOf } from './scripts/house/floors.js';

/**
 * Where circles are let be, all in the workbench. 29 of 34 are among the objects of its host, which lead to each other as
 * Excel's own do (a range to its sheet, the sheet to its ranges). The others are closed by a type alone: the book and its two helpers,
 * the context and what inserts sheets, the faults and the two files that bring them about.
 */
const CIRCLES =
  '^workbench\\/(?:host\\/(?:objects\\/|context\\.ts|model\\/(?:book|change|row-heights|insertion)\\.ts)|page\\/(?:excel-|filter-)?faults\\.ts)';

const upward = FLOORS.slice(0, -1).map((room, floor) => ({
  name: `above-${room.replace('/', '-')}`,
  comment: `${room} knows only the rooms below it`,
  severity: 'error',
  from: { path: pathsOf(room) },
  to: { path: FLOORS.slice(floor + 1).map(pathsOf) },
}));

const apart = APART.map(([from, to, comment]) => ({
  name: `apart-${from.replace('/', '-')}`,
  comment,
  severity: 'error',
  from: { path: pathsOf(from) },
  to: { path: `^src\\/${to}`, pathNot: pathsOf(from) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'files of a circle can only be read together',
      severity: 'error',
      from: { path: '^(?:src|workbench)\\/', pathNot: CIRCLES },
      to: { circular: true },
    },
    ...upward,
    ...apart,
    {
      name: 'adapters',
      comment:
        'one way to the workbook: the page hands the workspace its port and its host, and nobody else asks Excel',
      severity: 'error',
      from: { path: '^src\\/', pathNot: [pathsOf('workbook/office'), `^src\\/${PAGE}$`] },
      to: { path: pathsOf('workbook/office') },
    },
    {
      name: 'outside',
      comment: 'src/ imports nothing from outside itself but packages',
      severity: 'error',
      from: { path: '^src\\/' },
      to: { pathNot: ['^src\\/', '^node_modules\\/', '^node:'], dependencyTypesNot: ['core', 'npm'] },
    },
    {
      name: 'homeless',
      comment: 'every file of src/ stands in a room',
      severity: 'error',
      from: { path: '^src\\/[^/]+$' },
      to: {},
    },
    {
      name: 'unresolvable',
      severity: 'error',
      from: { path: '^(?:src|workbench)\\/' },
      to: { couldNotResolve: true, pathNot: '^@univerjs\\/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
