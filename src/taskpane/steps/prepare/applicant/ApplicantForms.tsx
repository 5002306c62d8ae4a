import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { applicantTexts } from '../../../../catalogue/applicant-texts';
import { newest } from '../../../../scheme';
import { Download } from '../../../parts/Download';
import { Fold } from '../../../parts/look/Fold';
import { small } from '../../../parts/look/styles';
import { Notice } from '../../../parts/Notice';
import { useJob, useJobFocus } from '../../../parts/useJob';
import { useBusy } from '../../../workspace/context';
import { type MadeForm, makeForm } from './make-form';

const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  inner: { display: 'grid', rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  about: { ...small, margin: 0 },
  // a notice keeps to the sides of the pane by itself
  notice: { marginInline: `calc(-1 * ${tokens.spacingHorizontalL})` },
});

/** A form for applicants: the clerk says for which 事業, and saves the file that is made. */
export function ApplicantForms() {
  const styles = useStyles();
  const busy = useBusy();
  const names = newest.programmes.map(({ name }) => name);
  const [programme, setProgramme] = useState(names[0] ?? '');
  const { came: made, start, forget } = useJob<MadeForm>();
  const button = useRef<HTMLButtonElement>(null);
  const notice = useRef<HTMLDivElement>(null);
  useJobFocus('template', made, button);
  useEffect(() => {
    // the fold is the last of 準備: what comes below it is out of sight
    if (made !== null) notice.current?.scrollIntoView({ block: 'nearest' });
  }, [made]);
  return (
    <div className={styles.root}>
      <Fold title={applicantTexts.title}>
        <div className={styles.inner}>
          <div className={styles.row}>
            <Field label={applicantTexts.programme}>
              <Select value={programme} onChange={(_, { value }) => setProgramme(value)}>
                {names.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <Button
              ref={button}
              disabledFocusable={busy}
              onClick={() => void start('template', makeForm(programme))}
            >
              {applicantTexts.make}
            </Button>
          </div>
          <p className={styles.about}>{applicantTexts.about}</p>
          {made && (
            <div ref={notice} className={styles.notice}>
              <Notice kind="info" onClose={forget}>
                {applicantTexts.ready(made.programme)}{' '}
                <Download bytes={made.bytes} file={made.file} label={applicantTexts.save} />
              </Notice>
            </div>
          )}
        </div>
      </Fold>
    </div>
  );
}
