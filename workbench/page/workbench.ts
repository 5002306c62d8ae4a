import { WorkbookError } from '../../src/base/user-error';
import { toUniver } from '../file';
import type { Host } from '../host/host';
import { SETTINGS_KEY } from '../shim/contract';
import { Appearance } from './appearance';
import { blankFile, blankWorkbook } from './builtin';
import { addCellMenu } from './cell-menu';
import { setUpDivider } from './divider';
import { offer } from './download';
import { element } from './element';
import { FunctionList } from './function-list';
import { leaveFocus } from './grid-focus';
import { addJumps } from './keys';
import { type Control, type Manifest, NO_MANIFEST, parseManifest, ribbonIds } from './manifest';
import { Notices } from './notice';
import { Pane } from './pane';
import { acceptBlocks } from './paste';
import { type BookFile, refusedFile } from './refused';
import { Ribbon } from './ribbon';
import { Saving } from './saving';
import { listenForShortcuts } from './shortcuts';
import { Stage } from './stage';
import { Status } from './status';
import { showTextSigns } from './text-signs';
import { timed } from './timed';
import { acceptWideFormulas } from './typed-formula';
import { type OpenedFile, savedFile } from './workbook-file';

const MANIFEST_URL = '/manifest.xml';
const NEW_BOOK = '新しいブック.xlsx';
const DATES_1904 =
  'このブックは日付を1904年から数えています。この画面では日付が4年と1日早く表示されますが、値は変わりません。日付はここで入力しないでください。';

/** What is told of the work, for what keeps it. */
export interface WorkListener {
  /** @param chosen whether the clerk has opened it in place of another */
  shown(stage: Stage, chosen: boolean): void;
  saved(): void;
  leaving(): Promise<void>;
}

/** The page: a ribbon, a grid, the pane beside it, and a file that can be opened and saved. */
export class Workbench {
  private readonly desk = document.querySelector<HTMLElement>('.desk') ?? document.body;
  private readonly pane = new Pane(element<HTMLIFrameElement>('pane'));
  private readonly status = new Status(element('status'));
  readonly notices = new Notices(element('notices'));
  listener: WorkListener | null = null;
  private readonly functions = new FunctionList();
  private readonly appearance = new Appearance(element<HTMLSelectElement>('theme'));
  private readonly saving: Saving;
  private manifest: Manifest = NO_MANIFEST;
  private ribbon: Ribbon | null = null;
  private current: Stage | null = null;
  /** Workbooks are opened one after another: two at once would take each other's grid away. */
  private opening: Promise<unknown> = Promise.resolve();

  /** @param bare a grid of cells alone, for what reads and writes the workbook and never looks at it */
  constructor(private readonly bare: boolean) {
    setUpDivider(element('divider'), this.desk);
    leaveFocus(element('grid'), [element('divider'), element('side')]);
    const current = (): Stage | null => this.current;
    this.saving = new Saving(element<HTMLButtonElement>('save'), this.status, current, () =>
      this.listener?.saved(),
    );
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
  start(book: BookFile | null): Promise<void> {
    return this.inTurn(async () => {
      if (!this.ribbon) await this.readManifest();
      await this.begin(book);
    });
  }

  private async begin(book: BookFile | null): Promise<void> {
    let refused: unknown = null;
    try {
      if (book) return await this.open(book);
    } catch (error) {
      refused = error;
    }
    await this.show({ name: NEW_BOOK, bytes: blankFile() }, blankWorkbook());
    if (book) this.refuse(book, refused, NEW_BOOK);
  }

  save(): Promise<Uint8Array> {
    return savedFile(this.host);
  }

  private async readManifest(): Promise<void> {
    const response = await fetch(MANIFEST_URL);
    if (response.ok) this.manifest = parseManifest(await response.text());
    const press = (control: Control): void => {
      this.press(control);
    };
    this.ribbon = new Ribbon(element('ribbon'), this.manifest, press);
    element('pane-title').textContent = this.manifest.name;
    await listenForShortcuts(this.manifest.overrides, (action) => {
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

  private openFile(file: File): Promise<void> {
    return this.inTurn(async () => {
      const book = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      try {
        await this.listener?.leaving();
        await this.open(book, true);
      } catch (error) {
        this.refuse(book, error, this.current?.name ?? null);
      }
    });
  }

  private inTurn(open: () => Promise<void>): Promise<void> {
    const opened = this.opening.then(open);
    this.opening = opened.catch(() => undefined);
    return opened;
  }

  private refuse(file: BookFile, error: unknown, shown: string | null): void {
    if (!(error instanceof WorkbookError)) console.error('[workbench]', error);
    this.notices.show('refused', 'failure', refusedFile(file, error, shown));
  }

  private async open(book: BookFile, chosen = false): Promise<void> {
    const file = timed('read', () => toUniver(book.bytes));
    await this.show(book, file, chosen);
  }

  private async show(book: BookFile, file: OpenedFile, chosen = false): Promise<void> {
    const functions = await this.functions.get();
    const { name, bytes, settings = null } = book;
    const ribbon = ribbonIds(this.manifest);
    const opening = { name, file, bytes, functions: functions ?? [], ribbon };
    const stage = Stage.open(element('grid'), this.bare, opening);
    this.current?.close();
    this.current = stage;
    if (settings === null) sessionStorage.removeItem(SETTINGS_KEY);
    else sessionStorage.setItem(SETTINGS_KEY, settings);
    element('book-name').textContent = name;
    this.saving.enable();
    this.notices.clear();
    this.surround(stage);
    this.status.follow(stage.host);
    if (stage.host.book.date1904) this.status.information(DATES_1904);
    else this.status.ready();
    this.pane.load(stage.host);
    this.listener?.shown(stage, chosen);
    if (!functions) this.functions.offer(this.notices, () => this.host);
  }

  /** What stands around the grid keeps to the workbook that is open. */
  private surround({ univer, host }: Stage): void {
    acceptBlocks(univer, host);
    acceptWideFormulas(univer);
    showTextSigns(univer);
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
}
