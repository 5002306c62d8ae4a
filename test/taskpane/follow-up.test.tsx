// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { followUpTexts as words } from '../../src/catalogue/follow-up-texts';
import { reminderTexts } from '../../src/catalogue/reminder-texts';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { returnLetters } from '../../src/report/return-letter';
import { schemes } from '../../src/scheme';
import { readLetterSheet } from '../../src/workbook/read/letters/letter-sheet';
import { readLetterRecords, recordSent } from '../../src/workbook/run/letter-record';
import { memoryWorkbook } from '../memory/workbook';
import { checkResult } from './fixtures';
import { Pane } from './mount';

afterEach(() => document.body.replaceChildren());

/** The letters of the fixture: that of the first is answered since, one point of the second. */
const letters = returnLetters(checkResult().findings, schemes);
const [first] = letters;

async function opened(deadline: string) {
  const port = memoryWorkbook([{ name: '設定', values: [['項目', '値']] }]);
  const sent = letters.map((letter, at) =>
    at === 1 ? { ...letter, issues: `${letter.issues}、R1-99` } : letter,
  );
  await recordSent(port, sent, { today: '2026-11-01', deadline });
  const applications = new Map(
    letters.map(({ receiptNumber }) => [
      receiptNumber,
      {
        ...{ receiptNumber, corporationName: 'みらい会', establishmentName: 'みらいの里' },
        ...{ programme: '定着支援', withdrawn: false, determined: true },
      },
    ]),
  );
  const findings = checkResult().findings.filter(
    ({ receiptNumber }) => receiptNumber !== first?.receiptNumber,
  );
  const pane = new Pane(
    {
      check: async () => ({
        ...checkResult({ findings }),
        found: () => ({ findings, applications }),
        letters: await readLetterSheet(port),
      }),
    },
    port,
  );
  await pane.does(() => pane.workspace.run('check'));
  await pane.does(() => pane.workspace.showStep('report'));
  return { pane, port };
}

const states = async (port: Parameters<typeof readLetterRecords>[0]) =>
  (await readLetterRecords(port)).map(({ state, answeredOn }) => `${state} ${answeredOn}`.trim());

const said = (): string[] =>
  [...document.querySelectorAll('dialog [role="status"]')].map(({ textContent }) => textContent ?? '');

describe('差戻し that were sent', () => {
  it('are counted on the card by what is resolved and overdue', async () => {
    const { pane } = await opened('2026-11-14');
    expect(letters.length).toBeGreaterThan(1);
    expect(pane.text).toContain(words.card(letters.length, 1, 1, letters.length));
  });

  it('become 済 where all is resolved, on a button that says so, and are taken back', async () => {
    const { pane, port } = await opened('');
    await pane.click(words.open);
    expect(pane.text).toContain(`${first?.receiptNumber ?? ''} みらいの里`);
    await pane.click(words.states.set(1));
    const rest = letters.slice(1).map(() => '発送');
    expect(await states(port)).toEqual(['済 2026-11-21', ...rest]);
    expect(said()).toContain(words.states.done(1));
    await pane.click(words.takeBack);
    expect(await states(port)).toEqual(['発送', ...rest]);
  });

  it('become 回答 where a part is resolved and a clerk ticks them', async () => {
    const { pane, port } = await opened('');
    await pane.click(words.open);
    const ticks = [...document.querySelectorAll<HTMLInputElement>('dialog input[type="checkbox"]')];
    expect(ticks.map(({ checked }) => checked)).toEqual([true, false]);
    await pane.does(() => ticks[1]?.click());
    await pane.click(words.states.set(2));
    expect((await states(port)).slice(0, 2)).toEqual(['済 2026-11-21', '回答 2026-11-21']);
  });

  it('that are overdue come onto the sheet 督促, and go from it', async () => {
    const { pane, port } = await opened('2026-11-14');
    await pane.click(words.open);
    expect(pane.text).toContain(words.reminders.about(letters.length));
    await pane.click(words.reminders.make);
    expect(said()).toContain(reminderTexts.made(letters.length, '2026-11-21'));
    const rows = (await port.read([SHEETS.reminders])).get(SHEETS.reminders)?.values;
    expect(rows?.slice(1).map((row) => row[6])).toEqual(letters.map(() => 7));
    await pane.click(words.takeBack);
    expect((await port.describe()).sheets.map(({ name }) => name)).not.toContain(SHEETS.reminders);
  });

  it('make no sheet where none is overdue, and say so', async () => {
    const { pane, port } = await opened('2026-11-21');
    await pane.click(words.open);
    expect(pane.text).toContain(words.reminders.none);
    await pane.click(words.reminders.make);
    expect(said()).toContain(reminderTexts.none('2026-11-21'));
    expect((await port.describe()).sheets.map(({ name }) => name)).not.toContain(SHEETS.reminders);
  });
});
