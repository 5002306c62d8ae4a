import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTable24Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import type { OptionalTable } from '../../../catalogue/template/template-texts';
import { Guide } from '../../parts/Guide';
import { small } from '../../parts/look/styles';
import type { PrepareActions } from './types';

const LazyOptionalSheets = lazy(async () => ({
  default: (await import('./blank/OptionalSheets')).OptionalSheets,
}));

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    margin: `0 ${tokens.spacingHorizontalL}`,
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // its height while they are loaded, so that what is below stays where it is
  optional: { minHeight: '64px' },
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
  const [optional, setOptional] = useState<readonly OptionalTable[]>([]);
  return (
    <div className={styles.choices}>
      <div>
        <div className={styles.ways}>
          <Button
            appearance={primary ? 'primary' : 'secondary'}
            disabledFocusable={busy}
            onClick={() => onTemplate('workbook', optional)}
          >
            {template.make}
          </Button>
          <Button appearance="outline" disabledFocusable={busy} onClick={() => onTemplate('file', optional)}>
            {template.asFile}
          </Button>
        </div>
        <p className={styles.about}>{template.about}</p>
        <div className={styles.optional}>
          <Suspense fallback={null}>
            <LazyOptionalSheets chosen={optional} onChange={setOptional} />
          </Suspense>
        </div>
      </div>
      {onSample && (
        <div>
          <div className={styles.ways}>
            <Button disabledFocusable={busy} onClick={() => onSample('workbook')}>
              {sample.open}
            </Button>
            <Button appearance="outline" disabledFocusable={busy} onClick={() => onSample('file')}>
              {sample.asFile}
            </Button>
          </div>
          <p className={styles.about}>{sample.about}</p>
        </div>
      )}
    </div>
  );
}
