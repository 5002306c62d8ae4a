import { applicationInputs, type ColumnSpec, lineInputs } from '../columns';

/** The optional tables that belong to no application: 製品 and 過年度交付. */
export type SideTable = 'products' | 'earlierGrants';

const of = (
  field: string,
  { header, synonyms }: { readonly header: string; readonly synonyms?: readonly string[] },
) => ({ field, header, ...(synonyms && { synonyms }) });

/** Columns of 製品, and of 過年度交付, in the order of the contract. */
export const sideColumns: Readonly<Record<SideTable, readonly ColumnSpec<string>[]>> = {
  products: [
    of('itemName', lineInputs.itemName),
    of('standardSpec', applicationInputs.standardSpec),
    of('lifeLink', applicationInputs.lifeLink),
    of('version', { header: '版', synonyms: ['バージョン', '版数', 'Ver', 'Ver.', 'Version'] }),
  ],
  earlierGrants: [
    of('year', { header: '年度', synonyms: ['交付年度', '補助年度', '実施年度'] }),
    of('establishmentNumber', applicationInputs.establishmentNumber),
    of('costCategory', { header: '補助区分' }),
    of('amount', { header: '交付額', synonyms: ['過年度交付額', '既交付額', '交付済額', '交付確定額'] }),
  ],
};

/** Which of them a table is with these fields; `inputs`: its fields of 申請 and 経費 that only those have. */
export function sideTableOf(
  { products, earlierGrants }: Readonly<Record<SideTable, ReadonlyMap<string, unknown>>>,
  inputs: ReadonlySet<string>,
): SideTable | null {
  if (['programme', 'category', 'lineNumber'].some((field) => inputs.has(field))) return null;
  if (['establishmentNumber', 'costCategory', 'amount'].every((field) => earlierGrants.has(field)))
    return 'earlierGrants';
  const tells = products.has('standardSpec') || products.has('lifeLink');
  return products.has('itemName') && tells && !inputs.has('receiptNumber') ? 'products' : null;
}
