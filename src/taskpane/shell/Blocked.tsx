import { pane } from '../../catalogue/pane';

/** System colours and fonts only: this shows when the theme itself may be missing. */
const STYLE = { padding: 24, font: '14px/1.7 "Yu Gothic UI", Meiryo, "Hiragino Sans", sans-serif' };

/** The pane cannot be shown: what happened, what to do, and a button to load it again. */
export function Blocked(props: { message: string; action: string; code: string; reload?: boolean }) {
  const { message, action, code, reload = true } = props;
  return (
    <div role="alert" style={STYLE}>
      <p style={{ fontWeight: 600, margin: '0 0 8px' }}>{message}</p>
      <p style={{ margin: '0 0 16px' }}>{action}</p>
      {reload && (
        <button type="button" onClick={() => location.reload()}>
          {pane.error.reload}
        </button>
      )}
      <p style={{ fontSize: 12, opacity: 0.8 }}>{pane.error.code(code)}</p>
    </div>
  );
}
