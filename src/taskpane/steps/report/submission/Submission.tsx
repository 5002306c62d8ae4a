import { FormSection } from '../form/FormSection';
import { LetterSection } from '../letter/LetterSection';
import { SubmissionCopy } from './SubmissionCopy';

/** What is handed over: letters to applicants; to the ministry the copy of the sheets, and its own form. */
export function Submission() {
  return (
    <>
      <LetterSection />
      <SubmissionCopy />
      <FormSection />
    </>
  );
}
