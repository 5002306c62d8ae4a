import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readZip } from '../../../src/ooxml/package/zip';
import { launchBrowser } from '../../browser/browser';
import { downloaded } from '../../browser/download';
import { largeSample } from '../large-sample';
import { peakOfTab } from '../peak';
import { bundled, splitText, steppedInNode, type SteppedRun, type Steps, total } from '../steps';
import { alone, durations, megabytes, most, type Row, times } from '../table/rows';
import { paired, ratio, spread } from '../table/statistics';

/** A page of this address counts as safe, as it has to be for digests. */
const ADDRESS = 'http://localhost/bench/';
const PAGE = '<!doctype html><html><body><input type="file"><script src="steps.js"></script></body></html>';
const PATIENCE = 600_000;
/** Bytes: so much a tab may take with 30,000 applications. */
const GOAL = 1.5e9;

interface InTab {
  readonly steps: Steps;
  readonly peak: number | null;
  readonly made: Uint8Array;
}

/** The file path in a tab: opened, processed and saved there, beside the same in Node. */
export async function inTabs(folder: string, copies: number, runs: number): Promise<Row[]> {
  const [input, output] = [path.join(folder, 'sample.xlsx'), path.join(folder, 'node.xlsx')];
  await writeFile(input, largeSample(copies));
  const program = await bundled('node', folder);
  const script = await readFile(await bundled('page', folder), 'utf8');
  const tabs: InTab[] = [];
  const nodes: SteppedRun[] = [];
  const pairs = await paired(
    async () => {
      const tab = await inTab(script, input);
      tabs.push(tab);
      return total(tab.steps);
    },
    async () => {
      const node = await steppedInNode(program, input, output);
      nodes.push(node);
      sameContent(tabs.at(-1)?.made ?? new Uint8Array(), await readFile(output));
      return total(node.steps);
    },
    { runs, warmUp: 0 },
  );
  const [ours, theirs] = [most(tabs), most(nodes)];
  const what = `見本を${String(copies)}倍にした申請${(150 * copies).toLocaleString('ja-JP')}件を、タブの中で開き、算定し、報告を作り、保存`;
  return [
    {
      what,
      figure: durations(spread(pairs.map((pair) => pair.ours))),
      peer: `Node.js で同じ手順 ${durations(spread(pairs.map(({ peer }) => peer)))}`,
      ratio: times(ratio(pairs)),
    },
    alone('その内訳', splitText(tabs.map(({ steps }) => steps))),
    {
      what: `そのタブのメモリー（目標 ${megabytes(GOAL)} 以下）`,
      figure: `${megabytes(ours)}${ours === null ? '' : ours <= GOAL ? '、目標の中' : '、目標を超える'}`,
      peer: `Node.js ${megabytes(theirs)}`,
      ratio: ours === null || theirs === null ? '—' : `${(ours / theirs).toFixed(2)}倍`,
    },
  ];
}

/** In a browser of its own: what another tab has left would count for this one. */
async function inTab(script: string, input: string): Promise<InTab> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.route('**/*', (route) =>
      route.fulfill(
        route.request().url().endsWith('.js')
          ? { contentType: 'text/javascript; charset=utf-8', body: script }
          : { contentType: 'text/html; charset=utf-8', body: PAGE },
      ),
    );
    await page.goto(ADDRESS);
    const download = page.waitForEvent('download');
    // Where the work fails, that is what is told.
    download.catch(() => undefined);
    await page.setInputFiles('input', input);
    const steps = await page.evaluate(() => (window as unknown as { processed: Promise<Steps> }).processed);
    const made = await downloaded(await download);
    return { steps, peak: await peakOfTab(browser), made };
  } finally {
    await browser.close();
  }
}

/** @throws Error where a part of the one file holds something else than that of the other, however compressed. */
function sameContent(one: Uint8Array, other: Uint8Array): void {
  const [parts, others] = [one, other].map((bytes) =>
    readZip(bytes).map(({ name, size, crc }) => `${name} ${String(size)} ${String(crc)}`),
  );
  if (parts?.join('\n') !== others?.join('\n')) throw new Error('the tab makes another file than Node');
}
