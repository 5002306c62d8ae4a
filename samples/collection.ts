import { makeApplications } from './applications';
import { FLAWS, ORPHAN_LINE } from './flaws';
import { furtherApplications } from './further/applications';
import { QUIRKS } from './quirks';
import { seededRandom } from './random';
import type { Application, Row } from './record';
import { type SecondYear, secondYear } from './second-year';

/** Any number; another one gives another prefecture. */
const SEED = 20_260_601;

/** What was done to an application on purpose. */
export interface Planned {
  readonly receiptNumber: string;
  readonly rule: string | null;
  readonly severity: '不備' | '要確認' | null;
  readonly story: string;
}

export interface Collection extends SecondYear {
  readonly applications: readonly Application[];
  /** Rows of 経費; null is a row left empty. */
  readonly lines: readonly (Row | null)[];
  /** Rows of 構成員. */
  readonly members: readonly Row[];
  /** Applications that are not 適, one defect each. */
  readonly flaws: readonly Planned[];
  /** Applications that stay 適. */
  readonly quirks: readonly Planned[];
}

/** The sample's content, the same on every call. @throws Error when a defect finds no application to suit it. */
export function makeCollection(): Collection {
  const random = seededRandom(SEED);
  const applications = makeApplications(random);
  const free = new Set(applications);
  const take = (story: string, suits: (application: Application) => boolean): Application => {
    const fitting = [...free].filter(suits);
    if (fitting.length === 0) throw new Error(`no application for: ${story}`);
    const application = random.pick(fitting);
    free.delete(application);
    return application;
  };
  const plan = (
    application: Application,
    rule: string | null,
    severity: Planned['severity'],
    story: string,
  ) => ({
    receiptNumber: String(application.row['受付番号']),
    rule,
    severity,
    story,
  });

  // Rare ones first, or their few applications are gone.
  const rarest = [...FLAWS].sort(
    (a, b) => applications.filter(a.suits).length - applications.filter(b.suits).length,
  );
  const flaws = rarest.map((flaw) => {
    const application = take(flaw.story, (candidate) => flaw.suits(candidate));
    flaw.spoil(application);
    return plan(application, flaw.rule, flaw.severity, flaw.story);
  });
  const quirks = QUIRKS.map((quirk) => {
    const application = take(quirk.story, (candidate) => quirk.suits(candidate));
    quirk.apply(application);
    return plan(application, quirk.rule, null, quirk.story);
  });
  const further = furtherApplications(applications.length);
  const all = [...applications, ...further.applications];
  const known = [...flaws, ...further.flaws];
  const faulty = known.flatMap(({ receiptNumber, severity }) => (severity === '不備' ? [receiptNumber] : []));
  return {
    ...secondYear(all, new Set(faulty)),
    applications: all,
    lines: withGap(all.flatMap((application) => application.lines)),
    members: further.members,
    flaws: known,
    quirks,
  };
}

/** The lines with one empty row among them, as a clerk leaves it, and the line of nobody's at the end. */
function withGap(lines: readonly Row[]): (Row | null)[] {
  const middle = lines.findIndex((line) => line['受付番号'] === 'R8-0076');
  return [...lines.slice(0, middle), null, ...lines.slice(middle), ORPHAN_LINE];
}
