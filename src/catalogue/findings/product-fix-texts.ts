import { quotable } from '../amounts/figures';

/** The look at what 製品 suggests; apart from the other words, which the pane has at its start. */
export const productFixTexts = {
  productHelp:
    '「製品」の表による提案です。申請の資料と見比べ、取り入れないものはチェックを外してください。取り入れたあとも、元に戻せます。',
  nearHelp:
    '品名が完全には一致しないため、どれも選んでいません。同じ製品と確かめたものだけを選んでください。取り入れたあとも、元に戻せます。',
  from: (address: string, product: string, version: string) =>
    `${address}「${quotable(product)}」${version === '' ? '' : `（版 ${quotable(version)}）`}による`,
} as const;
