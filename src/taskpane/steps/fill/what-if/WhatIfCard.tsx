import { Button, makeStyles } from '@fluentui/react-components';
import { whatIfPaneTexts as words } from '../../../../catalogue/pane/what-if-pane-texts';
import { Section } from '../../../parts/look/Section';
import { small } from '../../../parts/look/styles';
import { usePane } from '../../../workspace/context';
import { useDrafts } from './drafts';
import { WhatIfBody } from './WhatIfBody';

const useStyles = makeStyles({ small: { ...small, margin: '0 0 8px' } });

/** もし〜なら: what other settings would come to. It is opened: the rows are handed to a worker only then. */
export function WhatIfCard() {
  const styles = useStyles();
  const { result, stale } = usePane((state) => ({ result: state.result, stale: state.stale }));
  const { drafts, show } = useDrafts();
  if (result === null || result.sources.length === 0) return null;
  return (
    <Section title={words.title}>
      <p className={styles.small}>{words.about}</p>
      {stale && <p className={styles.small}>{words.stale}</p>}
      <Button aria-expanded={drafts.open} onClick={() => show(!drafts.open)}>
        {drafts.open ? words.close : words.open}
      </Button>
      {drafts.open && <WhatIfBody result={result} />}
    </Section>
  );
}
