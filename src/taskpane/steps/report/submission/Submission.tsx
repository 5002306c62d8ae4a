import { FormSection } from '../form/FormSection';
import { SubmissionCopy } from './SubmissionCopy';

/** What is handed over to the ministry: the copy of the sheets, and its own form. */
export function Submission() {
  return (
    <>
      <SubmissionCopy />
      <FormSection />
    </>
  );
}
