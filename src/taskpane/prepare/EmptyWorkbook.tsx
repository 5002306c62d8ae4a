import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTable24Regular } from '@fluentui/react-icons';
import { prepareTexts } from '../../catalogue/prepare-texts';
import { Guide } from '../feedback/Guide';
import { small } from './styles';
import type { PrepareActions } from './types';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    margin: `0 ${tokens.spacingHorizontalL}`,
  },
  button: { justifySelf: 'start' },
  about: { ...small, margin: `${tokens.spacingVerticalXS} 0 0` },
});

type Props = Pick<PrepareActions, 'busy' | 'onTemplate' | 'onSample'>;

/** A workbook with nothing in it: the blank form, or the sample where there is one. */
export function EmptyWorkbook(props: Props) {
  const { title, text } = prepareTexts.empty;
  return (
    <>
      <Guide icon={<DocumentTable24Regular />} title={title} text={text} />
      <TemplateChoices {...props} primary />
    </>
  );
}

/** The ways to get tables into a workbook that has none. */
export function TemplateChoices({
  busy,
  onTemplate,
  onSample,
  primary = false,
}: Props & { primary?: boolean }) {
  const styles = useStyles();
  const { template, sample } = prepareTexts;
  return (
    <div className={styles.choices}>
      <div>
        <Button
          className={styles.button}
          appearance={primary ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={onTemplate}
        >
          {template.make}
        </Button>
        <p className={styles.about}>{template.about}</p>
      </div>
      {onSample && (
        <div>
          <Button className={styles.button} disabledFocusable={busy} onClick={onSample}>
            {sample.open}
          </Button>
          <p className={styles.about}>{sample.about}</p>
        </div>
      )}
    </div>
  );
}
