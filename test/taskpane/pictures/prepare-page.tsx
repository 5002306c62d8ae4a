/** A page that shows 準備 over made-up workbooks, for looking at it: ?scene=…&office=dark */
import { FluentProvider, tokens } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { PrepareView } from '../../../src/taskpane/steps/prepare/PrepareView';
import { useTheme } from '../../../src/taskpane/theme';
import type { Preparation } from '../../../src/workbook/prepare/preparation';

declare global {
  interface Window {
    readonly preparations: Readonly<Record<string, Preparation>>;
  }
}

const query = new URLSearchParams(location.search);
const scene = query.get('scene') ?? '';
const nothing = () => undefined;

function Page() {
  const office = query.get('office');
  const theme = useTheme(() => ({ isDarkTheme: office === 'dark' }));
  // as App has it
  const style = {
    minHeight: '100vh',
    paddingBottom: '20px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    lineBreak: 'strict',
    wordBreak: 'auto-phrase',
    overflowWrap: 'anywhere',
  } as const;
  return (
    <FluentProvider theme={theme}>
      <div style={style}>
        <PrepareView
          preparation={window.preparations[scene] ?? null}
          busy={false}
          onReread={nothing}
          onGo={nothing}
          onMap={nothing}
          onUnmap={nothing}
          onReplace={() => undefined}
          onAnswer={nothing}
          onPick={nothing}
          onIntake={nothing}
          onTemplate={nothing}
          onSample={scene === 'empty' ? nothing : null}
        />
      </div>
    </FluentProvider>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
