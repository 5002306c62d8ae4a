import { isBlank, normalised } from '../../base/text';
import type { CellContext } from '../../table/columns/input-column';
import type { TableDifference } from '../difference';
import { inputsOf, isReport, type TargetTable } from '../list-kinds';
import { headerOf, type ListRow, receiptOfKey } from '../lists';

/** A cell of a report whose value cannot be read; it is taken over as it is written. */
export interface UnreadableCell {
  readonly kind: TargetTable;
  readonly key: string;
  readonly header: string;
  readonly text: string;
}

/** 賃金還元 where nothing was to be returned. */
const NOT_CONCERNED = /^(?:該当な?無?し|該当しない|非該当|対象外|[-ー―])$/u;

const incoming = ({ added, changed }: TableDifference): readonly ListRow[] => [
  ...added,
  ...changed.map(({ after }) => after),
];

/** Of the reports that are new or changed, what no check will be able to count with. */
export function unreadableIn(
  differences: readonly TableDifference[],
  context: CellContext,
): readonly UnreadableCell[] {
  return differences
    .filter(({ kind }) => isReport(kind))
    .flatMap((difference) =>
      incoming(difference).flatMap(({ key, cells }) =>
        [...cells].flatMap(([field, value]): UnreadableCell[] => {
          const { kind } = difference;
          const read = inputsOf[kind][field]?.read;
          const text = String(value ?? '').trim();
          if (isBlank(value) || read === undefined || read(value, context).kind !== 'unreadable') return [];
          if (field === '賃金還元' && NOT_CONCERNED.test(normalised(text))) return [];
          return [{ kind, key, header: headerOf(kind, field), text }];
        }),
      ),
    );
}

/** 受付番号 of such reports that neither the workbook nor the file has an application of. */
export function strayReports(
  differences: readonly TableDifference[],
  numbers: ReadonlySet<string>,
): readonly { readonly kind: TargetTable; readonly numbers: readonly string[] }[] {
  const own = new Set(
    differences.flatMap((difference) =>
      difference.kind === 'applications' ? incoming(difference).map(({ key }) => key) : [],
    ),
  );
  return differences.flatMap((difference) => {
    if (!isReport(difference.kind)) return [];
    const strays = new Set(
      incoming(difference)
        .map(({ key }) => receiptOfKey(key))
        .filter((number) => !numbers.has(number) && !own.has(number)),
    );
    return strays.size === 0 ? [] : [{ kind: difference.kind, numbers: [...strays] }];
  });
}
