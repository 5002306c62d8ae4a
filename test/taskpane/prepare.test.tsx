// @vitest-environment jsdom
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ComponentProps, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WorkbookError } from '../../src/base/user-error';
import { describeTemplate } from '../../src/documents/printed/describe-template';
import { templateXlsx } from '../../src/documents/printed/template';
import { newest } from '../../src/scheme';
import type { Destination } from '../../src/taskpane/parts/destination';
import { Notices } from '../../src/taskpane/shell/Notices';
import type { OpenedSample } from '../../src/taskpane/steps/prepare/open-sample';
import { PrepareStep } from '../../src/taskpane/steps/prepare/PrepareStep';
import { PrepareView } from '../../src/taskpane/steps/prepare/PrepareView';
import type { PrepareActions } from '../../src/taskpane/steps/prepare/types';
import { WorkspaceContext } from '../../src/taskpane/workspace/context';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import type { Job } from '../../src/taskpane/workspace/jobs';
import type { Workspace } from '../../src/taskpane/workspace/types';
import type { Preparation } from '../../src/workbook/prepare/preparation';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { fakeParts, fakeProcedure } from './fixtures';
import { checkedOf, preparationOf } from './prepare-fixtures';

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

// jsdom has neither
URL.createObjectURL = () => 'blob:1';
URL.revokeObjectURL = () => undefined;
// jsdom has neither; Fluent UI needs both only to be drawn
window.matchMedia ??= () =>
  ({ matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

const host = document.body.appendChild(document.createElement('div'));
let root: ReturnType<typeof createRoot> | null = null;

async function draw(element: ReactNode): Promise<void> {
  root ??= createRoot(host);
  await act(async () => root?.render(<FluentProvider theme={webLightTheme}>{element}</FluentProvider>));
  // what few workbooks need comes in scripts of its own
  await act(() => vi.dynamicImportSettled());
}

afterEach(() => {
  act(() => root?.unmount());
  root = null;
});

const actions = {
  onReread: vi.fn<PrepareActions['onReread']>(),
  onGo: vi.fn<PrepareActions['onGo']>(),
  onMap: vi.fn<PrepareActions['onMap']>(),
  onUnmap: vi.fn<PrepareActions['onUnmap']>(),
  onAnswer: vi.fn<PrepareActions['onAnswer']>(),
  onReplace: vi.fn<PrepareActions['onReplace']>(),
  onPick: vi.fn<PrepareActions['onPick']>(),
  onIntake: vi.fn<PrepareActions['onIntake']>(),
  onTemplate: vi.fn<PrepareActions['onTemplate']>(),
};

const view = (preparation: Preparation | null, part: Partial<PrepareActions> = {}): Promise<void> =>
  draw(<PrepareView preparation={preparation} busy={false} onSample={null} {...actions} {...part} />);

const text = (): string => host.textContent ?? '';

function named<E extends HTMLElement>(selector: string, name: string): E {
  const found = [...host.querySelectorAll<E>(selector)].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
  );
  if (!found) throw new Error(`no ${selector} ${name} in: ${text()}`);
  return found;
}

const click = async (name: string): Promise<void> => {
  await act(async () => named('button', name).click());
  await act(() => vi.dynamicImportSettled());
};

async function choose(label: string, option: string): Promise<void> {
  const select = named<HTMLSelectElement>('select', label);
  const value = [...select.options].find((each) => each.text === option)?.value;
  if (value === undefined) throw new Error(`no ${option} in ${label}`);
  await act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('準備', () => {
  it('says where the tables stand, how many rows they hold, and that the check can begin', async () => {
    await view(await preparationOf('sample'));
    expect(text()).toContain('点検を始められます。');
    expect(text()).toContain('申請 173行申請!A4表「申請」');
    expect(text()).toContain('経費 463行経費!A4表「経費」');
    expect(text()).toContain('構成員 19行構成員!A4表「構成員」');
    expect(text()).toContain('パッケージ上限額5,000,000円');
    expect(text()).not.toContain('未回答');
    const [table] = host.querySelectorAll<HTMLButtonElement>('button[title^="申請の表"]');
    await act(async () => table?.click());
    expect(actions.onGo).toHaveBeenLastCalledWith({ sheet: '申請', row: 3, column: 0, address: '申請!A4' });
  });

  it('shows the columns only when asked, each leading to its cell', async () => {
    await view(await preparationOf('sample'));
    expect(text()).not.toContain('SECURITY ACTION ID');
    await click('読み取った列 35');
    expect(text()).toContain('SECURITY ACTION ID');
    await click('セル 申請!R4 へ移動');
    expect(actions.onGo).toHaveBeenLastCalledWith(expect.objectContaining({ row: 3, column: 17 }));
  });

  it('proposes the columns that are needed, with their values, and reads them so by one button', async () => {
    const preparation = await preparationOf('lacking');
    await view(preparation);
    expect(text()).toContain('点検の前に、足りないものがあります。');
    expect(text()).toContain('足りないもの：「経費」の列（経費区分・支出額）。');
    expect(text()).toContain('必要な列が2つありません');
    const lines = preparation.tables.find(({ kinds }) => kinds.includes('lines'))!;
    const placeOf = (header: string) => lines.unknown.find(({ written }) => written === header)!.place;
    const select = (header: string) => named<HTMLSelectElement>('select', `「${header}」の列`);
    expect([select('経費区分').value, select('支出額').value]).toEqual(['種別', '税込の額']);
    expect(text()).toContain('値からの見当。例：見守り、介護ソフト、インカム');
    expect(text()).toContain('例：900000、1200000、500000');
    await click('この列で読む');
    expect(actions.onMap).toHaveBeenLastCalledWith([
      { table: 'lines', field: 'category', place: placeOf('種別') },
      { table: 'lines', field: 'cost', place: placeOf('税込の額') },
    ]);
  });

  it('reads another column than the proposed one, one alone, or none twice; the dialogue is a button away', async () => {
    const preparation = await preparationOf('lacking');
    await view(preparation);
    actions.onMap.mockClear();
    await choose('「経費区分」の列', '税込の額');
    expect(text()).toContain('列「税込の額」が二つの項目に選ばれています。');
    await click('この列で読む');
    expect(actions.onMap).not.toHaveBeenCalled();
    await choose('「経費区分」の列', '（この列はない）');
    await click('この列で読む');
    expect(actions.onMap).toHaveBeenLastCalledWith([
      expect.objectContaining({ table: 'lines', field: 'cost' }),
    ]);
    await click('表や見出しの行から選ぶ');
    expect(actions.onPick).toHaveBeenLastCalledWith({ sheet: '経費', headerRow: 1, kind: '経費' });

    await click('読まない列 4');
    await choose('列「種別」の内容', '経費区分');
    expect(actions.onMap).toHaveBeenLastCalledWith([
      expect.objectContaining({ table: 'lines', field: 'category' }),
    ]);
  });

  it('shows what was mapped by hand, and lets it go again', async () => {
    await view(await preparationOf('mapped'));
    expect(text()).toContain('支出額 見出し「税込の額」');
    expect(text()).toContain('手で対応づけ');
    await click('「支出額」の対応づけを解除');
    expect(actions.onUnmap).toHaveBeenLastCalledWith({ table: 'lines', field: 'cost' });
  });

  it('starts nothing while something is running', async () => {
    await view(await preparationOf('mapped'), { busy: true });
    actions.onUnmap.mockClear();
    await click('「支出額」の対応づけを解除');
    expect(actions.onUnmap).not.toHaveBeenCalled();
  });

  it('puts the settings to be decided first, and names what is out of range', async () => {
    await view(await preparationOf('settings'));
    const order = ['税区分', '寄付金等の控除', 'パッケージ上限額', '都道府県', '年度', '補助率'];
    const at = order.map((label) => text().indexOf(label, text().indexOf('最初に決める設定')));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(text()).toContain('未回答の設定：寄付金等の控除。');
    expect(text()).toContain('「12000000」は範囲外です');
    expect(text()).toContain('範囲：4,000,000〜10,000,000（円）');
    const [ceiling] = host.querySelectorAll<HTMLButtonElement>('button[title^="設定「パッケージ上限額」"]');
    await act(async () => ceiling?.click());
    expect(actions.onGo).toHaveBeenLastCalledWith(expect.objectContaining({ address: '設定!B5' }));
  });

  it('answers a setting in place: a choice, a number within its range, one more 予算額', async () => {
    await view(await preparationOf('settings'));
    const field = (): HTMLSelectElement | HTMLInputElement => {
      const fields = host.querySelectorAll<HTMLSelectElement | HTMLInputElement>('form select, form input');
      return fields[fields.length - 1]!;
    };
    const enter = (one: HTMLSelectElement | HTMLInputElement, value: string) =>
      act(async () => {
        const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(one), 'value') ?? {};
        set?.call(one, value);
        one.dispatchEvent(
          new Event(one instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
        );
      });
    const submit = () => click('「設定」に書き込む');
    actions.onAnswer.mockClear();

    await click('決める：寄付金等の控除');
    await enter(field(), '総事業費から');
    await submit();
    expect(actions.onAnswer).toHaveBeenLastCalledWith({ key: '寄付金等の控除', answer: '総事業費から' });

    await click('変更：パッケージ上限額');
    await enter(field(), '12,000,000');
    await submit();
    expect(actions.onAnswer).toHaveBeenCalledTimes(1);
    expect(text()).toContain('この値は使えません。範囲：4,000,000〜10,000,000');
    await enter(field(), '５００万円');
    await submit();
    expect(actions.onAnswer).toHaveBeenLastCalledWith({ key: 'パッケージ上限額', answer: 5_000_000 });

    await click('追加：予算額');
    await enter(host.querySelector<HTMLSelectElement>('form select')!, '定着支援');
    await enter(field(), '300000000');
    await submit();
    expect(actions.onAnswer).toHaveBeenLastCalledWith({ key: '予算額:定着支援', answer: 300_000_000 });
    expect(host.querySelector('form')).toBeNull();
  });

  it('names the rows of 設定 that take no effect, with what was probably meant', async () => {
    await view(await preparationOf('settings'));
    expect(text()).toContain(
      '設定の項目「端数処理の単位」は使われません。「端数処理単位」のことではありませんか。',
    );
    await click('セル 設定!A7 へ移動');
    expect(actions.onGo).toHaveBeenLastCalledWith({ sheet: '設定', row: 6, column: 0, address: '設定!A7' });
    await view(await preparationOf('lacking'));
    expect(text()).not.toContain('使われない行');
  });

  it('offers the blank form in an empty workbook, and the sample only where there is one', async () => {
    const preparation = await preparationOf('empty');
    await view(preparation);
    expect(text()).toContain('このブックは空です');
    expect(text()).not.toContain('見本');
    await click('ひな形を作る');
    expect(actions.onTemplate).toHaveBeenLastCalledWith('workbook', []);
    await click('ひな形をファイルとして保存');
    expect(actions.onTemplate).toHaveBeenLastCalledWith('file', []);
    const onSample = vi.fn();
    await view(preparation, { onSample });
    await click('見本で試す');
    expect(onSample).toHaveBeenLastCalledWith('workbook');
    await click('見本をファイルとして保存');
    expect(onSample).toHaveBeenLastCalledWith('file');
  });
});

describe('the step 準備', () => {
  /** A workspace in which 準備 has looked before, or is looking for the first time, or 点検 is under way. */
  const workspaceOf = async ({
    preparation,
    busy = false,
  }: {
    preparation?: Preparation;
    busy?: boolean;
  }) => {
    const never = new Promise<never>(() => undefined);
    const workspace = createWorkspace({
      ...fakeParts(),
      procedure: fakeProcedure({
        prepare: () => (preparation === undefined ? never : Promise.resolve(preparation)),
        check: () => never,
      }),
    });
    if (preparation !== undefined) await workspace.prepare();
    if (busy) void workspace.run('check');
    return { ...workspace, prepare: vi.fn(workspace.prepare) };
  };
  const step = (
    workspace: Workspace,
    template: () => Promise<void>,
    others: Pick<ComponentProps<typeof PrepareStep>, 'sample' | 'blank'> = {},
  ) =>
    draw(
      <WorkspaceContext value={workspace}>
        <Notices />
        <PrepareStep template={() => template} {...others} />
      </WorkspaceContext>,
    );

  it('looks at the workbook when a clerk comes to it, and not while something else runs', async () => {
    const idle = await workspaceOf({});
    await step(idle, () => Promise.resolve());
    expect(idle.prepare).toHaveBeenCalledOnce();
    expect(host.querySelector('[aria-label="ブックを読んでいます"]')).not.toBeNull();
    act(() => root?.unmount());
    root = null;
    const busy = await workspaceOf({ busy: true });
    await step(busy, () => Promise.resolve());
    expect(busy.prepare).not.toHaveBeenCalled();
  });

  it('looks again after the blank form was put in, and says why it could not be', async () => {
    const workspace = await workspaceOf({ preparation: await preparationOf('empty') });
    const template = vi.fn(() => Promise.resolve());
    await step(workspace, template);
    await click('ひな形を作る');
    expect(template).toHaveBeenCalledOnce();
    expect(workspace.prepare).toHaveBeenCalledTimes(2);

    template.mockRejectedValueOnce(
      new WorkbookError('TemplateNamesTaken', '同じ名前です。', '変えてください。'),
    );
    await click('ひな形を作る');
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('同じ名前です。変えてください。');
    expect(workspace.prepare).toHaveBeenCalledTimes(2);
  });

  it('offers the blank form as a file: Excel may end when it takes sheets over', async () => {
    const workspace = await workspaceOf({ preparation: await preparationOf('empty') });
    const template = vi.fn(() => Promise.resolve());
    await step(workspace, template, { blank: () => Promise.resolve(new Uint8Array([1])) });
    await click('ひな形をファイルとして保存');
    expect(template).not.toHaveBeenCalled();
    expect(host.querySelector('a[download="ひな形_申請一覧.xlsx"]')?.textContent).toBe('ひな形を保存する');
  });

  it('puts 計画 and 過年度交付 into the blank form where they are ticked', async () => {
    await view(await preparationOf('empty'));
    const boxes = () => [...host.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    await vi.waitFor(() => expect(boxes()).toHaveLength(5));
    expect(boxes().some(({ checked }) => checked)).toBe(false);
    await act(async () => boxes()[4]!.click());
    await click('ひな形を作る');
    expect(actions.onTemplate).toHaveBeenLastCalledWith('workbook', ['earlierGrants']);
    await act(async () => boxes()[0]!.click());
    await click('ひな形をファイルとして保存');
    expect(actions.onTemplate).toHaveBeenLastCalledWith('file', ['plans', 'earlierGrants']);
  });

  it('makes a form for applicants of the 事業 that is chosen, and offers it as a file', async () => {
    // jsdom lays nothing out
    const scrollIntoView = vi.fn();
    HTMLElement.prototype.scrollIntoView = scrollIntoView;
    const preparation = await preparationOf('empty');
    const workspace = createWorkspace({
      ...fakeParts(),
      port: openXlsx(templateXlsx(describeTemplate(newest))),
      procedure: fakeProcedure({ prepare: () => Promise.resolve(preparation) }),
    });
    await workspace.prepare();
    await step(workspace, () => Promise.resolve());
    const turn = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    const shows = async (selector: string): Promise<void> => {
      for (let n = 0; n < 400 && host.querySelector(selector) === null; n += 1) await turn();
    };
    for (let n = 0; n < 400 && !text().includes('申請者に配る様式'); n += 1) await turn();
    await click('申請者に配る様式');
    const select = host.querySelector('select')!;
    expect([...select.options].map(({ value }) => value)).toEqual(newest.programmes.map(({ name }) => name));
    await act(async () => {
      select.value = '協働化';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await click('申請者用の様式を作る');
    await shows('a[download]');
    expect(scrollIntoView).toHaveBeenCalled();
    expect(host.querySelector('a[download="申請様式_協働化_令和8年度.xlsx"]')?.textContent).toBe(
      '様式を保存する',
    );
  }, 40_000);

  it('opens the sample, or offers it as a file where this Excel opens none', async () => {
    const workspace = await workspaceOf({ preparation: await preparationOf('empty') });
    const bytes = new Uint8Array([1]);
    const sample = vi.fn(
      (to: Destination): Job<OpenedSample> =>
        () =>
          Promise.resolve({ bytes, arrival: to === 'file' ? 'file' : 'opened' }),
    );
    await step(workspace, () => Promise.resolve(), { sample });
    await click('見本で試す');
    expect(sample).toHaveBeenLastCalledWith('workbook');
    expect(host.querySelector('a[download]')).toBeNull();
    await click('見本をファイルとして保存');
    expect(sample).toHaveBeenLastCalledWith('file');
    expect(host.querySelector('a[download="見本_申請一覧.xlsx"]')?.textContent).toBe('見本を保存する');
    sample.mockReturnValueOnce(() => Promise.resolve({ bytes, arrival: 'refused' }));
    await click('見本で試す');
    expect(host.querySelector('a[download="見本_申請一覧.xlsx"]')?.textContent).toBe('見本を保存する');
    const missing = new WorkbookError('SampleMissing', '読めません。', '確かめてください。');
    sample.mockReturnValueOnce(() => Promise.reject(missing));
    await click('見本で試す');
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('読めません。確かめてください。');
    expect(host.querySelector('a[download]')).toBeNull();
  });
});

describe('questions of 準備', () => {
  it('stand with their answers as buttons, and what was read above the tables', async () => {
    const preparation = await preparationOf('asked');
    await view(preparation);
    expect(text()).toContain('読み方の質問');
    expect(text()).toContain('読み取り: 申請 2行、経費 3行。');
    const [first] = preparation.reading?.questions ?? [];
    for (const answer of first?.answers ?? []) {
      await click(answer);
      expect(actions.onAnswer).toHaveBeenLastCalledWith({ key: first?.key, answer });
    }
  });

  const group = (key: string): HTMLElement => named<HTMLElement>('[role="group"]', key);
  const question = (key: string): string => group(key).closest('li')?.textContent ?? '';
  /** What a screen reader says of the answer after its name. */
  const outcome = (key: string, answer: string): string => {
    const button = [...group(key).querySelectorAll('button')].find(
      ({ textContent }) => textContent === answer,
    );
    return document.getElementById(button?.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
  };

  it('show a cell as an example, what waits for the answer, and what each answer does', async () => {
    await view(await preparationOf('asked'));
    const unit = '読み方:単位:経費:支出額（千円）';
    expect(question(unit)).toContain('例：経費!F2 支出額（千円） = 900,000');
    expect(question(unit)).toContain('答えるまで、申請2件の額が決まりません。');
    expect(outcome(unit, '円')).toBe('例は900,000円になります。');
    expect(outcome(unit, '千円')).toBe('例は900,000,000円になります。');

    const blank = '読み方:空欄の受付番号';
    expect(question(blank)).toContain('例：経費!A3 受付番号 = （空欄）（同じ行: 介護ソフト、記録ソフト）');
    expect(question(blank)).toContain('答えるまで、申請1件の額が決まりません。');
    expect(outcome(blank, '上と同じ')).toBe('上の行の申請に集計します。');

    const table = '読み方:表:申請 (2)';
    expect(question(table)).toContain(
      "例：'申請 (2)'!A2 受付番号 = R8-0001（同じ行: 定着支援、社会福祉法人 未来会）",
    );
    expect(outcome(table, '使わない')).toBe('この表は読みません。');

    const column = '読み方:列:他の補助金等の有無';
    expect(question(column)).toContain('例：経費!G2 他の補助金等の有無 = 無');
    expect(outcome(column, '使わない')).toBe('この列は読みません。');
  });

  it('lead to the cell of the example', async () => {
    await view(await preparationOf('asked'));
    await click('セル 経費!A3 へ移動');
    expect(actions.onGo).toHaveBeenLastCalledWith({ sheet: '経費', row: 2, column: 0, address: '経費!A3' });
  });

  it('keep the cells of the workbook out of what a check hands on', async () => {
    const { reading } = await checkedOf('asked');
    expect(reading.questions.length).toBeGreaterThan(0);
    expect(JSON.stringify(reading.questions)).not.toMatch(/介護ソフト|900,?000/);
  });
});

describe('都道府県の確認', () => {
  const box = (words: string): HTMLInputElement =>
    [...host.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].find((one) =>
      [...(one.labels ?? [])].some((label) => label.textContent?.includes(words)),
    )!;
  const shown = async (scene: 'ticked' | 'mapped', part: Partial<PrepareActions> = {}): Promise<void> => {
    await view(await preparationOf(scene), part);
    // the list comes in a script of its own
    await act(() => vi.dynamicImportSettled());
  };

  it('is folded, with its count; each is a tick with what to do, clause and words', async () => {
    await shown('ticked');
    expect(text()).not.toContain('募集要項');
    await click('都道府県の確認（1/7 確認済）');
    expect(box('サービス種別等による制限').checked).toBe(true);
    expect(box('見守り機器').checked).toBe(false);
    expect(text()).toContain('別紙1 6①「見守り機器・インカム・介護ソフトを優先的に補助する方針とすること」');
    expect(text()).toContain('「確認中」と記入されています。');
    await click('セル 設定!B8 へ移動');
    expect(actions.onGo).toHaveBeenLastCalledWith(expect.objectContaining({ address: '設定!B8' }));
  });

  it('a tick writes ○ into 設定, taken off it leaves the cell blank; nothing while something runs', async () => {
    await shown('ticked');
    await click('都道府県の確認（1/7 確認済）');
    await act(async () => box('見守り機器').click());
    expect(actions.onAnswer).toHaveBeenLastCalledWith({ key: '確認:優先する機器の方針', answer: '○' });
    await act(async () => box('サービス種別等による制限').click());
    expect(actions.onAnswer).toHaveBeenLastCalledWith({ key: '確認:サービス種別の制限なし', answer: '' });
    await shown('ticked', { busy: true });
    actions.onAnswer.mockClear();
    await act(async () => box('見守り機器').click());
    expect(actions.onAnswer).not.toHaveBeenCalled();
    expect(box('見守り機器').disabled).toBe(false);
  });

  it('without 設定 it says that the first tick makes the sheet', async () => {
    await shown('mapped');
    await click('都道府県の確認（0/7 確認済）');
    expect(text()).toContain('最初のチェックで「設定」シートを作ります');
    await act(async () => box('見守り機器').click());
    expect(actions.onAnswer).toHaveBeenLastCalledWith({ key: '確認:優先する機器の方針', answer: '○' });
  });
});
