import { expect, it } from 'vitest';
import { applicantErrors } from '../../src/catalogue/errors/applicant-errors';
import { makeForm } from '../../src/taskpane/steps/prepare/applicant/make-form';
import type { JobTools } from '../../src/taskpane/workspace/jobs';
import { lookOnly } from '../workbook/look-only';

const port = lookOnly([
  {
    name: '設定',
    values: [
      ['項目', '値'],
      ['年度', 8],
    ],
  },
]);
// a form is made from what is read alone
const tools = { port } as JobTools;

it('the form of a 事業 is a file that bears its name and the year of 設定', async () => {
  const { bytes, file } = await makeForm('協働化')(tools);
  expect(file).toBe('申請様式_協働化_令和8年度.xlsx');
  expect([...bytes.slice(0, 2)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PK');
});

it('a 事業 that the year of 設定 does not have is said in words, with what to do', async () => {
  await expect(makeForm('次の年度の事業')(tools)).rejects.toMatchObject(
    applicantErrors.noProgramme('次の年度の事業', 8),
  );
});
