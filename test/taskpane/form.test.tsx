// @vitest-environment jsdom
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WorkbookError } from '../../src/base/user-error';
import { formPaneTexts } from '../../src/catalogue/pane/form-pane-texts';
import { formTexts } from '../../src/catalogue/sheets/form-texts';
import { emptyBlocks } from '../../src/report/tag-list';
import type { Blocks } from '../../src/report/tags';
import { booksOf } from '../../src/scheme';
import { r8 } from '../../src/scheme/r8';
import { Notices } from '../../src/taskpane/shell/Notices';
import { FormSection } from '../../src/taskpane/steps/report/form/FormSection';
import type { TagSource } from '../../src/taskpane/steps/report/form/load-tags';
import { type FormProblem, type MadeForm, readForm } from '../../src/taskpane/steps/report/form/make-form';
import { TagPicker } from '../../src/taskpane/steps/report/form/TagPicker';
import { WorkspaceContext } from '../../src/taskpane/workspace/context';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import type { Job } from '../../src/taskpane/workspace/jobs';
import type { Workspace } from '../../src/taskpane/workspace/types';
import type { TaggedCell, WorkbookHost } from '../../src/workbook/host';
import { fakeParts, fakeProcedure } from './fixtures';

const putTag = vi.fn<WorkbookHost['putTag']>();
const appendTag = vi.fn<WorkbookHost['appendTag']>();
const takeTagBack = vi.fn<WorkbookHost['takeTagBack']>();

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

