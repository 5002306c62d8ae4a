import type { Each, Single, Text } from './cases';

/** Cases and facts of the rules on who applies. */
export interface IdentityFindings {
  'ID-01': Each<'blank'> & Each<'twice' | 'unreadable', Text>;
  'ID-02': Each<'blank' | 'unknown', Text>;
  'ID-03': Each<'blank' | 'leadingZero' | 'form', Text>;
  'ID-04': Each<'checkDigit', Text> & Each<'prefecture', Text & { readonly prefecture: string }>;
  'ID-05': Each<'scientific' | 'form', Text>;
  'ID-06': Each<'blank'> & Each<'checkDigit', Text>;
  'ID-07': Each<'blank'> & Each<'unknown' | 'several', Text>;
  /**
   * `others`: 受付番号, a line each, and how many `more`. `bases`: the sums of 基準額, a line for each 補助区分: its
   * name, a tab, 円 (blank where undetermined).
   */
  'ID-08': Each<
    'establishment' | 'fund' | 'group' | 'corporation',
    Text & { readonly others: string; readonly more: number; readonly bases: string }
  >;
  'ID-09': Single<{ readonly label: string; readonly texts: string }>;
  /** `others`: a line each: 受付番号, a tab, 事業. */
  'ID-10': Each<'support' | 'devices' | 'corporation', { readonly others: string }>;
  'ID-11': Single<{ readonly date: string; readonly fiscalYear: number }>;
  /** Of 構成員: the cases of ID-03 to ID-07. */
  'ID-12': Each<
    | 'leadingZero'
    | 'form'
    | 'establishmentCheckDigit'
    | 'numberScientific'
    | 'numberForm'
    | 'numberCheckDigit'
    | 'unknown'
    | 'several',
    Text
  > &
    Each<'prefecture', Text & { readonly prefecture: string }> &
    Each<'numberBlank' | 'nameless'>;
}
