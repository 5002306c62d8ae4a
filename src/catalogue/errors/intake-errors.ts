import type { ErrorText } from './work-errors';

/** A workbook into which nothing can be taken. */
export const intakeErrors: Readonly<Record<'flat' | 'noLists', ErrorText>> = {
  flat: {
    code: 'IntakeFlat',
    message: '申請と経費が一つの表になっているブックには、取り込めません。',
    action: 'ひな形（「申請」と「経費」が別の表）のブックを開いてから、もう一度取り込んでください。',
  },
  noLists: {
    code: 'IntakeNoLists',
    message: '取込み先のブックに「申請」の表が見つかりません。',
    action: 'ひな形を作ってから、もう一度取り込んでください。',
  },
};
