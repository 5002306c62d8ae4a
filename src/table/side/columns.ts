import type { EarlierGrantField, ProductField } from '../../grant/input/side-records';
import { applicationInputs, type ColumnSpec, lineInputs } from '../columns';
import { choice, code, type Entry, ESTABLISHMENT_NUMBER, prose, yen } from '../columns/entry';

/** The optional tables that belong to no application: 製品 and 過年度交付. */
export type SideTable = 'products' | 'earlierGrants';

/** A column of such a table, and how it is filled in the blank workbook. */
interface SideInput {
  readonly header: string;
  readonly synonyms?: readonly string[];
  readonly required?: true;
  readonly entry: Entry;
}

const named = ({ header, synonyms }: Pick<SideInput, 'header' | 'synonyms'>) => ({
  header,
  ...(synonyms && { synonyms }),
});

/** Columns of 製品, and of 過年度交付, in the order of the contract. */
export const sideInputs: {
  readonly products: Readonly<Record<ProductField, SideInput>>;
  readonly earlierGrants: Readonly<Record<EarlierGrantField, SideInput>>;
} = {
  products: {
    itemName: { ...named(lineInputs.itemName), required: true, entry: prose(36) },
    standardSpec: { ...named(applicationInputs.standardSpec), entry: choice(16, 'compliance') },
    lifeLink: { ...named(applicationInputs.lifeLink), entry: choice(16, 'compliance') },
    version: {
      header: '版',
      synonyms: ['バージョン', '版数', 'Ver', 'Ver.', 'Version'],
      entry: code(16),
    },
  },
  earlierGrants: {
    year: { header: '年度', synonyms: ['交付年度', '補助年度', '実施年度'], required: true, entry: code(14) },
    establishmentNumber: {
      ...named(applicationInputs.establishmentNumber),
      required: true,
      entry: code(16, ESTABLISHMENT_NUMBER),
    },
    costCategory: { header: '補助区分', required: true, entry: choice(18, 'costCategories') },
    amount: {
      header: '交付額',
      synonyms: ['過年度交付額', '既交付額', '交付済額', '交付確定額'],
      required: true,
      entry: yen,
    },
  },
};

const specs = (inputs: Readonly<Record<string, SideInput>>): ColumnSpec<string>[] =>
  Object.entries(inputs).map(([field, input]) => ({ field, ...named(input) }));

/** By what they are found. */
export const sideColumns: Readonly<Record<SideTable, readonly ColumnSpec<string>[]>> = {
  products: specs(sideInputs.products),
  earlierGrants: specs(sideInputs.earlierGrants),
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
