import { Checkbox, makeStyles } from '@fluentui/react-components';
import { intakeTexts } from '../../../catalogue/intake-texts';
import type { TaxDoubt } from '../../../workbook/intake/tax-basis';
import { Notice } from '../../parts/Notice';

const useStyles = makeStyles({ line: { margin: 0 } });

interface Props {
  readonly taxes: readonly TaxDoubt[];
  /** The clerk has seen that the amounts are on the basis of 税区分. */
  readonly isSeen: boolean;
  readonly onSee: (isSeen: boolean) => void;
}

/** A file whose amounts may not be on the basis of 税区分: nothing of it is taken before it is ticked. */
export function TaxNotice({ taxes, isSeen, onSee }: Props) {
  const styles = useStyles();
  const [first] = taxes;
  if (first === undefined) return null;
  const { setting } = first;
  return (
    <Notice kind={setting === null ? 'info' : 'warning'}>
      {taxes.map(({ says, text }) => (
        <p key={`${says} ${text}`} className={styles.line}>
          {intakeTexts.tax(text, says, setting)}
        </p>
      ))}
      {setting !== null && (
        <Checkbox
          label={intakeTexts.taxAsSet(setting)}
          checked={isSeen}
          onChange={(_, { checked }) => onSee(checked === true)}
        />
      )}
    </Notice>
  );
}
