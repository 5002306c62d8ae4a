/** What hinders a form for an applicant. */
export const applicantErrors = {
  noProgramme: (programme: string, year: number) => ({
    code: 'NoProgramme',
    message: `令和${year}年度の規則集には、事業「${programme}」がありません。様式は作っていません。`,
    action: '「設定」の年度を確かめるか、ほかの事業を選んでください。',
  }),
} as const;
