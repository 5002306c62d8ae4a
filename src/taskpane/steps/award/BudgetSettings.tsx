import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { awardTexts } from '../../../catalogue/pane/award-texts';
import { useBusy, usePane, useWorkspace } from '../../workspace/context';
import { small } from './styles';

const words = awardTexts.settings;

/** The editor of 設定 comes with 準備. */
const LazyItem = lazy(async () => ({ default: (await import('../prepare/SettingItem')).SettingItem }));

/** What 採択 depends on. */
const KEYS: ReadonlySet<string> = new Set(['budget', 'partialGrants', 'awardPoints']);

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  loading: { ...small, margin: `${tokens.spacingVerticalXS} 0` },
});

/** 予算額, 一部交付 and 採択:点数, to be set from here as in 準備. */
export function BudgetSettings() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const preparation = usePane((state) => state.preparation);
  const [open, setOpen] = useState(false);
  const settings = preparation?.settings.filter(({ key }) => KEYS.has(key)) ?? [];
  return (
    <div>
      <Button
        size="small"
        aria-expanded={open}
        disabledFocusable={busy}
        onClick={() => {
          if (busy) return;
          setOpen(!open);
          if (!open) void workspace.prepare();
        }}
      >
        {open ? words.close : words.open}
      </Button>
      {open && preparation === null && <p className={styles.loading}>{words.loading}</p>}
      {open && (
        <ul className={styles.list}>
          {settings.map((setting) => (
            <li key={setting.item}>
              <Suspense fallback={null}>
                <LazyItem
                  setting={setting}
                  busy={busy}
                  onGo={(place) => void workspace.goTo(place)}
                  onAnswer={(answer) => void workspace.answer(answer)}
                />
              </Suspense>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
