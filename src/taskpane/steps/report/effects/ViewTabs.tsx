import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';
import { focusRing } from '../../../parts/look/styles';

const useStyles = makeStyles({
  list: { display: 'flex', columnGap: tokens.spacingHorizontalM },
  tab: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    border: 'none',
    borderBottom: `${tokens.strokeWidthThick} solid transparent`,
    backgroundColor: tokens.colorTransparentBackground,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...focusRing,
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface Props<View extends string> {
  readonly label: string;
  /** Names of the views, in order. */
  readonly views: Readonly<Record<View, string>>;
  readonly chosen: View;
  readonly onChoose: (view: View) => void;
  /** Of the panel; that of a tab is `panel-view`. */
  readonly panel: string;
}

/**
 * Tabs of a card; the arrow keys choose. Those of the library put two invisible tab stops around the whole pane.
 */
export function ViewTabs<View extends string>({ label, views, chosen, onChoose, panel }: Props<View>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const names = Object.keys(views) as View[];
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = names.indexOf(chosen);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % names.length,
      ArrowLeft: (at + names.length - 1) % names.length,
      Home: 0,
      End: names.length - 1,
    };
    const target = targets[event.key];
    const view = target === undefined ? undefined : names[target];
    if (target === undefined || view === undefined) return;
    event.preventDefault();
    onChoose(view);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {names.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`${panel}-${view}`}
          aria-controls={panel}
          aria-selected={view === chosen}
          tabIndex={view === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, view === chosen && styles.chosen)}
          onClick={() => onChoose(view)}
        >
          {views[view]}
        </button>
      ))}
    </div>
  );
}
