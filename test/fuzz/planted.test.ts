import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sheetsOf, workedCases } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import { baseOfCase } from './bases';
import { Dice } from './dice';
import { judge } from './judge';
import { type FuzzInput, makeInput } from './make-input';
import { type Outcome, runProduct } from './run-product';
import { besideMalformed } from './same-parts';

const DONE = { code: 'done', engine: null };

/** A change of one part of a saved file. */
type Edit = (xml: string) => string;

function edited(bytes: Uint8Array, part: RegExp, edit: Edit): Uint8Array {
  const parts = unzipSync(bytes);
  const changed = Object.entries(parts).map(([name, content]) => {
    const text = part.test(name) ? edit(strFromU8(content)) : null;
    return [name, text === null ? content : strToU8(text)] as const;
  });
  const before = strFromU8(Object.entries(parts).find(([name]) => part.test(name))![1]);
  // a plant that changes nothing would prove nothing
  expect(edit(before)).not.toBe(before);
  return zipSync(Object.fromEntries(changed), { level: 0 });
}

describe('a fault that is planted', { timeout: 120_000 }, () => {
  let input: FuzzInput;
  let outcome: Outcome;

  beforeAll(async () => {
    const entry = workedCases.find(({ id }) => id === 'C01')!;
    const bytes = await workbookBytes(sheetsOf(entry));
    input = {
      base: 'case C01',
      book: baseOfCase(entry).book,
      bytes,
      mutations: [],
      isHarmless: true,
      isDamaged: false,
      sound: null,
      dice: new Dice(1, 1),
    };
    outcome = await runProduct(bytes, { report: true, again: true, undo: true });
  });

  it('is none where nothing is planted', () => expect(judge(input, outcome)).toEqual([]));

  const first = /xl\/worksheets\/sheet1\.xml$/;
  const second = /xl\/worksheets\/sheet2\.xml$/;
  const PLANTS: readonly (readonly [string, RegExp, Edit, RegExp])[] = [
    [
      'an amount off by one',
      first,
      (xml) => xml.replace(/<v>240000<\/v>/, '<v>240001</v>'),
      /rounded down|sum|by hand/,
    ],
    [
      'every amount a thousand too much',
      first,
      (xml) => xml.replaceAll('<v>240000</v>', '<v>241000</v>'),
      /sum: 総括表/,
    ],
    [
      'a cost of the clerk’s that is another',
      second,
      (xml) => xml.replace('<v>300000</v>', '<v>300001</v>'),
      /touched: 経費!/,
    ],
    [
      'a cell of the clerk’s that is gone',
      first,
      (xml) => xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, ''),
      /touched: 申請!B2/,
    ],
    [
      'a row of ours one too low',
      second,
      (xml) =>
        xml.replace(
          /<c r="([A-Z]+)2"([^>]*)><v>300000<\/v><\/c>(?=(?:(?!<\/row>).)*<\/row><\/sheetData>)/,
          '<c r="$13"$2><v>300000</v></c>',
        ),
      /touched|sum/,
    ],
    ['another format', first, (xml) => xml.replace(/<c r="B2"/, '<c r="B2" s="1"'), /touched: 申請!B2/],
  ];

  it.each(PLANTS)('%s', (_, part, edit, finding) => {
    const faults = judge(input, {
      ...outcome,
      saved: edited(outcome.saved!, part, edit),
      again: null,
      undone: null,
    });
    expect(faults.join('\n')).toMatch(finding);
  });

  it('a total off by one', () => {
    const parts = unzipSync(outcome.saved!);
    const summary = Object.keys(parts).find(
      (name) =>
        /<v>240000<\/v>/.test(strFromU8(parts[name]!)) &&
        !/sheet[12]\.xml$/.test(name) &&
        /worksheets/.test(name),
    )!;
    const saved = edited(outcome.saved!, new RegExp(`${summary}$`), (xml) =>
      xml.replaceAll('<v>240000</v>', '<v>239999</v>'),
    );
    expect(judge(input, { ...outcome, saved, again: null, undone: null }).join()).toMatch(/sum|補助額/);
  });

  it('a cost off by one in a row of 機器別集計', () => {
    const parts = unzipSync(outcome.saved!);
    const off = Object.keys(parts).filter(
      (name) => /worksheets\/sheet(?![12]\.xml)/.test(name) && /<v>300000<\/v>/.test(strFromU8(parts[name]!)),
    );
    const found = off.flatMap((name) => {
      const saved = edited(outcome.saved!, new RegExp(`${name}$`), (xml) =>
        xml.replace('<v>300000</v>', '<v>300001</v>'),
      );
      return judge(input, { ...outcome, saved, again: null, undone: null });
    });
    expect(found.join('\n')).toMatch(/機器別集計 合計 支出額/);
  });

  it.each<[string, Partial<Outcome>, RegExp]>([
    ['words of an engine', { process: { code: 'thrown', engine: 'TypeError: x is undefined' } }, /engine/],
    [
      'a check that reads what the work does not',
      { process: { code: 'file/damaged', engine: null }, saved: null },
      /check reads it/,
    ],
    [
      'a sound file that is refused',
      { check: { code: 'file/damaged', engine: null }, process: { code: 'file/damaged', engine: null } },
      /sound file/,
    ],
    ['a second run that writes', { again: new Uint8Array([1]), process: DONE }, /second run/],
  ])('%s', (_, change, finding) => {
    expect(judge(input, { ...outcome, ...change }).join('\n')).toMatch(finding);
  });

  it('what is not taken back', () => {
    expect(judge(input, { ...outcome, undone: outcome.saved }).join('\n')).toMatch(/not taken back/);
  });

  it('in what is saved beside a part that is not well-formed', async () => {
    const depth = { report: true, again: false, undo: false };
    const beside = (part: string, saved: Uint8Array, bytes = input.bytes): Promise<readonly string[]> =>
      besideMalformed({ ...input, sound: { bytes, part } }, saved, depth);
    const saved = edited(outcome.saved!, first, (xml) => xml.replaceAll('240000', '240001'));
    expect(await beside('xl/q.xml', outcome.saved!)).toEqual([]);
    expect(await beside('xl/q.xml', saved)).toEqual([expect.stringMatching(/changes .*sheet1\.xml/)]);
    expect(await beside('xl/q.xml', saved, Uint8Array.of(1))).toEqual([expect.stringMatching(/is refused/)]);
  });

  it('in an input is made again by its seed and number', () => {
    for (const index of [0, 7, 4_711]) expect(makeInput(3, index).bytes).toEqual(makeInput(3, index).bytes);
    expect(makeInput(3, 1).bytes).not.toEqual(makeInput(4, 1).bytes);
  });
});
