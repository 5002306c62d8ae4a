/**
 * `npm run selfcheck [-- -o FILE]`: a workbook whose cells are assertions over every custom function, to open in an
 * Excel that has loaded the add-in.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeSelfCheck } from './self-check-workbook';

const { values } = parseArgs({ options: { output: { type: 'string', short: 'o' } } });
const file = values.output ?? '自己点検.xlsx';

writeFileSync(file, await makeSelfCheck());
process.stdout.write(`${file}\n`);
