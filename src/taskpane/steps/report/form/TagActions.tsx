import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { quotable } from '../../../../catalogue/amounts/figures';
import { formPaneTexts } from '../../../../catalogue/pane/form-pane-texts';
import type { TaggedCell, TextCell } from '../../../../workbook/host';
import { copyText } from '../../../parts/copy';
import { Notice } from '../../../parts/Notice';
import { useJob, useJobFocus } from '../../../parts/useJob';
import { CopyButton } from '../../../views/reason/CopyButton';
import { useBusy } from '../../../workspace/context';
import type { Job } from '../../../workspace/jobs';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS, justifyItems: 'start' },
  notices: { justifySelf: 'stretch', marginInline: `calc(-1 * ${tokens.spacingHorizontalL})` },
  line: { margin: 0 },
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the last press of a button came to. */
type State =
  /** The cell holds a text: the clerk is asked. */
  | { readonly kind: 'asking'; readonly tag: string; readonly cell: TextCell }
  | { readonly kind: 'put'; readonly cell: TaggedCell }
  | { readonly kind: 'undone'; readonly cell: TaggedCell };

const words = formPaneTexts.picker;

/** The tag is copied, or put into the selected cell, which can be taken back. */
export function TagActions({ tag }: { tag: string }) {
  const styles = useStyles();
  const busy = useBusy();
  const { came: state, start, forget } = useJob<State>();
  const insert = useRef<HTMLButtonElement>(null);
  useJobFocus('tag', state, insert);
  // what was asked or said stays until there is something new
  const does = (job: Job<State>): void => void start('tag', job, 'untilDone');
  const put: Job<State> = async ({ host }) => {
    const result = await host.putTag(tag);
    return 'put' in result
      ? { kind: 'put', cell: result.put }
      : { kind: 'asking', tag, cell: result.occupied };
  };

  return (
    <div className={styles.root}>
      <CopyButton key={tag} words={words} onCopy={() => copyText(tag)} />
      <Button ref={insert} disabledFocusable={busy} onClick={() => does(put)}>
        {words.insert}
      </Button>
      <div className={styles.notices} aria-live="polite">
        {state?.kind === 'asking' && (
          <Notice kind="warning" onClose={forget}>
            <p className={styles.line}>{words.occupied(state.cell.shown, quotable(state.cell.text))}</p>
            <div className={styles.choice}>
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() =>
                  does(async ({ host }) => ({
                    kind: 'put',
                    cell: await host.appendTag(state.tag, state.cell),
                  }))
                }
              >
                {words.append}
              </Button>
              <Button size="small" onClick={forget}>
                {words.leave}
              </Button>
            </div>
          </Notice>
        )}
        {state?.kind === 'put' && (
          <Notice kind="success" onClose={forget}>
            <p className={styles.line}>{words.inserted(state.cell.shown)}</p>
            <div className={styles.choice}>
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() =>
                  does(async ({ host }) => {
                    await host.takeTagBack(state.cell);
                    return { kind: 'undone', cell: state.cell };
                  })
                }
              >
                {words.undo}
              </Button>
            </div>
          </Notice>
        )}
        {state?.kind === 'undone' && (
          <Notice kind="info" onClose={forget}>
            <p className={styles.line}>{words.undone(state.cell.shown)}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}
