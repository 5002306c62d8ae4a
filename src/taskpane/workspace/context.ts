import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneState, Workspace } from './types';

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The workspace of the pane. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('WorkspaceContext is missing');
  return workspace;
}

/** The state of the pane; the component renders again when it changes. */
export function usePaneState(): PaneState {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, workspace.getState);
}
