import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { proposalTexts as words } from '../../../../catalogue/pane/proposal-texts';
import type { ProposedRun } from '../../../../workbook/prepare/proposals';
import { Section } from '../../../parts/look/Section';
import { small } from '../../../parts/look/styles';
import type { PrepareActions } from '../types';
import { cellsOf, groupProposals } from './group-proposals';
import { ProposalColumn } from './ProposalColumn';
import { useNextFocus } from './useNextFocus';

const useStyles = makeStyles({
  help: { ...small, margin: 0 },
  groups: { display: 'grid', rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalS },
});

type Props = { readonly proposals: readonly ProposedRun[] } & Pick<
  PrepareActions,
  'busy' | 'onGo' | 'onReplace'
>;

/** Cells that are not read, with what would stand there instead; nothing is entered before a button is pressed. */
export function ProposalList({ proposals, ...actions }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useNextFocus(list, proposals);
  return (
    <Section title={words.title(cellsOf(proposals))}>
      <p className={styles.help}>{words.help}</p>
      <div ref={list} className={styles.groups}>
        {groupProposals(proposals).map((group) => (
          <ProposalColumn key={group.key} group={group} {...actions} />
        ))}
      </div>
    </Section>
  );
}
