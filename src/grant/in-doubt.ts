import type { Report } from './context';
import type { FindingPlace } from './finding';
import type { RuleId } from './findings';
import type { InDoubt, Question } from './input/reading';

/** Whether a rule looks at more than the cell that it is said of; by the input that it looks at. */
const ACROSS_LINES: readonly RuleId[] = ['R1-20', 'R1-25', 'R1-35', 'R1-37', 'R1-38', 'R1-44', 'R1-60'];
const RESTS_ON: Readonly<Record<string, readonly RuleId[]>> = {
  'lines ': ['L-07', 'R1-33', 'R3-15', ...ACROSS_LINES],
  'lines inPackage': ['R1-33', 'R1-61', ...ACROSS_LINES],
  'lines otherGrant': ACROSS_LINES,
  'lines category': ACROSS_LINES,
  'lines listing': ACROSS_LINES,
  'lines cost': ['L-03', 'L-06', 'R2-06', 'R2-07'],
  'lines donation': ['L-06', 'R2-06'],
  'members ': ['R2-01', 'R2-04', 'R3-01', 'R3-02', 'R3-14'],
  'members representative': ['R3-02', 'R3-14'],
  'members smallScale': ['R3-01'],
  'members services': ['R2-04', 'R3-02'],
};

/** Of an amount whose unit is not known, these are not: 12.5 千円 is a whole number of yen. */
const BY_UNIT: ReadonlySet<string> = new Set([
  'L-03 notWhole',
  'L-03 total',
  'L-06 notWhole',
  'L-06 moreThanCost',
  'R2-06 capped',
  'R2-07 blank',
  'R2-07 form',
  'R2-07 tooMany',
  'R2-07 above',
]);

const keyOf = ({ table, field }: Pick<InDoubt, 'table' | 'field'>): string => `${table} ${field ?? ''}`;

/** A collector that leaves out what cannot be judged before these questions are answered; they are said instead. */
export function judgedReport(report: Report, questions: readonly Question[]): Report {
  const about = questions.flatMap((question) =>
    question.effect === 'amounts' ? (question.about ?? []) : [],
  );
  if (about.length === 0) return report;
  const cells = new Set(about.filter(({ what }) => what === 'cells').map(keyOf));
  const units = new Set(about.filter(({ what }) => what === 'unit').map(keyOf));
  const restingOn = (keys: ReadonlySet<string>): Set<string> =>
    new Set([...keys].flatMap((key) => RESTS_ON[key] ?? []));
  const byCells = restingOn(cells);
  const byUnits = restingOn(units);
  const isOpen = (rule: string, place: FindingPlace | null, variant: string): boolean => {
    // that a cell holds an error is so whatever it is for
    if (rule === 'L-09') return false;
    if (byCells.has(rule)) return true;
    if (BY_UNIT.has(`${rule} ${variant}`) && (byUnits.has(rule) || isAt(place, units))) return true;
    return isAt(place, cells);
  };
  return (rule, place, lineNumber, ...detail) => {
    const [{ variant = '' } = {}] = detail as readonly { readonly variant?: string }[];
    if (!isOpen(rule, place, variant)) report(rule, place, lineNumber, ...detail);
  };
}

const isAt = (place: FindingPlace | null, keys: ReadonlySet<string>): boolean =>
  place !== null &&
  (place.table === 'applications' || place.table === 'lines' || place.table === 'members') &&
  keys.has(keyOf(place));
