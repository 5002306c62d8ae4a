import type { Univer } from '@univerjs/core';
import { toUniver, toXlsxAside } from '../file';
import { parseMetadata } from '../host/functions/metadata';
import { Host } from '../host/host';
import { SETTINGS_KEY } from '../shim/contract';
import { Appearance } from './appearance';
import { blankFile, blankWorkbook } from './builtin';
import { addCellMenu } from './cell-menu';
import { setUpDivider } from './divider';
import { offer } from './download';
import { element } from './element';
import { createGrid, openInGrid } from './grid';
import { addJumps } from './keys';
import { type Control, type Manifest, NO_MANIFEST, parseManifest, ribbonIds } from './manifest';
import { Pane } from './pane';
import { acceptBlocks } from './paste';
import { Ribbon } from './ribbon';
import { pressed, readShortcuts } from './shortcuts';
import { Status } from './status';
import { timed } from './timed';
import { addTablesAndMarks, currentState, type OpenedFile } from './workbook-file';

const FUNCTIONS_URL = '/functions.json';
const MANIFEST_URL = '/manifest.xml';
const NEW_BOOK = '新しいブック.xlsx';
const DATES_1904 =
  'このブックは日付を1904年から数えています。この画面では日付が4年と1日早く表示されますが、値は変わりません。日付はここで入力しないでください。';

interface Open {
  readonly host: Host;
  readonly name: string;
}

/** The page: a ribbon, a grid, the pane beside it, and a file that can be opened and saved. */
export class Workbench {
  private univer: Univer | null = null;
  private readonly desk = document.querySelector<HTMLElement>('.desk') ?? document.body;
  private readonly pane = new Pane(element<HTMLIFrameElement>('pane'));
  private readonly status = new Status(element('status'));
  private readonly appearance = new Appearance(element<HTMLSelectElement>('theme'));
  private readonly saveButton = element<HTMLButtonElement>('save');
  private manifest: Manifest = NO_MANIFEST;
  private ribbon: Ribbon | null = null;
  private current: Open | null = null;

  /** @param bare a grid of cells alone, for what reads and writes the workbook and never looks at it */
  constructor(private readonly bare: boolean) {
    setUpDivider(element('divider'), this.desk);
    this.saveButton.addEventListener('click', () => {
      void this.download();
    });
    const input = element<HTMLInputElement>('open-file');
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      input.value = '';
      if (file) void this.openFile(file);
    });
    element('close-pane').addEventListener('click', () => {
      this.host.addin.showPane(false);
    });
    this.pane.onCompleted((id) => this.ribbon?.done(id));
  }

  get host(): Host {
    if (!this.current) throw new Error('no workbook is open');
    return this.current.host;
  }

  /** Opens a workbook; an empty one where there is none or where it can't be opened. */
  async start(sample: { name: string; bytes: Uint8Array } | null): Promise<void> {
    await this.readManifest();
    try {
      if (sample) return await this.open(sample.name, sample.bytes);
    } catch (error) {
      console.error('[workbench]', error);
    }
    await this.show(NEW_BOOK, blankWorkbook(), blankFile());
    if (sample)
      this.status.failure(`見本「${sample.name}」を開けませんでした。「ブックを開く…」から選んでください。`);
  }

  save(): Promise<Uint8Array> {
    const { data, tables, marks } = currentState(this.host);
    return toXlsxAside(this.host.insertion.file, data, tables, marks, this.host.shifts.bySheet);
  }

  private async readManifest(): Promise<void> {
    const response = await fetch(MANIFEST_URL);
    if (response.ok) this.manifest = parseManifest(await response.text());
    const press = (control: Control): void => {
      this.press(control);
    };
    this.ribbon = new Ribbon(element('ribbon'), this.manifest, press);
    element('pane-title').textContent = this.manifest.name;
    const shortcuts = await readShortcuts(this.manifest.overrides);
    window.addEventListener('keydown', (event) => {
      const action = shortcuts.get(pressed(event));
      if (action === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      this.host.act(action);
    });
  }

  private press({ id, action }: Control): void {
    if (action.kind === 'pane') {
      this.host.addin.showPane(true);
      return;
    }
    this.ribbon?.busy(id);
    this.pane.invoke(id, action.name);
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
    const file = timed('read', () => toUniver(bytes));
    await this.show(name, file, bytes);
  }

  private async show(name: string, file: OpenedFile, bytes: Uint8Array): Promise<void> {
    // A grid for each workbook: closing one takes its calculation, its functions and its listeners along.
    this.univer?.dispose();
    const univer = timed('grid', () => createGrid(element('grid'), this.bare));
    this.univer = univer;
    const host = timed('workbook', () => {
      const unitId = openInGrid(univer, { ...file.data, name });
      return new Host(univer, unitId, bytes, ribbonIds(this.manifest));
    });
    this.current = { host, name };
    timed('tables', () => {
      addTablesAndMarks(host, file);
    });
    host.functions.register(await functionMetadata());
    sessionStorage.removeItem(SETTINGS_KEY);
    element('book-name').textContent = name;
    this.saveButton.disabled = false;
    this.surround(univer, host);
    this.status.follow(host);
    if (host.book.date1904) this.status.information(DATES_1904);
    else this.status.ready();
    this.pane.load(host);
  }

  /** What stands around the grid keeps to the workbook that is open. */
  private surround(univer: Univer, host: Host): void {
    acceptBlocks(univer, host);
    addJumps(univer, host);
    this.appearance.follow(univer);
    this.ribbon?.follow(host.addin);
    addCellMenu(univer, host.addin, this.manifest.cellMenu, (control) => {
      this.press(control);
    });
    const showPane = (): void => {
      if (this.current?.host === host) this.desk.classList.toggle('desk--no-pane', !host.addin.paneVisible);
    };
    host.addin.onChange(showPane);
    showPane();
    host.onCreated((bytes, n) => {
      offer(bytes, `ブック${String(n)}.xlsx`);
    });
  }

  private async download(): Promise<void> {
    const name = this.current?.name ?? '';
    try {
      await this.host.settled();
      offer(await this.save(), name);
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
