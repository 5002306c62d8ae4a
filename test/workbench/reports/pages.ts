import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { pane as words } from '../../../src/catalogue/pane';
import { NAMES_PER_LOAD } from '../../../src/workbook/office/look/facts';
import { SAMPLE } from '../product/grid';
import { button, openBook, type ProductSuite, steps } from '../product/pane';
import { smallSample } from '../robust/small-sample';
import { fault, requests, said, write } from '../robust/stand';

/** How the sentence begins, whatever sheets it names. */
const BEGINNING = words.error.unfitted([]).slice(0, 20);

const WORKBOOK = 'xl/workbook.xml';

/** Names of others before ours, more than are asked for in one request. */
function withNames(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Array.from(
    { length: NAMES_PER_LOAD + 1 },
    (_, n) => `<definedName name="範囲_${n}">${n % 3 === 0 ? '#REF!' : `申請!$A$${n + 1}`}</definedName>`,
  ).join('');
  const xml = strFromU8(parts[WORKBOOK] ?? new Uint8Array());
  const listed = xml.includes('<definedNames>')
    ? xml.replace('<definedNames>', `$&${names}`)
    : xml.replace('</sheets>', `$&<definedNames>${names}</definedNames>`);
  return zipSync({ ...parts, [WORKBOOK]: strToU8(listed) });
}

/** Excel sets no fit to paper unless the page layout tab is shown (OfficeDev/office-js 1860). */
export const pagesSuite: ProductSuite = (desk) => {
  const told = () => desk().pane.getByText(BEGINNING);
  /** The sheets of 算定 made anew; how many requests that took. */
  const filled = async (): Promise<number> => {
    expect(await write(desk(), 'fill')).toBeNull();
    return requests(desk());
  };
  const takenBack = async (): Promise<void> => {
    await button(desk(), words.action.undo).click();
    await said(desk(), words.outcome.undone);
  };

  it('sheets that Excel did not fit to paper are named, with what to click, and no request is made for it', async () => {
    await openBook(desk(), SAMPLE, withNames(await smallSample()));
    await steps.check(desk());
    await filled();
    // what is ours is found behind all the names, or the sheets would stay and be in the way
    await takenBack();
    const plain = await filled();
    expect(await told().count()).toBe(0);
    await takenBack();

    await fault(desk(), 'ignoreFit', true);
    expect(await filled()).toBe(plain);
    const text = await told().innerText();
    expect(text).toContain('「指摘」');
    expect(text).toContain('［横］1 ページ');
    await fault(desk(), 'ignoreFit', false);
  });
};
