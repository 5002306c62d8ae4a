// @vitest-environment jsdom
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WorkbookError } from '../../src/base/user-error';
import { submissionTexts } from '../../src/catalogue/sheets/submission-texts';
import { Notices } from '../../src/taskpane/shell/Notices';
import type { MadeSubmission } from '../../src/taskpane/steps/report/submission/make-submission';
import { SubmissionCopy } from '../../src/taskpane/steps/report/submission/SubmissionCopy';
import { WorkspaceContext } from '../../src/taskpane/workspace/context';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import { fakeParts, fakeProcedure } from './fixtures';

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

// jsdom has neither
URL.createObjectURL = () => 'blob:1';
URL.revokeObjectURL = () => undefined;
window.matchMedia ??= () =>
  ({ matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;

const host = document.body.appendChild(document.createElement('div'));
let root: ReturnType<typeof createRoot> | null = null;

async function draw(make: () => () => Promise<MadeSubmission>, { busy = false } = {}): Promise<void> {
  root = createRoot(host);
  const workspace = createWorkspace({
    ...fakeParts(),
    procedure: fakeProcedure({ report: () => new Promise(() => undefined) }),
  });
  if (busy) void workspace.run('report');
  await act(async () =>
    root?.render(
      <FluentProvider theme={webLightTheme}>
        <WorkspaceContext value={workspace}>
          <Notices />
          <SubmissionCopy make={make} />
        </WorkspaceContext>
      </FluentProvider>,
    ),
  );
}

afterEach(() => {
  act(() => root?.unmount());
  vi.restoreAllMocks();
});

const press = (): Promise<void> => act(async () => host.querySelector('button')?.click());
const copy = { bytes: Uint8Array.of(80, 75), sheets: ['総括表', '所要額内訳'], recomputed: [], omitted: [] };

describe('提出用コピー in the pane', () => {
  it('says that the copy stands open, what was computed anew and what was left out', async () => {
    const made = {
      copy: { ...copy, recomputed: ['総括表'], omitted: ['法人名'] },
      arrival: 'opened' as const,
    };
    await draw(() => () => Promise.resolve(made));
    await press();
    expect(host.textContent).toContain(submissionTexts.pane.opened(2));
    expect(host.textContent).toContain(submissionTexts.recomputed(['総括表']));
    expect(host.textContent).toContain('列「法人名」を除きました');
    // it may still be wanted as a file
    expect(host.querySelector('a')?.download).toBe(submissionTexts.pane.file);
  });

  it('offers the file where Excel cannot open it, and lets go of it afterwards', async () => {
    const blobs: Blob[] = [];
    URL.createObjectURL = vi.fn((blob: Blob) => `blob:${blobs.push(blob)}`);
    URL.revokeObjectURL = vi.fn();
    await draw(() => () => Promise.resolve({ copy, arrival: 'refused' }));
    await press();
    const link = host.querySelector('a');
    expect([link?.getAttribute('href'), link?.download]).toEqual(['blob:1', submissionTexts.pane.file]);
    expect(blobs[0]!.size).toBe(copy.bytes.length);
    await act(async () => root?.render(null));
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:1');
  });

  it('is not opened where a file is wanted: Excel may end when it opens one', async () => {
    const make = vi.fn(() => () => Promise.resolve({ copy, arrival: 'file' as const }));
    await draw(make);
    const [, asFile] = host.querySelectorAll('button');
    expect(asFile?.textContent).toBe('ファイルとして保存');
    await act(async () => asFile?.click());
    expect(make.mock.calls).toEqual([['file']]);
    expect(host.textContent).toContain(submissionTexts.pane.ready(2));
    expect(host.querySelector('a')?.download).toBe(submissionTexts.pane.file);
  });

  it('says what is the matter and what to do', async () => {
    await draw(
      () => () =>
        Promise.reject(new WorkbookError('SubmissionDiffers', '一致しません。', '確かめてください。')),
    );
    await press();
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('一致しません。確かめてください。');
  });

  it('does not begin while something else is running', async () => {
    const make = vi.fn(() => () => Promise.resolve({ copy, arrival: 'opened' as const }));
    await draw(make, { busy: true });
    await press();
    expect(make).not.toHaveBeenCalled();
  });
});
