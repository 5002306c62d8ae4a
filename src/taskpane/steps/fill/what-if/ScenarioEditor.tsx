import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons';
import { whatIfPaneTexts as words } from '../../../../catalogue/pane/what-if-pane-texts';
import type { SettingKey } from '../../../../grant/input/settings';
import { MOST_SCENARIOS } from '../../../../grant/what-if/scenarios';
import type { WhatIf } from '../../../../workbook/read/what-if';
import { Fold } from '../../../parts/look/Fold';
import { nameOf, useDrafts } from './drafts';
import { SettingField } from './SettingField';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  tabs: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  tab: { minWidth: 0, overflowWrap: 'anywhere' },
  name: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'end',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  narrow: { minWidth: 0, width: '100%' },
});

/** Longest name: it stands above a column of the sheet. */
const LONGEST = 20;

/** What a prefecture weighs first, and the rest under folds. */
const FIRST: ReadonlySet<SettingKey> = new Set<SettingKey>([
  'packageCeiling',
  'subsidyRate',
  'aggregation',
  'roundingUnit',
]);

/** The scenarios, and the settings of the one that is chosen. */
export function ScenarioEditor({ whatIf }: { whatIf: WhatIf }) {
  const styles = useStyles();
  const { drafts, choose, add, remove, rename, change } = useDrafts();
  const { scenarios, chosen } = drafts;
  const draft = scenarios[chosen];
  const name = draft === undefined ? '' : nameOf(draft, chosen);
  const fieldsOf = (is: (key: SettingKey) => boolean) =>
    whatIf.settings
      .filter(({ key }) => is(key))
      .map((setting) => (
        <SettingField
          key={`${chosen} ${setting.label}`}
          setting={setting}
          whatIf={whatIf}
          value={draft?.changes.get(setting.label) ?? ''}
          onChange={(value) => change(setting.label, value)}
        />
      ));
  const folds = [
    [words.budgets, fieldsOf((key) => key === 'budget')],
    [words.unitLimits, fieldsOf((key) => key === 'unitLimit')],
    [words.others, fieldsOf((key) => !FIRST.has(key) && key !== 'budget' && key !== 'unitLimit')],
  ] as const;
  return (
    <>
      <div className={styles.head}>
        {/* the library's own tabs would put invisible tab stops around the whole pane */}
        <div className={styles.tabs} role="group" aria-label={words.scenarios}>
          {scenarios.map((one, at) => (
            <Button
              key={at}
              className={styles.tab}
              size="small"
              appearance={at === chosen ? 'primary' : 'secondary'}
              aria-pressed={at === chosen}
              onClick={() => choose(at)}
            >
              {nameOf(one, at)}
            </Button>
          ))}
        </div>
        {scenarios.length < MOST_SCENARIOS && (
          <Button size="small" appearance="subtle" icon={<Add20Regular />} onClick={add}>
            {words.add}
          </Button>
        )}
      </div>
      {draft !== undefined && (
        <div role="group" aria-label={words.group(name)}>
          <div className={styles.name}>
            <Field label={words.name}>
              <Input
                className={styles.narrow}
                value={draft.name}
                maxLength={LONGEST}
                onChange={(_, { value }) => rename(value)}
              />
            </Field>
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={words.remove(name)}
              title={words.remove(name)}
              onClick={remove}
            />
          </div>
          {fieldsOf((key) => FIRST.has(key))}
          {folds.map(([title, fields]) =>
            fields.length === 0 ? null : (
              <Fold key={`${chosen} ${title}`} title={title}>
                {fields}
              </Fold>
            ),
          )}
        </div>
      )}
    </>
  );
}
