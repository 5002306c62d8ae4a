import { Button } from '@fluentui/react-components';
import { proposalTexts as words } from '../../../catalogue/pane/proposal-texts';
import { Notice } from '../../parts/Notice';
import type { Replaced } from '../../workspace/types';

interface Props {
  readonly replaced: Replaced;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

/** What was entered last, with the way back. */
export function ReplacedNotice({ replaced: { address, cells }, busy, onUndo }: Props) {
  return (
    <Notice kind="success">
      {words.done(address, cells)}{' '}
      <Button size="small" disabledFocusable={busy} onClick={onUndo}>
        {words.takeBack}
      </Button>
    </Notice>
  );
}
