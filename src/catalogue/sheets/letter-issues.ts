/** Reads what a record of 差戻し says was asked, whatever a clerk has put between the rules. */
export const issuesIn = (text: string): { readonly rule: string; readonly lines: readonly string[] }[] =>
  [...text.normalize('NFKC').matchAll(/([A-Z]+\d*-\d+)(?:\(明細([^)]+)\))?/gu)].map(
    ([, rule = '', lines]) => ({
      rule,
      lines: lines === undefined ? [] : lines.split('・'),
    }),
  );
