import { usualWording } from '../catalogue/settings/letter-settings';

/** What a prefecture words itself in 差戻し; '' leaves the line out. */
export interface LetterWording {
  readonly subject: string;
  readonly opening: string;
  readonly closing: string;
  /** 回答期限, as it is printed. */
  readonly deadline: string;
  /** The same as a date, where 設定 holds one. */
  readonly deadlineOn?: string;
  /** 担当: who asks. */
  readonly contact: string;
}

/** The wording where a prefecture has set none. */
export const defaultWording: LetterWording = { ...usualWording, closing: '', deadline: '', contact: '' };
