import { FluentProvider } from '@fluentui/react-components';
import { App } from './shell/App';
import { ErrorBoundary } from './shell/ErrorBoundary';
import { type OfficeColours, useTheme } from './theme';
import { WorkspaceContext } from './workspace/context';
import type { Workspace } from './workspace/types';

interface Props {
  readonly workspace: Workspace;
  readonly officeColours: () => OfficeColours | undefined;
}

/** The pane with its theme and its workspace; knows nothing of Office. */
export function Root(props: Props) {
  return (
    <ErrorBoundary>
      <ThemedPane {...props} />
    </ErrorBoundary>
  );
}

function ThemedPane({ workspace, officeColours }: Props) {
  const theme = useTheme(officeColours);
  return (
    <FluentProvider theme={theme}>
      <WorkspaceContext value={workspace}>
        <App />
      </WorkspaceContext>
    </FluentProvider>
  );
}
