/** `npm run sample`: writes the sample workbook anew; its bytes change only when its content does. */
import { writeFileSync } from 'node:fs';
import { makeWorkbook } from './workbook';

const FILE = 'samples/未来県_定着支援_申請一覧.xlsx';

writeFileSync(FILE, await makeWorkbook());
process.stdout.write(`${FILE}\n`);
