import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { dutyPaneTexts } from '../../../../catalogue/duty-pane-texts';
import { dutyTexts } from '../../../../catalogue/sheets/duty-texts';
import type { Duties } from '../../../../workbook/read/duties';
import { Fold } from '../../../parts/look/Fold';
import { small } from '../../../parts/look/styles';
import { useWorkspace } from '../../../workspace/context';
import { notOwedBy } from './duty-items';

const words = dutyPaneTexts.notOwed;

/** More are counted; the sheet has all of them. */
const MOST = 30;

const useStyles = makeStyles({
  reason: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}` },
  numbers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  more: { ...small, margin: 0 },
});

/** Who owes nothing, by the reason; nothing where everybody owes something. */
export function NotOwedFold({ duties }: { readonly duties: Duties }) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const groups = useMemo(() => [...notOwedBy(duties)], [duties]);
  const count = groups.reduce((sum, [, applicants]) => sum + applicants.length, 0);
  if (count === 0) return null;
  return (
    <Fold title={words.title(count)}>
      {groups.map(([reason, applicants]) => (
        <div key={reason}>
          <p className={styles.reason}>{words.reason(dutyTexts.reason(reason), applicants.length)}</p>
          <div className={styles.numbers}>
            {applicants.slice(0, MOST).map(({ receiptNumber, duties: [first] }, at) => (
              <Button
                key={at}
                size="small"
                title={first?.place ? dutyPaneTexts.goTo(receiptNumber, first.place.address) : undefined}
                onClick={() => first?.place && void workspace.goTo(first.place)}
              >
                {receiptNumber}
              </Button>
            ))}
          </div>
          {applicants.length > MOST && <p className={styles.more}>{words.more(applicants.length - MOST)}</p>}
        </div>
      ))}
    </Fold>
  );
}
