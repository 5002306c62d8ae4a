/** A page that shows なぜこの額か or 参考 over made-up states, for looking at it: ?scene=…&office=dark */
import { FluentProvider, tokens } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { useTheme } from '../../../src/taskpane/theme';
import { ReasonPanel } from '../../../src/taskpane/views/reason/ReasonPanel';
import { ReferencePanel } from '../../../src/taskpane/views/reference/ReferencePanel';
import { WorkspaceContext } from '../../../src/taskpane/workspace/context';
import { START } from '../../../src/taskpane/workspace/start';
import type { Workspace } from '../../../src/taskpane/workspace/types';
import type { Reason } from '../../../src/workbook/read/reasons';

declare global {
  interface Window {
    readonly reasons: Readonly<Record<string, Reason>>;
  }
}

const query = new URLSearchParams(location.search);
const scene = query.get('scene') ?? '';
const reason = window.reasons[scene] ?? null;
const clause = query.get('clause');
const referenceClause = clause && {
  source: { document: 'n001', clause },
  quote: query.get('quote'),
};
const state = { ...START, reason, referenceClause };
const workspace = {
  subscribe: () => () => undefined,
  getState: () => state,
  showReference: () => undefined,
} as unknown as Workspace;

function Page() {
  const office = query.get('office');
  const theme = useTheme(() => ({ isDarkTheme: office === 'dark' }));
  const style = {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  } as const;
  return (
    <FluentProvider theme={theme}>
      <WorkspaceContext value={workspace}>
        <div style={style}>{scene.startsWith('reference') ? <ReferencePanel /> : <ReasonPanel />}</div>
      </WorkspaceContext>
    </FluentProvider>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
