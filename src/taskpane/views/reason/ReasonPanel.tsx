import { Calculator24Regular, CursorClick24Regular } from '@fluentui/react-icons';
import { reasonWords } from '../../../catalogue/pane/reason/reason-texts';
import { reasonText, type WordsOf } from '../../../catalogue/pane/reason/reason-texts-copy';
import { clauseWords } from '../../../reference/words';
import { copyText } from '../../parts/copy';
import { Guide } from '../../parts/Guide';
import { usePane, useWorkspace } from '../../workspace/context';
import { useReference } from '../reference/load';
import { ReasonView } from './ReasonView';

/** なぜこの額か for the row that was asked for last; without one, how to ask. */
export function ReasonPanel() {
  const workspace = useWorkspace();
  const { reason, read } = usePane((state) => ({ reason: state.reason, read: state.result !== null }));
  const { reference } = useReference();
  if (reason === null) {
    const { emptyTitle, emptyText, uncheckedTitle, uncheckedText } = reasonWords;
    return read ? (
      <Guide icon={<CursorClick24Regular />} title={emptyTitle} text={emptyText} />
    ) : (
      <Guide icon={<Calculator24Regular />} title={uncheckedTitle} text={uncheckedText} />
    );
  }
  const wordsOf: WordsOf = (source, hint) => reference && clauseWords(reference, source.clause, hint);
  return (
    <ReasonView
      key={reason.receiptNumber}
      reason={reason}
      wordsOf={wordsOf}
      onClause={(source) => workspace.showReference({ source, quote: null })}
      onPlace={(place) => void workspace.goTo(place)}
      onCopy={() => copyText(reasonText(reason, wordsOf))}
    />
  );
}
