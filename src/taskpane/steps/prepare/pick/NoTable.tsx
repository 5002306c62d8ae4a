import { makeStyles, tokens } from '@fluentui/react-components';
import { TableSearch24Regular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import { noTableTexts as words } from '../../../../catalogue/pane/pick-texts';
import { prepareTexts } from '../../../../catalogue/pane/prepare-texts';
import type { Preparation } from '../../../../workbook/prepare/preparation';
import { Guide } from '../../../parts/Guide';
import { Fold } from '../../../parts/look/Fold';
import { Section } from '../../../parts/look/Section';
import { small } from '../../../parts/look/styles';
import { LazyPicker } from '../../report/form/lazy';
import { TemplateChoices } from '../EmptyWorkbook';
import type { PrepareActions } from '../types';
import { PickButtons } from './PickButtons';

const useStyles = makeStyles({
  about: { ...small, margin: `${tokens.spacingVerticalXS} 0 0` },
  form: { margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0` },
});

/** A workbook with something in it, and no table that is known: what leads on from there, and nothing else. */
export function NoTable({ preparation, ...actions }: { preparation: Preparation } & PrepareActions) {
  const styles = useStyles();
  return (
    <>
      <Guide icon={<TableSearch24Regular />} title={words.title} text={words.text} />
      <Section title={words.pick}>
        <PickButtons offers={preparation.offers} {...actions} />
        <p className={styles.about}>{words.pickAbout}</p>
      </Section>
      <Section title={words.paste}>
        <p className={styles.about}>{words.pasteAbout}</p>
      </Section>
      <Section title={words.make}>{null}</Section>
      <TemplateChoices {...actions} />
      <div className={styles.form}>
        <Fold title={prepareTexts.officialForm}>
          <Suspense fallback={null}>
            <LazyPicker />
          </Suspense>
        </Fold>
      </div>
    </>
  );
}
