import ts from 'typescript';

/** A way through the code, call by call: `file#name`, each of which names the next. Interfaces are stepped over. */
export interface Trip {
  readonly name: string;
  readonly most: number;
  readonly calls: readonly string[];
}

/** The four trips that `docs/architecture.md` tells, in their legs. */
export const TRIPS: readonly Trip[] = [
  {
    name: 'a cell to a yen: read',
    most: 8,
    calls: [
      'workbook/run/procedure.ts#runCheck',
      'workbook/run/assess-workbook.ts#assessWorkbook',
      'workbook/read/gather.ts#gather',
      'table/records/records.ts#submissionPieces',
      'table/records/record-reader.ts#recordReader',
      'table/records/record-reader.ts#reader',
    ],
  },
  {
    name: 'a cell to a yen: computed',
    most: 9,
    calls: [
      'workbook/run/procedure.ts#runCheck',
      'workbook/run/assess-workbook.ts#assessWorkbook',
      'workbook/read/assessed.ts#assessedPieces',
      'grant/assess.ts#assessPieces',
      'grant/assess.ts#draftPieces',
      'grant/application.ts#draft',
      'grant/lines/line-state.ts#lineStates',
      'grant/lines/cost.ts#determineCost',
      'grant/lines/cost.ts#spentAmount',
    ],
  },
  {
    name: 'a yen to 総括表',
    most: 8,
    calls: [
      'workbook/run/procedure.ts#runWrite',
      'workbook/run/plan.ts#planWrites',
      'workbook/run/contents.ts#plannedContents',
      'workbook/ministry/report-sheets.ts#reportSheets',
      'workbook/ministry/report-sheets.ts#madeSheet',
      'workbook/ministry/ministry-sheet.ts#reportSheet',
    ],
  },
  {
    name: 'a finding to its words',
    most: 8,
    calls: [
      'workbook/run/assess-workbook.ts#assessWorkbook',
      'workbook/read/assessed.ts#assessedPieces',
      'workbook/read/finding-rows.ts#findingRows',
      'catalogue/findings/index.ts#findingMessage',
    ],
  },
  {
    name: 'a finding to a line of the pane',
    most: 8,
    calls: [
      'taskpane/steps/check/findings/Findings.tsx#Findings',
      'taskpane/steps/check/findings/FindingsList.tsx#FindingsList',
      'taskpane/steps/check/findings/FindingItem.tsx#FindingItem',
    ],
  },
  {
    name: 'a click to a cell',
    most: 8,
    calls: [
      'taskpane/steps/check/findings/FindingsList.tsx#FindingsList',
      'taskpane/workspace/create.ts#goTo',
      'workbook/office/navigate.ts#navigateTo',
      'workbook/office/look/excel.ts#withExcel',
    ],
  },
  {
    name: 'a click to a write',
    most: 8,
    calls: [
      'taskpane/workspace/create.ts#createWorkspace',
      'taskpane/workspace/runs.ts#createRuns',
      'workbook/run/procedure.ts#procedure',
      'workbook/run/procedure.ts#runWrite',
      'workbook/run/apply-or-undo.ts#applyOrUndo',
    ],
  },
];

/** Names by which an interface of ours hands a call on: what stands behind them is given when the page is put together. */
const HANDED: Readonly<Record<string, string>> = { navigate: 'navigateTo' };

/** What a step of a trip does not hold to; '' where it holds. */
export function brokenAt({ calls }: Trip, sourceOf: (file: string) => string): string {
  for (const [at, call] of calls.entries()) {
    const [file = '', name = ''] = call.split('#');
    const body = declared(file, sourceOf(file), name);
    if (body === null) return `${call} is not there`;
    const [, next] = calls[at + 1]?.split('#') ?? [];
    if (next !== undefined && !namesIn(body).has(next)) return `${call} does not name ${next}`;
  }
  return '';
}

/** The declaration of a name, wherever in the file: function, method, variable or property. */
function declared(file: string, source: string, name: string): ts.Node | null {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  let found: ts.Node | null = null;
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isFunctionDeclaration(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isPropertyAssignment(node);
    if (isDeclaration && node.name?.getText(tree) === name) found ??= node;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function namesIn(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) names.add(HANDED[child.text] ?? child.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}
