/**
 * The rooms of src/ from the ground up, and the workbench on top. A room knows itself and the rooms below it. What
 * stands deeper is named with its folder: `workbook/read` is a room of its own, `workbook` what all of them share.
 */
export const FLOORS = [
  'base',
  'scheme',
  'grant',
  'catalogue',
  'reference',
  'report',
  'table',
  'intake',
  'report/read',
  'help',
  'ooxml',
  'workbook',
  'workbook/read',
  'workbook/write',
  'workbook/ministry',
  'workbook/prepare',
  'workbook/intake',
  'workbook/run',
  'workbook/audit',
  'workbook/office',
  'workbook/xlsx',
  'documents',
  'functions',
  'commands',
  'taskpane/workspace',
  'taskpane/parts',
  'taskpane/views',
  'taskpane',
  'cli',
];

/** Rooms that do not know each other, although one stands above the other, and why. */
export const APART = [
  ['workbook/xlsx', 'workbook/office', 'a file is read and written without Excel'],
  ['documents', 'workbook/office', 'documents are made of files'],
  ['ooxml', '(?!base|catalogue/errors)', 'the package knows cells and error texts only'],
  ['functions', 'workbook', 'a function is thin, over the calculation and the reports'],
  ['functions', 'documents', 'a function is thin, over the calculation and the reports'],
  ['cli', '(?:workbook/office|commands|taskpane)', 'the command line works without Excel'],
];

/** The one file that puts the page together: it alone knows the adapter, and hands on what the adapter implements. */
export const PAGE = 'taskpane/index.tsx';

/** The room of a path below src/; null for one that stands in none. */
export function roomOf(file) {
  const [first = '', second = '', ...rest] = file.split('/');
  const inner = `${first}/${second}`;
  if (rest.length > 0 && FLOORS.includes(inner)) return inner;
  return second !== '' && FLOORS.includes(first) ? first : null;
}

const escaped = (room) => room.replace('/', '\\/');

/** Paths of a room, without those of the rooms that stand deeper in its folder. */
export function pathsOf(room) {
  const deeper = FLOORS.filter((other) => other.startsWith(`${room}/`)).map((other) =>
    escaped(other.slice(room.length + 1)),
  );
  const without = deeper.length === 0 ? '' : `(?!(?:${deeper.join('|')})\\/)`;
  return `^src\\/${escaped(room)}\\/${without}`;
}
