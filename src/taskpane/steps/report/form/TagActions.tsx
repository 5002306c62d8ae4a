import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { formPaneTexts } from '../../../../catalogue/pane/form-pane-texts';
import { quotable } from '../../../../catalogue/amounts/figures';
import type { TaggedCell, TextCell } from '../../../../workbook/host';
import { appendTag, putTag, takeTagBack } from '../../../../workbook/office/tag-cell';
import { copyText } from '../../../parts/copy';
import { ErrorNotice } from '../../../parts/ErrorNotice';
import { Notice } from '../../../parts/Notice';
import { CopyButton } from '../../../views/reason/CopyButton';
import { useKeptFocus } from '../../../shell/focus';
import { toPaneError } from '../../../workspace/errors';
import type { PaneError } from '../../../workspace/types';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS, justifyItems: 'start' },
  notices: { justifySelf: 'stretch', marginInline: `calc(-1 * ${tokens.spacingHorizontalL})` },
  line: { margin: 0 },
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the last press of a button came to. */
type State =
  | { readonly kind: 'idle' }
  /** The cell holds a text: the clerk is asked. */
  | { readonly kind: 'asking'; readonly tag: string; readonly cell: TextCell }
  | { readonly kind: 'put'; readonly cell: TaggedCell }
  | { readonly kind: 'undone'; readonly cell: TaggedCell }
  | { readonly kind: 'failed'; readonly error: PaneError };

const words = formPaneTexts.picker;

/** The tag is copied, or put into the selected cell, which can be taken back. */
export function TagActions({ tag }: { tag: string }) {
  const styles = useStyles();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [busy, setBusy] = useState(false);
  const insert = useRef<HTMLButtonElement>(null);
  useKeptFocus(busy, false, insert, insert);

  const does = async (work: () => Promise<State>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      setState(await work());
    } catch (cause) {
      setState({ kind: 'failed', error: toPaneError(cause) });
    } finally {
      setBusy(false);
    }
  };
  const put = async (): Promise<State> => {
    const result = await putTag(tag);
    return 'put' in result
      ? { kind: 'put', cell: result.put }
      : { kind: 'asking', tag, cell: result.occupied };
  };
  const close = (): void => {
    setState({ kind: 'idle' });
    insert.current?.focus();
  };

  return (
    <div className={styles.root}>
      <CopyButton key={tag} words={words} onCopy={() => copyText(tag)} />
      <Button ref={insert} disabledFocusable={busy} onClick={() => void does(put)}>
        {words.insert}
      </Button>
      <div className={styles.notices} aria-live="polite">
        {state.kind === 'failed' && <ErrorNotice error={state.error} onClose={close} />}
        {state.kind === 'asking' && (
          <Notice kind="warning" onClose={close}>
            <p className={styles.line}>{words.occupied(state.cell.shown, quotable(state.cell.text))}</p>
            <div className={styles.choice}>
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() =>
                  void does(async () => ({ kind: 'put', cell: await appendTag(state.tag, state.cell) }))
                }
              >
                {words.append}
              </Button>
              <Button size="small" onClick={close}>
                {words.leave}
              </Button>
            </div>
          </Notice>
        )}
        {state.kind === 'put' && (
          <Notice kind="success" onClose={close}>
            <p className={styles.line}>{words.inserted(state.cell.shown)}</p>
            <div className={styles.choice}>
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() =>
                  void does(async () => {
                    await takeTagBack(state.cell);
                    return { kind: 'undone', cell: state.cell };
                  })
                }
              >
                {words.undo}
              </Button>
            </div>
          </Notice>
        )}
        {state.kind === 'undone' && (
          <Notice kind="info" onClose={close}>
            <p className={styles.line}>{words.undone(state.cell.shown)}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}
