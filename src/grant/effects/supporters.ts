import { groupBy } from '../../base/group-by';
import { foldedName } from '../joint/corporations';

/** A row of 計画 that names who supported the establishment (基金要綱 5(5)②). */
export interface NamedSupporter {
  readonly receiptNumber: string;
  /** As entered; never ''. */
  readonly name: string;
}

/** A 業務改善支援事業者 with those that it supported, in the order of their applications. */
export interface Supporter<Application> {
  /** As first entered; '' of the applications for which nobody is named. */
  readonly name: string;
  readonly supported: readonly Application[];
}

/** Between two names of one application. */
const AND = '、';

/**
 * Who supported an application: the names in its rows, those that differ only in spelling once, as first entered; '' where
 * there is none.
 */
export function supporterNames(rows: readonly NamedSupporter[]): (receiptNumber: string) => string {
  const byApplication = groupBy(rows, ({ receiptNumber }) => receiptNumber);
  return (receiptNumber) => {
    const own = groupBy(byApplication.get(receiptNumber) ?? [], ({ name }) => foldedName(name));
    return [...own.values()].map(([first]) => first.name).join(AND);
  };
}

/**
 * The 業務改善支援事業者 that are made public with the results (基金要綱 5(5)②). Names that are the same as those of
 * corporations are (㈱ = 株式会社) are one; each application is counted once, whoever is named for it, and those for which
 * nobody is come last.
 */
export function supportersOf<Application extends { readonly receiptNumber: string }>(
  applications: readonly Application[],
  rows: readonly NamedSupporter[],
): Supporter<Application>[] {
  const nameOf = supporterNames(rows);
  const named = applications.map((application) => ({ application, name: nameOf(application.receiptNumber) }));
  const supporters = [...groupBy(named, ({ name }) => foldedName(name)).values()].map((own) => ({
    name: own[0].name,
    supported: own.map(({ application }) => application),
  }));
  const isNamed = ({ name }: Supporter<Application>): boolean => name !== '';
  return [...supporters.filter(isNamed), ...supporters.filter((supporter) => !isNamed(supporter))];
}
