import { expect, it } from 'vitest';
import { pane as words } from '../../../src/catalogue/pane';
import { button, openBook, steps, type ProductSuite } from '../product/pane';
import { SAMPLE } from '../product/grid';
import { fault, requests, said, write } from '../robust/stand';
import { smallSample } from '../robust/small-sample';

/** Excel sets no fit to paper unless the page layout tab is shown (OfficeDev/office-js 1860). */
export const pagesSuite: ProductSuite = (desk) => {
  const told = () =>
    desk().pane.getByText(words.error.unfitted([{ sheet: '指摘', across: 1, down: null }]).slice(0, 20));
  let plain = 0;

  it('nothing is said of sheets that were fitted to paper', async () => {
    await openBook(desk(), SAMPLE, await smallSample());
    await steps.check(desk());
    expect(await write(desk(), 'fill')).toBeNull();
    plain = await requests(desk());
    expect(await told().count()).toBe(0);
    await button(desk(), words.action.undo).click();
    await said(desk(), words.outcome.undone);
  });

  it('those that were not are named, with what to click; nothing else differs, no request is made for it', async () => {
    await fault(desk(), 'ignoreFit', true);
    expect(await write(desk(), 'fill')).toBeNull();
    expect(await requests(desk())).toBe(plain);
    const text = await told().innerText();
    expect(text).toContain('シート「指摘」');
    expect(text).toContain('［横］1 ページ');
    await fault(desk(), 'ignoreFit', false);
  });

  it('they are named once: a run that makes no sheet says nothing', async () => {
    expect(await write(desk(), 'fill')).toBeNull();
    expect(await told().count()).toBe(0);
  });
};
