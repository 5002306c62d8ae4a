import { proposalTexts as words } from '../../../catalogue/pane/proposal-texts';
import { Notice } from '../../parts/Notice';
import type { Replaced } from '../../workspace/types';

/** What was entered last. */
export function ReplacedNotice({ replaced: { address, cells } }: { readonly replaced: Replaced }) {
  return <Notice kind="success">{words.done(address, cells)}</Notice>;
}
