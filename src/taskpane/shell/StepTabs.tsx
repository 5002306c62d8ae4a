import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { pane } from '../../catalogue/pane';
import { STEPS } from '../steps/steps';
import { usePane, useWorkspace } from '../workspace/context';
import { StepMark } from './StepMark';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    // five of them in 300 px
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS}`,
    font: 'inherit',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    border: 'none',
    backgroundColor: tokens.colorTransparentBackground,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-4px',
      borderRadius: tokens.borderRadiusLarge,
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalXS,
      bottom: '-1px',
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
  // the bold word lies over an invisible one, so that nothing moves when another step is chosen
  label: {
    display: 'grid',
    '::after': {
      content: 'attr(data-label)',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

/** Where a key leads from a step; null for other keys. */
function target(key: string, index: number): number | null {
  const last = STEPS.length - 1;
  if (key === 'ArrowRight') return index === last ? 0 : index + 1;
  if (key === 'ArrowLeft') return index === 0 ? last : index - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

/** The steps in their order. Only the chosen step takes part in the Tab order; arrows lead to the others. */
export function StepTabs() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const step = usePane((state) => state.step);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = target(
      event.key,
      STEPS.findIndex(({ id }) => id === step),
    );
    const entry = next === null ? undefined : STEPS[next];
    if (!entry) return;
    event.preventDefault();
    workspace.showStep(entry.id);
    document.getElementById(`step-${entry.id}`)?.focus();
  };
  return (
    <div className={styles.list} role="tablist" aria-label={pane.steps.label} onKeyDown={onKeyDown}>
      {STEPS.map(({ id }, index) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`step-${id}`}
          aria-controls="step-panel"
          aria-selected={id === step}
          tabIndex={id === step ? 0 : -1}
          className={mergeClasses(styles.tab, id === step && styles.selected)}
          onClick={() => workspace.showStep(id)}
        >
          <StepMark id={id} number={index + 1} />
          <span className={styles.label} data-label={pane.steps[id]}>
            {pane.steps[id]}
          </span>
        </button>
      ))}
    </div>
  );
}
