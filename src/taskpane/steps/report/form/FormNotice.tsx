import { makeStyles } from '@fluentui/react-components';
import { formPaneTexts } from '../../../../catalogue/pane/form-pane-texts';
import { formTexts } from '../../../../catalogue/sheets/form-texts';
import { Download } from '../../../parts/Download';
import { Notice } from '../../../parts/Notice';
import type { MadeForm } from './make-form';

const useStyles = makeStyles({ line: { margin: 0 } });

/** What became of a form: how many tags were filled on which sheet, or what stood in the way. */
export function FormNotice({ made, onClose }: { made: MadeForm; onClose: () => void }) {
  const styles = useStyles();
  const { form, filled, problems } = made;
  const words = formPaneTexts;
  return (
    <Notice kind={filled && problems.length === 0 ? 'success' : 'warning'} onClose={onClose}>
      {linesOf(made).map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {filled && <Download bytes={filled.bytes} file={words.fileName(form.name)} label={words.save} />}
    </Notice>
  );
}

function linesOf({ form, sheets, problems, filled }: MadeForm): string[] {
  const words = formPaneTexts;
  if (sheets.length === 0) return [words.noTags(form.name)];
  if (filled === null) return [formTexts.refused(problems.length)];
  return [
    { opened: words.opened, refused: words.offered, file: words.ready }[filled.arrival](form.name),
    ...sheets.map(({ name, tags }) => formTexts.filled(name, tags)),
    ...(problems.length > 0 ? [formTexts.left(problems.length)] : []),
  ];
}
