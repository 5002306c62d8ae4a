/**
 * Takes pictures of the pane in Chromium, for looking at them:
 * `npx tsx test/taskpane/pictures/take.ts <folder> [scene…]`.
 */
import { mkdirSync } from 'node:fs';
import { launchBrowser } from '../../browser/browser';
import { openGallery } from './gallery';
import { type Scene, SCENES } from './scenes';

const [folder = 'test-results/pictures', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const gallery = await openGallery();
const browser = await launchBrowser();
for (const scene of wanted.length > 0 ? (wanted as Scene[]) : SCENES) {
  for (const [width, look] of [
    [350, 'light'],
    [350, 'dark'],
    [320, 'light'],
  ] as const) {
    const page = await gallery.show(browser, scene, width, look);
    await page.screenshot({ path: `${folder}/${scene}-${width}-${look}.png` });
    await page.close();
  }
}
await browser.close();
gallery.close();