// jsdom has neither
URL.createObjectURL = () => 'blob:1';
URL.revokeObjectURL = () => undefined;
window.matchMedia ??= () =>
  ({ matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
document.hasFocus = () => true;

const host = document.body.appendChild(document.createElement('div'));
let root: ReturnType<typeof createRoot> | null = null;

/** Draws a part of the pane, and the messages of runs above it. */
async function draw(element: ReactNode, { busy = false } = {}): Promise<Workspace> {
  root = createRoot(host);
  const workspace = createWorkspace({
    ...fakeParts({ putTag, appendTag, takeTagBack }),
    procedure: fakeProcedure({ report: () => new Promise(() => undefined) }),
  });
  if (busy) void workspace.run('report');
  await act(async () =>
    root?.render(
      <FluentProvider theme={webLightTheme}>
        <WorkspaceContext value={workspace}>
          <Notices />
          {element}
        </WorkspaceContext>
      </FluentProvider>,
    ),
  );
  return workspace;
}

afterEach(() => {
  act(() => root?.unmount());
  vi.clearAllMocks();
});

function find<E extends HTMLElement>(selector: string, name: string): E {
  const named = [...host.querySelectorAll<E>(selector)].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
  );
  if (!named) throw new Error(`no ${name} in: ${host.textContent}`);
  return named;
}
const press = (name: string): Promise<void> => act(async () => find('button', name).click());

const words = formPaneTexts;
const file = new File([Uint8Array.of(1)], '様式1.xlsx');

/** What the browser's own dialogue does. */
async function choose(chosen = file): Promise<void> {
  const input = find<HTMLInputElement>('input', words.file);
  Object.defineProperty(input, 'files', { configurable: true, get: () => [chosen] });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
}

const form = { name: '様式1.xlsx', bytes: Uint8Array.of(80) };
const filled = { bytes: Uint8Array.of(80, 75), arrival: 'opened' as const };
const problem: FormProblem = {
  sheet: '別紙',
  cell: 'B3',
  kind: 'sheet',
  tag: '{{総活表:定着支援:件数}}',
  suggestions: ['総括表'],
  repairs: ['{{総括表:定着支援:件数}}'],
};
const made = (part: Partial<MadeForm> = {}): MadeForm => ({
  form,
  sheets: [{ name: '別紙', tags: 6 }],
  problems: [],
  filled,
  ...part,
});

describe('公式様式に記入', () => {
  it('opens the browser’s dialogue, fills the form, and says how many tags on which sheet', async () => {
    const make = vi.fn(() => () => Promise.resolve(made()));
    await draw(<FormSection make={make} />);
    const click = vi.spyOn(find<HTMLInputElement>('input', words.file), 'click');
    await press(words.choose);
    expect(click).toHaveBeenCalled();
    await choose();
    expect(make).toHaveBeenCalledWith(file, false, 'workbook');
    expect(host.textContent).toContain(words.opened('様式1.xlsx'));
    expect(host.textContent).toContain(formTexts.filled('別紙', 6));
    expect(host.textContent).toContain('このブックと様式のファイルには書き込みません');
    // it may still be wanted as a file
    expect(host.querySelector('a')?.download).toBe('様式1_記入済.xlsx');
  });

  it('is not opened where a file is wanted: Excel may end when it opens one', async () => {
    const make = vi.fn(() => () => Promise.resolve(made({ filled: { ...filled, arrival: 'file' } })));
    await draw(<FormSection make={make} />);
    await press(words.chooseForFile);
    await choose();
    expect(make).toHaveBeenCalledWith(file, false, 'file');
    expect(host.textContent).toContain(words.ready('様式1.xlsx'));
    expect(host.querySelector('a')?.download).toBe('様式1_記入済.xlsx');
  });

  it('offers the file where Excel cannot open it', async () => {
    const refused = made({ filled: { ...filled, arrival: 'refused' } });
    await draw(<FormSection make={() => () => Promise.resolve(refused)} />);
    await choose();
    expect(host.textContent).toContain(words.offered('様式1.xlsx'));
    const link = host.querySelector('a');
    expect([link?.getAttribute('href'), link?.download]).toEqual(['blob:1', '様式1_記入済.xlsx']);
  });

  it('lists the tags that name nothing, and goes on with the same file when told to', async () => {
    const make = vi.fn(
      (_: unknown, allowUnknown: boolean) => () =>
        Promise.resolve(made({ problems: [problem], filled: allowUnknown ? filled : null })),
    );
    await draw(<FormSection make={make} />);
    await choose();
    const item = host.querySelector('li');
    expect(host.textContent).toContain(formTexts.refused(1));
    expect(item?.textContent).toContain('別紙!B3{{総活表:定着支援:件数}}このシートは報告にありません。');
    expect(find('button', words.problems.copy('{{総括表:定着支援:件数}}')).textContent).toBe(
      '{{総括表:定着支援:件数}}',
    );
    const goOn = find('button', words.goOn);
    goOn.focus();
    await press(words.goOn);
    expect(make).toHaveBeenLastCalledWith(form, true, 'workbook');
    expect(host.textContent).toContain(formTexts.left(1));
    expect(host.querySelectorAll('li')).toHaveLength(1);
    // the button with the focus is gone
    expect(document.activeElement).toBe(find('button', words.choose));
  });

  it('shows no more problems than can be read', async () => {
    const problems = Array.from({ length: 60 }, () => problem);
    await draw(<FormSection make={() => () => Promise.resolve(made({ problems, filled: null }))} />);
    await choose();
    expect(host.querySelectorAll('li')).toHaveLength(50);
    expect(host.textContent).toContain('ほか10件');
  });

  it('leads to the picker where a form has no tags', async () => {
    await draw(<FormSection make={() => () => Promise.resolve(made({ sheets: [], filled: null }))} />);
    await choose();
    expect(host.textContent).toContain(words.noTags('様式1.xlsx'));
    expect(find('button', words.picker.title).getAttribute('aria-expanded')).toBe('false');
  });

  it('says what is the matter and what to do', async () => {
    const failed = new WorkbookError('SubmissionDiffers', '一致しません。', '確かめてください。');
    await draw(<FormSection make={() => () => Promise.reject(failed)} />);
    await choose();
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('一致しません。確かめてください。');
    await press('閉じる');
    expect(host.querySelector('[role="alert"]')).toBeNull();
    expect(document.activeElement).toBe(find('button', words.choose));
  });

  it('does not begin while something else is running', async () => {
    const make = vi.fn(() => () => Promise.resolve(made()));
    await draw(<FormSection make={make} />, { busy: true });
    await choose();
    expect(make).not.toHaveBeenCalled();
  });
});

describe('the file of a form', () => {
  const bytesOf = (size: number, arrayBuffer: () => Promise<ArrayBuffer>): File =>
    ({ name: '様式1.xlsx', size, arrayBuffer }) as File;
  const refusal = (chosen: File): Promise<string> =>
    readForm(chosen).then(
      () => 'none',
      ({ code }: WorkbookError) => code,
    );

  it.each([
    ['too big', 20 * 1_048_576 + 1, () => Promise.reject(new Error('was read')), 'FormTooBig'],
    ['gone', 9, () => Promise.reject(new DOMException('', 'NotFoundError')), 'FormUnreadable'],
    ['no workbook', 3, () => Promise.resolve(Uint8Array.of(1, 2, 3).buffer), 'file/not-workbook'],
    ['empty', 0, () => Promise.resolve(new ArrayBuffer(0)), 'file/empty'],
  ])('is refused when it is %s', async (_, size, read, code) => {
    expect(await refusal(bytesOf(size, read))).toBe(code);
  });
});

describe('タグを選ぶ', () => {
  const blocks: Blocks = new Map([
    [
      '総括表',
      [
        ['事業', '件数', '交付予定額'],
        ['定着支援', 12, 1_234_567],
        ['面的支援モデル', 0, ''],
        ['合計', 12, 1_234_567],
      ],
    ],
    [
      '所要額内訳',
      [
        ['受付番号', '法人名', '補助区分', '補助額'],
        ['合計', '', '', 900],
        ...Array.from({ length: 150 }, (_, at) => [`A${at}`, at === 77 ? '七福会' : '甲会', 'ソフト', at]),
      ],
    ],
  ]);
  const picker = words.picker;
  const drawPicker = (part: Partial<TagSource> = {}): Promise<Workspace> =>
    draw(<TagPicker load={() => Promise.resolve({ blocks, without: null, ...part })} />);

  const control = <E extends HTMLElement>(name: string): E => {
    const label = [...host.querySelectorAll('label')].find(({ textContent }) => textContent === name);
    const found = label ? host.querySelector<E>(`[id="${label.htmlFor}"]`) : null;
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const tag = (): string => control<HTMLTextAreaElement>(picker.tag).value;
  const options = (name: string): string[] =>
    [...control<HTMLSelectElement>(name).options].map(({ text }) => text);
  const enter = (element: HTMLSelectElement | HTMLInputElement, value: string): Promise<void> =>
    act(async () => {
      const prototype = Object.getPrototypeOf(element) as object;
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
      element.dispatchEvent(
        new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
      );
    });
  const pick = (name: string, value: string) => enter(control<HTMLSelectElement>(name), value);

  it('makes a tag of 様式, row and column, with its value', async () => {
    await drawPicker();
    expect(tag()).toBe('{{総括表:定着支援:件数}}');
    expect(host.textContent).toContain(picker.value('12'));
    expect(options(picker.row)).toEqual([picker.everyRow, '合計', '定着支援', '面的支援モデル']);
    await pick(picker.row, '面的支援モデル');
    await pick(picker.column, '交付予定額');
    expect(tag()).toBe('{{総括表:面的支援モデル:交付予定額}}');
    expect(host.textContent).toContain(picker.value(picker.blank));
    await pick(picker.row, '*');
    expect(tag()).toBe('{{総括表:*:交付予定額}}');
    expect(host.textContent).toContain(picker.everyRowNote);
    expect(host.textContent).toContain(picker.values(2, '1,234,567'));
  });

  it('narrows a long list of rows down', async () => {
    await drawPicker();
    await pick(picker.form, '所要額内訳');
    expect(host.textContent).toContain(picker.found(100, 152));
    await enter(find<HTMLInputElement>('input', picker.narrow), '七福');
    expect(tag()).toBe('{{所要額内訳:A77:補助額}}');
    expect(options(picker.row)).toEqual(['A77（七福会 ソフト）']);
    await enter(find<HTMLInputElement>('input', picker.narrow), 'どこにもない');
    expect(host.textContent).toContain(picker.none);
    expect(tag()).toBe('{{所要額内訳:A77:補助額}}');
  });

  it('offers what the rule book fixes in a workbook without tables, and no value', async () => {
    const without = { message: '申請の表がありません。', action: '', code: 'NoTable' };
    await drawPicker({ blocks: emptyBlocks(booksOf(r8, [r8])), without });
    expect(host.textContent).toContain(picker.noData);
    expect(options(picker.form)).toHaveLength(10);
    expect(options(picker.row)).toContain('協働化');
    expect(host.textContent).not.toContain(picker.value(''));
  });

  it('says why there are no values', async () => {
    await drawPicker({ without: { message: '列がありません。', action: '', code: 'MissingColumns' } });
    expect(host.textContent).toContain(picker.unread('列がありません。'));
  });

  /** Reads the tags at the second time of asking; the first goes on until it is cut off. */
  const slow = () =>
    vi
      .fn<Job<TagSource>>(() => Promise.resolve({ blocks, without: null }))
      .mockImplementationOnce(({ context }) => {
        const signal = context.progress?.signal;
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        });
      });

  it('reads the tags once more after a run to which it gave way', async () => {
    const load = slow();
    const workspace = await draw(<TagPicker load={load} />);
    expect(host.textContent).toContain(picker.loading);
    await act(() => workspace.run('check'));
    expect(load).toHaveBeenCalledTimes(2);
    expect(tag()).toBe('{{総括表:定着支援:件数}}');
  });

  it('does not begin again by itself after 中止', async () => {
    const load = slow();
    const workspace = await draw(<TagPicker load={load} />);
    await act(async () => workspace.cancel());
    expect(load).toHaveBeenCalledTimes(1);
    expect(host.textContent).toContain(picker.unread(''));
    expect(host.textContent).not.toContain(picker.loading);
  });

  const cell: TaggedCell = {
    sheetId: '1',
    address: 'B6',
    shown: '様式!B6',
    before: '',
    written: '{{総括表:定着支援:件数}}',
  };

  it('puts the tag into the selected cell and takes it back', async () => {
    vi.mocked(putTag).mockResolvedValue({ put: cell });
    await drawPicker();
    await press(picker.insert);
    expect(putTag).toHaveBeenCalledWith('{{総括表:定着支援:件数}}');
    expect(host.textContent).toContain(picker.inserted('様式!B6'));
    find('button', picker.undo).focus();
    await press(picker.undo);
    expect(takeTagBack).toHaveBeenCalledWith(cell);
    expect(host.textContent).toContain(picker.undone('様式!B6'));
    expect(document.activeElement).toBe(find('button', picker.insert));
  });

  it('asks before it adds to a text', async () => {
    const occupied = { sheetId: '1', address: 'B6', shown: '様式!B6', text: '計' };
    vi.mocked(putTag).mockResolvedValue({ occupied });
    vi.mocked(appendTag).mockResolvedValue({ ...cell, before: '計' });
    await drawPicker();
    await press(picker.insert);
    expect(host.textContent).toContain(picker.occupied('様式!B6', '計'));
    await press(picker.leave);
    expect(appendTag).not.toHaveBeenCalled();
    await press(picker.insert);
    await press(picker.append);
    expect(appendTag).toHaveBeenCalledWith('{{総括表:定着支援:件数}}', occupied);
    expect(host.textContent).toContain(picker.inserted('様式!B6'));
  });

  it('says why a tag was not put into the cell', async () => {
    vi.mocked(putTag).mockRejectedValue(new WorkbookError('CellFormula', '数式です。', '別のセルへ。'));
    await drawPicker();
    await press(picker.insert);
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('数式です。別のセルへ。');
  });
});
