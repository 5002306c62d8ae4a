import { Component, type ReactNode } from 'react';
import { pane } from '../../catalogue/pane';
import { Blocked } from './Blocked';

interface Props {
  readonly children: ReactNode;
}

/** The last resort when a component fails: says so in Japanese and offers to load the pane again. */
export class ErrorBoundary extends Component<Props, { readonly code: string | null }> {
  override state = { code: null };

  static getDerivedStateFromError(error: unknown) {
    return { code: error instanceof Error ? error.name : 'Unknown' };
  }

  override render() {
    const { code } = this.state;
    if (code === null) return this.props.children;
    return <Blocked message={pane.error.screen} action={pane.error.screenAction} code={code} />;
  }
}
