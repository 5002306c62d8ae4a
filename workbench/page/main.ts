import type { Univer } from '@univerjs/core';
import { toUniver, toXlsx } from '../file';
import { parseMetadata } from '../host/functions/metadata';
import { Host } from '../host/host';
import { SETTINGS_KEY } from '../shim/contract';
import { blankWorkbook } from './builtin';
import { setUpDivider } from './divider';
import { createGrid, openInGrid } from './grid';
import './page.css';
import { Pane } from './pane';
import { Status } from './status';
import type { WorkbenchForTests } from './testing';
import { workbenchForTests } from './testing';
import type { OpenedFile } from './workbookFile';
import { addTablesAndMarks, currentState } from './workbookFile';

declare global {
  interface Window {
    workbench?: WorkbenchForTests;
  }
}

const FUNCTIONS_URL = '/functions.json';
const SAMPLES_URL = '/samples/index.json';
const NEW_BOOK = '新しいブック.xlsx';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as T;
}

/** The page: a grid, the pane beside it, and a file that can be opened and saved. */
class Workbench {
  private univer: Univer | null = null;
  private readonly pane = new Pane(element<HTMLIFrameElement>('pane'));
  private readonly status = new Status(element('status'));
  private readonly saveButton = element<HTMLButtonElement>('save');
  private current: { readonly host: Host; readonly name: string; readonly bytes: Uint8Array | null } | null =
    null;

  constructor() {
    setUpDivider(element('divider'), document.querySelector('.desk') ?? document.body);
    this.saveButton.addEventListener('click', () => {
      void this.download();
    });
    const input = element<HTMLInputElement>('open-file');
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      input.value = '';
      if (file) void this.openFile(file);
    });
  }

  get host(): Host {
    if (!this.current) throw new Error('no workbook is open');
    return this.current.host;
  }

  /** Opens the sample workbook, or an empty one where there is no sample. */
  async start(): Promise<void> {
    const sample = await firstSample();
    try {
      if (sample) return await this.open(sample.name, sample.bytes);
    } catch (error) {
      console.error('[workbench]', error);
    }
    await this.show(NEW_BOOK, blankWorkbook(), null);
    if (sample)
      this.status.failure(`見本「${sample.name}」を開けませんでした。「ブックを開く…」から選んでください。`);
  }

  save(): Uint8Array {
    const { bytes } = this.current ?? {};
    if (!bytes) throw new Error('an empty workbook has no file to save into');
    const { data, tables, marks } = currentState(this.host);
    return toXlsx(bytes, data, tables, marks);
  }

  private async openFile(file: File): Promise<void> {
    try {
      await this.open(file.name, new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      console.error('[workbench]', error);
      this.status.failure(
        `「${file.name}」を開けませんでした。Excel で開けるブック(.xlsx)か確かめてください。パスワードの付いたブックは開けません。`,
      );
    }
  }

  private async open(name: string, bytes: Uint8Array): Promise<void> {
    await this.show(name, toUniver(bytes), bytes);
  }

  private async show(name: string, file: OpenedFile, bytes: Uint8Array | null): Promise<void> {
    // A grid for each workbook: closing one takes its calculation, its functions and its listeners along.
    this.univer?.dispose();
    this.univer = createGrid(element('grid'));
    const host = new Host(this.univer, openInGrid(this.univer, { ...file.data, name }));
    this.current = { host, name, bytes };
    addTablesAndMarks(host, file);
    host.functions.register(await functionMetadata());
    sessionStorage.removeItem(SETTINGS_KEY);
    element('book-name').textContent = name;
    this.saveButton.disabled = bytes === null;
    this.status.follow(host);
    this.status.ready();
    this.pane.load(host);
  }

  private async download(): Promise<void> {
    const name = this.current?.name ?? '';
    try {
      await this.host.settled();
      const url = URL.createObjectURL(new Blob([new Uint8Array(this.save())], { type: XLSX }));
      const link = Object.assign(document.createElement('a'), { href: url, download: name });
      link.click();
      URL.revokeObjectURL(url);
      this.status.information(`「${name}」を保存しました。`);
    } catch (error) {
      console.error('[workbench]', error);
      this.status.failure(`「${name}」を保存できませんでした。画面を閉じずに、もう一度お試しください。`);
    }
  }
}

async function functionMetadata() {
  const response = await fetch(FUNCTIONS_URL);
  return response.ok ? parseMetadata(await response.json()) : [];
}

/** `?book=名前.xlsx` chooses a sample, `?book=blank` none. */
async function firstSample(): Promise<{ name: string; bytes: Uint8Array } | null> {
  const wanted = new URLSearchParams(window.location.search).get('book');
  if (wanted === 'blank') return null;
  const list = await fetch(SAMPLES_URL);
  const names = list.ok ? ((await list.json()) as string[]) : [];
  const name = names.find((candidate) => candidate === wanted) ?? names[0];
  if (name === undefined) return null;
  const file = await fetch(`/samples/${encodeURIComponent(name)}`);
  return file.ok ? { name, bytes: new Uint8Array(await file.arrayBuffer()) } : null;
}

const workbench = new Workbench();
const ready = workbench.start();
window.workbench = workbenchForTests({
  ready,
  host: () => workbench.host,
  save: () => workbench.save(),
});
ready.catch((error: unknown) => {
  console.error('[workbench]', error);
  element('status').textContent = '作業台を始められませんでした。ページを読み込み直してください。';
});
